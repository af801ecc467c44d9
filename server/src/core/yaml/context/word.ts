import type { OffsetRange } from '../node.ts';
import { lineEnd } from '../style.ts';

/** The rest of a word at an offset; a colon belongs to it where a value could hold it, as in `http://host`. */
const REST = /(?:[^\s,[\]{}:#"'?-]|[-?](?!\s|$)|:(?=[^\s,[\]{}]))*/y;
/** A scalar in quotes up to its end, or to the end of the line. */
const QUOTED = /"(?:[^"\\\r\n]|\\[^\r\n])*"?|'(?:[^'\r\n]|'')*'?/y;

/** How much of the text behind an offset belongs to the word that the offset is in or in front of. */
export function restOfWord(text: string, offset: number): number {
  const before = text[offset - 1] ?? ' ';
  if (/["']/.test(before)) return 0;
  const pattern = /["']/.test(text[offset] ?? '') && /[\s{[,]/.test(before) ? QUOTED : REST;
  return match(pattern, text, offset);
}

/** The word that begins at `start`, as far as it goes on its line, quotes included. */
export function wordAt(text: string, start: number, flow: boolean): OffsetRange {
  if (/["']/.test(text[start] ?? '')) return { start, end: start + match(QUOTED, text, start) };
  const line = text.slice(start, lineEnd(text, start));
  const stop = flow ? /:(?=[\s,[\]{}]|$)|\s#|[,[\]{}]/ : /:(?=\s|$)|\s#/;
  const length = stop.exec(line)?.index ?? line.length;
  return { start, end: start + line.slice(0, length).trimEnd().length };
}

function match(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length ?? 0;
}
