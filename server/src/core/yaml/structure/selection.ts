import { commentsOf } from '../comments.ts';
import type { MapNode, OffsetRange, SeqNode, YamlNode } from '../node.ts';
import { lastAt } from '../nodeAt.ts';
import { lineEnd, skipLineBreak } from '../style.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import { contentEnds } from './contentEnd.ts';

/** The ranges around an offset, smallest first, each larger than the one before; the last is the whole text. */
export type SelectionFinder = (offset: number) => readonly OffsetRange[];

type EndOf = (piece: OffsetRange) => number;

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', "'": "'", '"': '"' };
const WORD = /[\p{L}\p{N}_]/u;

/**
 * Finds what a growing selection takes in: word, line of a longer text, value without and with its quotes, entry, map,
 * the entry that holds the map, and so on.
 */
export function selectionFinder(document: ValuesDocument): SelectionFinder {
  const endOf = contentEnds(document.text);
  return (offset) => {
    const chain: OffsetRange[] = [{ start: 0, end: document.text.length }];
    for (const { start, end } of candidates(document, endOf, offset)) {
      const outer = chain.at(-1);
      const holdsOffset = start < end && start <= offset && offset <= end;
      if (!outer || !holdsOffset || start < outer.start || outer.end < end) continue;
      if (outer.start < start || end < outer.end) chain.push({ start, end });
    }
    return chain.reverse();
  };
}

/** Largest first; some do not hold the offset. */
function* candidates(document: ValuesDocument, endOf: EndOf, offset: number): Generator<OffsetRange> {
  const { text } = document;
  let node = document.root;
  while (node && node.outerStart <= offset && offset <= endOf(node)) {
    const { outerStart, start } = node;
    const end = endOf(node);
    yield { start: outerStart, end };
    yield { start, end };
    const inside = isClosed(text, node, end) ? { start: start + 1, end: end - 1 } : { start, end };
    yield inside;
    if (node.kind === 'map' || node.kind === 'seq') {
      const piece: Piece | undefined = pieceAt(node, endOf, offset);
      if (piece) yield { start: piece.start, end: endOf(piece) };
      node = piece?.node;
    } else {
      if (node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded'))
        yield { start: skipLineBreak(text, lineEnd(text, start)), end };
      yield lineAt(text, offset, inside);
      yield wordAt(text, offset);
      node = undefined;
    }
  }
  const comments = commentsOf(document);
  const comment = comments[lastAt(comments, offset, ({ start }) => start)];
  if (!comment || comment.end < offset) return;
  yield comment;
  yield wordAt(text, offset);
}

/** Whether a value has both its brackets or quotes. */
function isClosed(text: string, node: YamlNode, end: number): boolean {
  const isBracketed = (node.kind === 'map' || node.kind === 'seq') && node.flow;
  const isQuoted = node.kind === 'scalar' && (node.style === 'single' || node.style === 'double');
  return (isBracketed || isQuoted) && node.start + 1 < end && text[end - 1] === CLOSING[text[node.start] ?? ''];
}

/** An entry or an item, and the part of it to go on with. */
interface Piece extends OffsetRange {
  readonly node: YamlNode;
}

function pieceAt(parent: MapNode | SeqNode, endOf: EndOf, offset: number): Piece | undefined {
  if (parent.kind === 'map') {
    const entry = parent.entries[lastAt(parent.entries, offset, ({ start }) => start)];
    if (!entry) return undefined;
    const { start, end, key, value } = entry;
    return { start, end, node: offset <= endOf(key) ? key : value };
  }
  const { items, dashes, flow } = parent;
  const index = flow ? lastAt(items, offset, ({ outerStart }) => outerStart) : lastAt(dashes, offset, (dash) => dash);
  const node = items[index];
  return node && { start: dashes[index] ?? node.outerStart, end: node.end, node };
}

/** What a value has on the line of an offset, indentation left out. */
function lineAt(text: string, offset: number, value: OffsetRange): OffsetRange {
  let start = offset;
  let end = offset;
  while (start > value.start && !/[\r\n]/.test(text[start - 1] ?? '')) start--;
  while (end < value.end && !/[\r\n]/.test(text[end] ?? '')) end++;
  while (start < end && /[ \t]/.test(text[start] ?? '')) start++;
  return { start, end };
}

function wordAt(text: string, offset: number): OffsetRange {
  let start = offset;
  let end = offset;
  while (WORD.test(text[start - 1] ?? '')) start--;
  while (WORD.test(text[end] ?? '')) end++;
  return { start, end };
}
