import { duplicateKeys, nullKey } from '../faults.ts';
import { emptyScalar } from '../makeNode.ts';
import type { Entry, MapNode, SeqNode, YamlNode } from '../node.ts';
import type { Cursor } from './cursor.ts';
import { OPEN, readFlow } from './flow.ts';
import { joinsKeyBelow, takeHalfKey, takeWord, WORD } from './halfKey.ts';
import { entryOf, QUOTED, takeAlias, takePlain, takeScalar } from './leaves.ts';

const KEY = /(?:[A-Za-z_][\w./-]*|<<|"[^"\\\r\n]*"|'[^'\r\n]*')(?=:(?:[ \r\n]|$))/y;
const DASH = /-(?=[ \r\n]|$)/y;
const ANCHOR = /&[\w-]+(?=[ \r\n]|$)/y;

/** The parser takes no longer keys than 1,024 characters. */
const MAX_KEY = 1000;

/**
 * Reads a map whose first key stands here. It ends where no key follows; what stands deeper or does not fit stays, so that
 * nobody reads the text to its end.
 */
export function readMap(cursor: Cursor): MapNode | undefined {
  const { column, offset: start } = cursor;
  const entries: Entry[] = [];
  while (!cursor.isAtEnd && cursor.column === column) {
    const entry = readEntry(cursor, column, entries.length === 0);
    if (!entry) return undefined;
    entries.push(entry);
  }
  const last = entries.at(-1);
  if (!last) return undefined;
  for (const problem of duplicateKeys(entries)) cursor.problems.push(problem);
  return { kind: 'map', start, end: last.end, outerStart: start, flow: false, entries };
}

function readEntry(cursor: Cursor, column: number, isFirst: boolean): Entry | undefined {
  const key = takeScalar(cursor, KEY) ?? takeHalfKey(cursor, column, isFirst);
  if (!key || !('kind' in key)) return key;
  if (key.end - key.start > MAX_KEY) return undefined;
  const colon = cursor.offset;
  cursor.offset++;
  const value = readValue(cursor, column, false);
  const fault = nullKey(key, colon);
  if (fault) cursor.problems.push(fault);
  return value && entryOf(key, colon, value);
}

/** Reads a list whose first dash stands here. */
function readSeq(cursor: Cursor): SeqNode | undefined {
  const { column, offset: start } = cursor;
  const items: YamlNode[] = [];
  const dashes: number[] = [];
  while (!cursor.isAtEnd && cursor.column === column) {
    const dash = cursor.offset;
    if (cursor.take(DASH) === undefined) break;
    const item = readValue(cursor, column, true);
    if (!item) return undefined;
    dashes.push(dash);
    items.push(item);
  }
  const last = items.at(-1);
  if (!last) return undefined;
  return { kind: 'seq', start, end: last.end, outerStart: start, flow: false, items, dashes };
}

/** Reads what stands behind a colon or dash, with its anchor. */
function readValue(cursor: Cursor, column: number, inList: boolean): YamlNode | undefined {
  cursor.skipBlanks();
  const { offset: outerStart, anchors } = cursor;
  const anchor = cursor.take(ANCHOR)?.slice(1);
  if (anchor === undefined) return readBare(cursor, column, inList);
  cursor.skipBlanks();
  // In front of a key in the same line it is the anchor of that key.
  if (anchors.has(anchor) || (inList && cursor.sees(KEY))) return undefined;
  anchors.set(anchor, undefined);
  const node = readBare(cursor, column, inList);
  if (!node || node.kind === 'alias') return undefined;
  const anchored = { ...node, outerStart, anchor };
  anchors.set(anchor, anchored);
  return anchored;
}

/** Reads a value in this line or below. A list may begin below the column of its key. */
function readBare(cursor: Cursor, column: number, inList: boolean): YamlNode | undefined {
  const start = cursor.offset;
  if (inList && cursor.sees(KEY)) return cursor.nested(readMap);
  const inline = readInline(cursor);
  if (!cursor.endLine()) return undefined;
  if (inline) return inline;
  if (!cursor.isAtEnd && cursor.column > column) return cursor.nested<YamlNode>(readBelow);
  const isListBelow = !inList && cursor.column === column && cursor.sees(DASH);
  return isListBelow ? cursor.nested(readSeq) : emptyScalar(start);
}

/** Reads what is indented deeper than its key or dash: the word of a key may also be a value that stands alone. */
function readBelow(cursor: Cursor): YamlNode | undefined {
  if (cursor.sees(DASH)) return readSeq(cursor);
  return cursor.sees(WORD) && !joinsKeyBelow(cursor) ? takeWord(cursor) : readMap(cursor);
}

/** Where it reads nothing although something stands there, the line does not end. */
function readInline(cursor: Cursor): YamlNode | undefined {
  const scalar = takeScalar(cursor, QUOTED) ?? takePlain(cursor);
  if (scalar) return scalar;
  return cursor.sees(OPEN) ? cursor.nested(readFlow) : takeAlias(cursor);
}
