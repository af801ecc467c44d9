import type { OffsetRange } from '../node.ts';

/**
 * Answers where pieces of a text end when the blanks and line breaks at their end are left out: a literal scalar, and
 * all that it is the last part of, reaches to the next line. Each end is looked at once.
 */
export function contentEnds(text: string): (piece: OffsetRange) => number {
  const known = new Map<number, number>();
  return ({ start, end }) => {
    let content = known.get(end);
    if (content === undefined) {
      content = end;
      while (content > 0 && /[ \t\r\n]/.test(text[content - 1] ?? '')) content--;
      known.set(end, content);
    }
    return Math.max(start, content);
  };
}
