import { type ChangedPart, changedPart } from './changedPart.ts';
import { isBlockScalar, lastScalar } from './editors/blockScalar.ts';
import type { Entry } from './node.ts';

/** The whole top-level keys around a change, as a part of both texts, and which of the old ones they replace. */
export interface ChangedKeys {
  readonly part: ChangedPart;
  readonly first: number;
  readonly last: number;
  /** The key without a colon that is gone, where that is all. */
  readonly word?: Entry;
}

/** A key at which every parser is back at the top level, whatever stands in front of it. */
const PLAIN_KEY = /[A-Za-z_][\w.-]*:(?=[ \r\n])/y;

const BLANK = /^[ \r\n]*$/;

/** Finds them; undefined where the change reaches beyond keys that begin for certain. */
export function changedKeys(entries: readonly Entry[], before: string, after: string): ChangedKeys | undefined {
  const { start, oldEnd, newEnd } = changedPart(before, after);
  if (beginsTopLevel(after, start) && isBlankEnd(entries, before, start)) {
    const part = { start, oldEnd: before.length, newEnd: after.length };
    return { part, first: entries.length, last: entries.length };
  }
  const word = entries.at(-1);
  if (word && isLastWord(entries, word, before) && word.start <= start && BLANK.test(after.slice(word.start))) {
    const part = { start: word.start, oldEnd: before.length, newEnd: after.length };
    return { part, first: entries.length - 1, last: entries.length, word };
  }
  const first = entries.findLastIndex(
    (entry) => entry.start <= start && beginsTopLevel(before, entry.start) && beginsTopLevel(after, entry.start),
  );
  const from = entries[first];
  if (!from) return undefined;
  const behind = entries.findIndex((entry) => entry.start > oldEnd && beginsTopLevel(before, entry.start));
  const to = entries[behind]?.start ?? before.length;
  const part = { start: from.start, oldEnd: to, newEnd: to + newEnd - oldEnd };
  return { part, first, last: behind < 0 ? entries.length : behind };
}

/** Whether a plain key of the top level stands at an offset. */
export function beginsTopLevel(text: string, offset: number): boolean {
  PLAIN_KEY.lastIndex = offset;
  return (offset === 0 || text[offset - 1] === '\n') && PLAIN_KEY.test(text);
}

/** Whether nothing but blanks follows, and these belong to no value. */
function isBlankEnd(entries: readonly Entry[], text: string, offset: number): boolean {
  return offset === text.length || (BLANK.test(text.slice(offset)) && endsBeforeBlanks(entries.at(-1)));
}

/** Whether the last entry is a word at the beginning of its line, and blanks in its place would belong to no value. */
function isLastWord(entries: readonly Entry[], { start, key, colon, value }: Entry, text: string): boolean {
  const isWord = colon === undefined && start === key.start && value.start === value.end;
  return isWord && text[start - 1] === '\n' && endsBeforeBlanks(entries.at(-2));
}

function endsBeforeBlanks(entry: Entry | undefined): boolean {
  return entry !== undefined && !isBlockScalar(lastScalar(entry.value));
}
