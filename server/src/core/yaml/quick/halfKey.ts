import { emptyScalar, keyName } from '../makeNode.ts';
import type { Entry, ScalarNode } from '../node.ts';
import type { YamlProblem } from '../problem.ts';
import type { Cursor } from './cursor.ts';
import { takeScalar } from './leaves.ts';

/** A word alone on its line: a key whose colon is still to come, or a value below its key. */
export const WORD = /[A-Za-z_][\w./-]*(?= *(?:\r?\n|$)| +#)/y;
/** The key of the next line when a word stands alone on this one. */
const KEY_BELOW = /[A-Za-z_][\w./-]* *\r?\n( *)[A-Za-z_][\w./-]*:(?:[ \r\n]|$)/y;
const PLAIN_KEY = /[A-Za-z_][\w./-]*(?=:(?:[ \r\n]|$))/y;

/** With more faults than somebody leaves while typing, the parser has limits of its own. */
const MAX_FAULTS = 50;

/** Whether the parser takes the word that stands here, and is the first of its map, for a part of the key below it. */
export function joinsKeyBelow({ text, offset, column }: Cursor): boolean {
  KEY_BELOW.lastIndex = offset;
  return KEY_BELOW.exec(text)?.[1]?.length === column;
}

/**
 * A key whose colon is still to come. The parser makes one key of it and the one below; where there is none below, it has
 * an entry of its own.
 */
export function takeHalfKey(cursor: Cursor, column: number, isFirst: boolean): ScalarNode | Entry | undefined {
  const key = takeWord(cursor);
  if (!key || cursor.problems.length >= MAX_FAULTS) return undefined;
  const isBeside = !cursor.isAtEnd && cursor.column === column;
  // Of a single letter the parser sees only below a blank line that it stands at the column of the map.
  const isSeen = isFirst || key.text.length > 1 || cursor.text.startsWith('\n\n', key.start - 2);
  if (isBeside && isSeen) return joined(cursor, key);
  if (isFirst || key.value === null || (isBeside && !cursor.sees(PLAIN_KEY))) return undefined;
  cursor.problems.push(fault('MISSING_CHAR', 'Implicit map keys need to be followed by map values', key));
  const { start, end } = key;
  return { start, end, key, name: keyName(key), value: emptyScalar(end), colon: undefined, merge: false };
}

/** A word that is all there is on its line. */
export function takeWord(cursor: Cursor): ScalarNode | undefined {
  if (cursor.isBelowOddComment) return undefined;
  const word = takeScalar(cursor, WORD);
  return word && cursor.endLine() ? word : undefined;
}

function joined(cursor: Cursor, { start, end, text }: ScalarNode): ScalarNode | undefined {
  if (!/^ *\r?\n *$/.test(cursor.text.slice(end, cursor.offset))) return undefined;
  const below = takeScalar(cursor, PLAIN_KEY);
  if (!below) return undefined;
  const whole = `${text} ${below.text}`;
  const key: ScalarNode = {
    kind: 'scalar',
    start,
    end: below.end,
    outerStart: start,
    style: 'plain',
    text: whole,
    value: whole,
  };
  cursor.problems.push(fault('MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line', key));
  return key;
}

function fault(code: string, message: string, { start, end }: ScalarNode): YamlProblem {
  return { code, message, start, end, structural: true };
}
