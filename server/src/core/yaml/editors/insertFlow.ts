import type { EditResult, TextEdit } from '../edit.ts';
import type { Entry, MapNode, SeqNode, YamlNode } from '../node.ts';
import { lineEnd, lineStart } from '../style.ts';
import type { ValuesDocument } from '../valuesDocument.ts';

/** Inserts `key: value` or an item into `{}` or `[]`, in the way its neighbours are written. */
export function insertIntoFlow(document: ValuesDocument, node: MapNode | SeqNode, piece: string): EditResult {
  const { text } = document;
  const last = node.kind === 'map' ? lastEntry(node) : lastItem(node);
  if (!last) return { edits: [insertIntoEmpty(text, node, piece)] };
  if (node.kind === 'map' && isBarePair(node)) return { edits: wrapPair(text, node, last, piece) };
  const begin = lineStart(text, last.start);
  const indent = text.slice(begin, last.start);
  const ownLine = /^[ \t]*$/.test(indent) && begin > node.start;
  return { edits: ownLine ? onNewLine(document, node, last, indent + piece) : onSameLine(text, node, last, piece) };
}

/** Whether a map is a pair without braces, as in `[a: 1]`. */
export function isBarePair({ start, entries }: MapNode): boolean {
  const first = entries[0];
  return first !== undefined && first.start <= start;
}

/** The offset of the next comma before `limit` that stands in no comment. */
export function findComma(text: string, from: number, limit: number): number | undefined {
  for (let offset = from; offset < limit; offset++) {
    if (text[offset] === ',') return offset;
    if (text[offset] === '#') offset = lineEnd(text, offset);
  }
  return undefined;
}

/** The last entry or item, anchor and tag included. */
interface LastPiece {
  readonly start: number;
  readonly end: number;
  /** What keeps a comma from being read as part of a colon, anchor or tag. */
  readonly gap: string;
}

function lastEntry({ entries }: MapNode): LastPiece | undefined {
  const entry: Entry | undefined = entries.at(-1);
  return entry && { start: entry.start, end: entry.end, gap: gapBehind(entry.value, entry.colon) };
}

function lastItem({ items }: SeqNode): LastPiece | undefined {
  const item = items.at(-1);
  if (item?.kind === 'map' && isBarePair(item)) return lastEntry(item);
  return item && { start: item.outerStart, end: item.end, gap: gapBehind(item, item.outerStart) };
}

function gapBehind({ start, end }: YamlNode, mark: number | undefined): string {
  return start === end && mark !== undefined ? ' ' : '';
}

function onSameLine(
  text: string,
  node: MapNode | SeqNode,
  { end, gap }: LastPiece,
  piece: string,
): readonly TextEdit[] {
  const comma = findComma(text, end, node.end - 1);
  if (comma !== undefined) return [{ start: comma + 1, end: comma + 1, text: ` ${piece},` }];
  return [{ start: end, end, text: `${blankBefore(text, end) ? '' : gap}, ${piece}` }];
}

function onNewLine(
  document: ValuesDocument,
  node: MapNode | SeqNode,
  last: LastPiece,
  line: string,
): readonly TextEdit[] {
  const { text, style } = document;
  const close = node.end - 1;
  const comma = findComma(text, last.end, close);
  const behind = comma === undefined ? last.end : comma + 1;
  const rest = lineEnd(text, behind);
  const lines = style.eol + line;
  const gap = blankBefore(text, last.end) ? '' : last.gap;
  if (comma !== undefined) {
    const at = rest < close ? rest : behind;
    return [{ start: at, end: at, text: `${lines},` }];
  }
  if (rest >= close || rest === behind) return [{ start: behind, end: behind, text: `${gap},${lines}` }];
  return [
    { start: behind, end: behind, text: `${gap},` },
    { start: rest, end: rest, text: lines },
  ];
}

/** `[a: 1]` becomes `[{a: 1, b: 2}]`. */
function wrapPair(text: string, { entries }: MapNode, { end, gap }: LastPiece, piece: string): readonly TextEdit[] {
  const start = entries[0]?.start ?? end;
  return [
    { start, end: start, text: '{' },
    { start: end, end, text: `${blankBefore(text, end) ? '' : gap}, ${piece}}` },
  ];
}

/** Comments inside stay behind the new piece. */
function insertIntoEmpty(text: string, { start, end }: MapNode | SeqNode, piece: string): TextEdit {
  const open = start + 1;
  const inside = text.slice(open, end - 1);
  if (/^[ \t]*$/.test(inside)) {
    const pad = inside === '' ? '' : ' ';
    return { start: open, end: end - 1, text: pad + piece + pad };
  }
  return { start: open, end: open, text: inside.startsWith('#') ? `${piece} ` : piece };
}

function blankBefore(text: string, offset: number): boolean {
  return /\s/.test(text[offset - 1] ?? ' ');
}
