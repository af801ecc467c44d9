import { type EditResult, sortEdits, type TextEdit } from '../edit.ts';
import type { Entry, MapNode } from '../node.ts';
import type { Path } from '../path.ts';
import { writeScalar } from '../scalar.ts';
import { columnOf, lineEnd, lineStart } from '../style.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import { assign } from './assign.ts';
import { insertBlockLines } from './insert.ts';
import { holdsShared, removeEntry } from './remove.ts';
import { findTarget, isNull } from './target.ts';

/** An entry of a map, and what is needed to take it out of there. */
export interface EntryPlace {
  readonly map: MapNode;
  readonly entry: Entry;
  /** The entry whose value the map is; undefined for the root. */
  readonly above: Entry | undefined;
  /** The path of the map. */
  readonly path: Path;
}

/**
 * Moves an entry to the place that `target` spells, key by key: `a.b.c: 1` becomes `c: 1` below `a:` and `b:`. Maps
 * that are there are extended; the value keeps its text and the comment beside it. Refuses where a value is there.
 */
export function nestEntry(document: ValuesDocument, place: EntryPlace, target: Path): EditResult {
  const { entry, map, path } = place;
  if (document.problems.some(({ structural }) => structural)) return { refused: 'broken' };
  if (entry.colon === undefined || entry.start !== entry.key.start) return { refused: 'shared' };
  const found = findTarget(document, target);
  if ('refused' in found) return found;
  if (found.kind !== 'container' || found.node.flow !== map.flow) return copyEntry(document, place, target);
  if (found.node === map) return nestInPlace(document, entry, map, target.slice(path.length));
  if (map.flow || holdsShared(document, entry.value)) return copyEntry(document, place, target);
  const first = found.node.kind === 'map' ? found.node.entries[0]?.start : found.node.dashes[0];
  const block = nestedBlock(document, entry, found.missing, columnOf(document.text, first ?? found.node.start));
  if (block === undefined) return { refused: 'not-a-container' };
  return merge([insertBlockLines(document, found.node, [block])], removeEntry(document, map, entry, place.above));
}

function nestInPlace(document: ValuesDocument, entry: Entry, map: MapNode, steps: Path): EditResult {
  if (map.flow) return nestInFlow(entry, steps);
  const block = nestedBlock(document, entry, steps, columnOf(document.text, entry.start));
  if (block === undefined) return { refused: 'not-a-container' };
  return { edits: [{ start: entry.start, end: lastLineEnd(document.text, entry), text: block }] };
}

/** `{a.b: 1}` becomes `{a: {b: 1}}`, `{a.b[0]: 1}` becomes `{a: {b: [1]}}`. */
function nestInFlow({ key, value, colon }: Entry, steps: Path): EditResult {
  const alwaysQuote = key.kind === 'scalar' && key.style === 'double';
  if (steps.some((step) => typeof step === 'number' && step > 0)) return { refused: 'not-a-container' };
  const opening = steps.map((step, index) => {
    const next = steps[index + 1];
    const bracket = next === undefined ? ' ' : typeof next === 'number' ? ' [' : ' {';
    return typeof step === 'number' ? bracket.trim() : `${writeScalar(step, { flow: true, alwaysQuote })}:${bracket}`;
  });
  const closing = steps.slice(1).map((step) => (typeof step === 'number' ? ']' : '}'));
  const valueStart = value.start === value.end ? (colon ?? key.end) + 1 : value.outerStart;
  return {
    edits: [
      { start: key.start, end: valueStart, text: opening.join('') },
      { start: value.end, end: value.end, text: closing.reverse().join('') },
    ],
  };
}

/** Where text cannot be moved as it stands, a value of one line is written anew at its target. */
function copyEntry(document: ValuesDocument, place: EntryPlace, target: Path): EditResult {
  const { text } = document;
  const { entry, map, above } = place;
  const { value } = entry;
  if (value.kind !== 'scalar') return { refused: 'multi-line-in-flow' };
  const added = assign(document, [{ path: target, value: value.value }]);
  if ('refused' in added) return added;
  const comment = text.slice(value.end, lineEnd(text, value.end));
  const keepsComment = !map.flow && comment.trim() !== '' && map.entries.length > 1 && value.start < value.end;
  if (!keepsComment) return merge(added.edits, removeEntry(document, map, entry, above));
  const blank = comment.length - comment.trimStart().length;
  return merge(added.edits, { edits: [{ start: entry.start, end: value.end + blank, text: '' }] });
}

/** Whether the value a path leads to is missing, or a key without a value. */
export function isUnset(document: ValuesDocument, path: Path): boolean {
  const found = findTarget(document, path);
  if ('refused' in found) return false;
  return (
    found.kind !== 'value' ||
    found.missing.length > 0 ||
    (isNull(found.holder.value) && found.holder.value.start === found.holder.value.end)
  );
}

/**
 * The text of an entry below the keys it is to be nested in, all lines but the first indented for `column`.
 * Undefined where a value of several lines would have to follow a dash, or a list would need a later item first.
 */
function nestedBlock(document: ValuesDocument, entry: Entry, steps: Path, column: number): string | undefined {
  const { text, style } = document;
  const lines: string[] = [];
  let indent = column;
  let line = '';
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1];
    if (typeof step === 'number') {
      if (step > 0 && index > 0) return undefined;
      line += '- ';
      indent += 2;
      continue;
    }
    line += writeScalar(step, { flow: false, quotes: style.quotes });
    if (next === undefined) continue;
    lines.push(`${line}:`);
    indent += typeof next === 'number' ? style.listIndent : style.indent;
    line = ' '.repeat(indent);
  }
  const end = lastLineEnd(text, entry);
  const afterDash = typeof steps.at(-1) === 'number';
  const body = text.slice(afterDash ? entry.value.outerStart : entry.key.end, end);
  if (afterDash && /[\r\n]/.test(body)) return undefined;
  const shift = indent - columnOf(text, entry.start);
  return [...lines, line + shiftLines(body, shift)].join(style.eol);
}

/** Moves all lines but the first to the right, or to the left as far as they are indented; blank ones stay. */
function shiftLines(text: string, columns: number): string {
  return text.replace(
    /(\r\n|\n|\r)( *)(?=[^\s])/g,
    (_, lineBreak: string, spaces: string) => lineBreak + ' '.repeat(Math.max(0, spaces.length + columns)),
  );
}

/** The end of the last line of an entry, comment included, line break not. */
function lastLineEnd(text: string, { start, end }: Entry): number {
  if (end === start || lineStart(text, end) !== end) return lineEnd(text, end);
  return text.startsWith('\r\n', end - 2) ? end - 2 : end - 1;
}

/** Puts an insertion and a removal together; at one spot they are one edit. */
function merge(inserted: readonly TextEdit[], removed: EditResult): EditResult {
  if ('refused' in removed) return removed;
  const edits: TextEdit[] = [];
  for (const edit of sortEdits([...inserted, ...removed.edits])) {
    const previous = edits.at(-1);
    if (previous?.start === edit.start && previous.end === edit.start)
      edits.splice(-1, 1, { ...edit, text: previous.text + edit.text });
    else edits.push(edit);
  }
  return { edits };
}
