import { duplicateKeys, nullKey } from '../faults.ts';
import type { Entry, MapNode, SeqNode, YamlNode } from '../node.ts';
import type { Cursor } from './cursor.ts';
import { entryOf, QUOTED, takeAlias, takeScalar } from './leaves.ts';

/** The beginning of a map or list in brackets. */
export const OPEN = /[[{] */y;
const CLOSE = / *[\]}]/y;
const COMMA = / *, */y;
const COLON = /:(?= )/y;
/** Plain text that is no more than a word or number. */
const WORD = /(?:[A-Za-z0-9_.][\w./-]*|<<)/y;

/** Reads a map or list in brackets, on one line. */
export function readFlow(cursor: Cursor): MapNode | SeqNode | undefined {
  const start = cursor.offset;
  const isMap = cursor.take(OPEN)?.startsWith('{');
  const entries: Entry[] = [];
  const items: YamlNode[] = [];
  while (!cursor.sees(CLOSE)) {
    const child = isMap ? readEntry(cursor) : readValue(cursor);
    if (!child) return undefined;
    if ('kind' in child) items.push(child);
    else entries.push(child);
    if (!cursor.take(COMMA) && !cursor.sees(CLOSE)) return undefined;
  }
  if (!cursor.take(CLOSE)?.endsWith(isMap ? '}' : ']')) return undefined;
  for (const problem of duplicateKeys(entries)) cursor.problems.push(problem);
  const place = { start, end: cursor.offset, outerStart: start, flow: true };
  return isMap ? { kind: 'map', ...place, entries } : { kind: 'seq', ...place, items, dashes: [] };
}

function readEntry(cursor: Cursor): Entry | undefined {
  const key = takeScalar(cursor, QUOTED, WORD);
  const colon = cursor.offset;
  if (!key || !cursor.take(COLON)) return undefined;
  cursor.skipBlanks();
  const value = readValue(cursor);
  const fault = nullKey(key, colon);
  if (fault) cursor.problems.push(fault);
  return value && entryOf(key, colon, value);
}

function readValue(cursor: Cursor): YamlNode | undefined {
  if (cursor.sees(OPEN)) return cursor.nested(readFlow);
  return takeScalar(cursor, QUOTED, WORD) ?? takeAlias(cursor);
}
