import { isMergeKey, keyName } from '../makeNode.ts';
import type { AliasNode, Entry, ScalarNode, ScalarStyle, YamlNode } from '../node.ts';
import { resolveScalar } from '../resolveScalar.ts';
import type { Cursor } from './cursor.ts';

/** A scalar in quotes, without escapes; in front of another quote nothing can follow. */
export const QUOTED = /"[^"\\\r\n]*"|'[^'\r\n]*'/y;
/** How plain text begins outside of brackets, and what ends it. A pattern for all of it would need a stack as long. */
const PLAIN_START = /[^\s,[\]{}#&*!|>'"%@`?:-]|[-?:](?=[^ \r\n])/y;
const PLAIN_END = / #|:(?=[ \r\n]|$)|[\r\n]/g;
const ALIAS = /\*[\w-]+(?=[ \r\n,\]}]|$)/y;

const STYLES: Readonly<Record<string, ScalarStyle>> = { '"': 'double', "'": 'single' };

/** The scalar that one of the patterns matches here. */
export function takeScalar(cursor: Cursor, ...patterns: readonly RegExp[]): ScalarNode | undefined {
  const start = cursor.offset;
  for (const pattern of patterns) {
    const source = cursor.take(pattern);
    if (source !== undefined) return scalar(source, start);
  }
  return undefined;
}

/** Plain text up to the end of its line, outside of brackets. */
export function takePlain(cursor: Cursor): ScalarNode | undefined {
  if (!cursor.sees(PLAIN_START)) return undefined;
  const { text, offset: start } = cursor;
  PLAIN_END.lastIndex = start + 1;
  let end = PLAIN_END.exec(text)?.index ?? text.length;
  while (text[end - 1] === ' ') end--;
  cursor.offset = end;
  return scalar(text.slice(start, end), start);
}

function scalar(source: string, start: number): ScalarNode {
  const style = STYLES[source[0] ?? ''] ?? 'plain';
  const text = style === 'plain' ? source : source.slice(1, -1);
  const value = resolveScalar(text, style, undefined);
  return { kind: 'scalar', start, end: start + source.length, outerStart: start, style, text, value };
}

/** An alias of something that has been read; in front of any other one the cursor stays. */
export function takeAlias(cursor: Cursor): AliasNode | undefined {
  if (!cursor.sees(ALIAS)) return undefined;
  const { text, offset: start, anchors } = cursor;
  const end = ALIAS.lastIndex;
  const name = text.slice(start + 1, end);
  const target = anchors.get(name);
  if (target) cursor.offset = end;
  return target && { kind: 'alias', start, end, outerStart: start, name, target };
}

/** A key and its value, with a colon between them. */
export function entryOf(key: ScalarNode, colon: number, value: YamlNode): Entry {
  return { start: key.start, end: value.end, key, name: keyName(key), value, colon, merge: isMergeKey(key) };
}
