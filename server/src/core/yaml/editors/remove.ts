import type { EditResult, TextEdit } from '../edit.ts';
import type { Entry, MapNode, YamlNode } from '../node.ts';
import type { Path } from '../path.ts';
import { lineEnd, lineStart, skipLineBreak } from '../style.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import { findComma } from './insert.ts';
import { findTarget } from './target.ts';

/** Removes a key with its value and the comments on their lines; comments on lines of their own above it stay. */
export function removeKey(document: ValuesDocument, path: Path): EditResult {
  if (document.problems.some(({ structural }) => structural)) return { refused: 'broken' };
  const target = findTarget(document, path);
  if ('refused' in target) return target;
  if (target.kind !== 'value' || target.missing.length > 0 || !target.holder.entry) return { refused: 'absent' };
  const { entry, parent } = target.holder;
  if (parent.kind !== 'map') return { refused: 'absent' };
  if (parent.entries.filter(({ name }) => name === entry.name).length > 1) return { refused: 'broken' };
  const holder = path.length > 1 ? findTarget(document, path.slice(0, -1)) : undefined;
  const above = holder && 'kind' in holder && holder.kind === 'value' ? holder.holder.entry : undefined;
  return removeEntry(document, parent, entry, above);
}

/** Removes an entry of a map. `above` is the entry whose value the map is: it becomes `{}` when nothing is left. */
export function removeEntry(
  document: ValuesDocument,
  map: MapNode,
  entry: Entry,
  above: Entry | undefined,
): EditResult {
  if (holdsShared(document, entry.value) || holdsShared(document, entry.key)) return { refused: 'shared' };
  if (map.flow) return { edits: removeFromFlow(document.text, map, entry) };
  const { text } = document;
  const index = map.entries.indexOf(entry);
  const begin = lineStart(text, entry.start);
  const ownLine = text.slice(begin, entry.start).replace('\ufeff', '').trim() === '';
  const next = map.entries[index + 1];
  if (map.entries.length === 1) {
    const end = endOfLine(text, entry.end, false);
    if (!ownLine) return { edits: [{ start: entry.start, end: entry.end, text: '{}' }] };
    if (above === undefined)
      return map === document.root ? { edits: [wholeLines(text, entry)] } : { refused: 'shared' };
    if (above.colon === undefined || map.outerStart !== map.start) return { refused: 'shared' };
    const gap = { start: above.colon + 1, end: above.colon + 1, text: ' {}' };
    const previousEnd = text[begin - 2] === '\r' ? begin - 2 : begin - 1;
    return {
      edits: [gap, { start: previousEnd, end: endsLine(text, end) ? previousLineEnd(text, end) : end, text: '' }],
    };
  }
  if (ownLine) return { edits: [wholeLines(text, entry)] };
  // `- key: value`: the next entry takes the place behind the dash.
  return next ? { edits: [{ start: entry.start, end: next.start, text: '' }] } : { refused: 'broken' };
}

/** Whether a node or anything in it is what an alias elsewhere stands for. */
export function holdsShared(document: ValuesDocument, node: YamlNode): boolean {
  for (const shared of document.sharedNodes) if (node.start <= shared.start && shared.end <= node.end) return true;
  return false;
}

/** The lines of an entry with their line breaks; at the end of the text, the line break before them. */
function wholeLines(text: string, entry: Entry): TextEdit {
  const begin = lineStart(text, entry.start);
  const start = text.charCodeAt(begin) === 0xfeff ? begin + 1 : begin;
  return { start, end: endOfLine(text, entry.end, true), text: '' };
}

/** The end of the line that `offset` ends on; a block scalar ends behind its own last line break already. */
function endOfLine(text: string, offset: number, withBreak: boolean): number {
  if (endsLine(text, offset)) return offset;
  const end = lineEnd(text, offset);
  return withBreak ? skipLineBreak(text, end) : end;
}

function endsLine(text: string, offset: number): boolean {
  return offset > 0 && lineStart(text, offset) === offset;
}

function previousLineEnd(text: string, offset: number): number {
  return text.startsWith('\r\n', offset - 2) ? offset - 2 : offset - 1;
}

function removeFromFlow(text: string, map: MapNode, entry: Entry): readonly TextEdit[] {
  const index = map.entries.indexOf(entry);
  const close = map.end - 1;
  const comma = findComma(text, entry.end, close);
  const next = map.entries[index + 1];
  if (next && comma !== undefined) {
    const blank = /^[ \t]*/.exec(text.slice(comma + 1, next.start))?.[0].length ?? 0;
    return [{ start: entry.start, end: comma + 1 + blank, text: '' }];
  }
  const previous = map.entries[index - 1];
  if (!previous) return [{ start: entry.start, end: comma === undefined ? entry.end : comma + 1, text: '' }];
  const before = findComma(text, previous.end, entry.start);
  if (before === undefined) return [];
  const gap = text.slice(before + 1, entry.start);
  if (gap.trim() === '') return [{ start: before, end: entry.end, text: '' }];
  return [
    { start: before, end: before + 1, text: '' },
    { start: entry.start, end: entry.end, text: '' },
  ];
}
