import type { TextEdit } from '../edit.ts';
import type { Entry, MapNode } from '../node.ts';
import { findComma, isBarePair } from './insertFlow.ts';

/** Takes entries out of `{}` with one comma each; comments stay. */
export function removeFromFlow(text: string, map: MapNode, removed: ReadonlySet<Entry>): readonly TextEdit[] {
  if (isBarePair(map)) return map.entries.map(({ start, end }) => ({ start, end, text: '{}' }));
  const limit = map.end - 1;
  const edits: TextEdit[] = [];
  let lastKept: Entry | undefined;
  for (const entry of map.entries) {
    if (removed.has(entry)) edits.push(...removeOne(text, entry, limit));
    else lastKept = entry;
  }
  const last = map.entries.at(-1);
  // The entry that is last now had a comma only because others followed.
  if (!last || !lastKept || !removed.has(last) || findComma(text, last.end, limit) !== undefined) return edits;
  const comma = findComma(text, lastKept.end, limit);
  return comma === undefined ? edits : withoutComma(text, edits, comma);
}

function removeOne(text: string, { start, end }: Entry, limit: number): readonly TextEdit[] {
  const comma = findComma(text, end, limit);
  if (comma === undefined) return [{ start, end, text: '' }];
  if (text.slice(end, comma).trim() === '') return [{ start, end: skipBlanks(text, comma + 1), text: '' }];
  // A comment stands between value and comma.
  return [
    { start, end, text: '' },
    { start: comma, end: comma + 1, text: '' },
  ];
}

/** Takes the comma with the piece that it stood before. Where a comment lies between them, it stays: it does no harm. */
function withoutComma(text: string, edits: readonly TextEdit[], comma: number): readonly TextEdit[] {
  const next = edits.find(({ start }) => start > comma);
  if (!next || text.slice(comma + 1, next.start).trim() !== '') return edits;
  return edits.map((edit) => (edit === next ? { ...edit, start: comma } : edit));
}

function skipBlanks(text: string, offset: number): number {
  let end = offset;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end;
}
