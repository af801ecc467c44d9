import type { TextEdit } from '../core/yaml/edit.ts';

/** So many changed lines are told apart; a text that differs in more is replaced between its first and last change. */
const MAX_DISTANCE = 500;

/** The edits, whole lines each, that make one text another: what stays the same keeps its folds, marks and cursors. */
export function lineEdits(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const a = linesOf(before);
  const b = linesOf(after);
  const offsets = offsetsOf(a);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const middle = { from: a.slice(head, a.length - tail), to: b.slice(head, b.length - tail) };
  const kept = commonLines(middle.from, middle.to) ?? [];
  const edits: TextEdit[] = [];
  let i = 0;
  let j = 0;
  for (const [x, y] of [...kept, [middle.from.length, middle.to.length] as const]) {
    if (x > i || y > j) {
      const start = offsets[head + i] ?? before.length;
      edits.push({ start, end: offsets[head + x] ?? before.length, text: middle.to.slice(j, y).join('') });
    }
    i = x + 1;
    j = y + 1;
  }
  return edits;
}

/** Lines with their line ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

function offsetsOf(lines: readonly string[]): readonly number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const line of lines) {
    offsets.push(offset);
    offset += line.length;
  }
  return offsets;
}

/** Index pairs of equal lines by Myers' greedy algorithm; undefined where the texts are too different. */
function commonLines(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] | undefined {
  const limit = Math.min(MAX_DISTANCE, a.length + b.length);
  /** How far in `a` the best path on each diagonal has come; diagonal `d` is at `limit + 1 + d`. */
  const reached = new Int32Array(2 * limit + 3);
  const history: Int32Array[] = [];
  for (let distance = 0; distance <= limit; distance++) {
    history.push(reached.slice());
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      const from = previousDiagonal(reached, limit, diagonal, distance);
      let x = (reached[limit + 1 + from] ?? 0) + (from < diagonal ? 1 : 0);
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      reached[limit + 1 + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) return walkBack(a.length, b.length, history, limit);
    }
  }
  return undefined;
}

/** From the next diagonal a path comes by inserting a line, from the one before by removing one. */
function previousDiagonal(reached: Int32Array, limit: number, diagonal: number, distance: number): number {
  if (diagonal === -distance) return diagonal + 1;
  if (diagonal === distance) return diagonal - 1;
  const removed = reached[limit + diagonal] ?? 0;
  const inserted = reached[limit + 2 + diagonal] ?? 0;
  return removed < inserted ? diagonal + 1 : diagonal - 1;
}

function walkBack(
  aLength: number,
  bLength: number,
  history: readonly Int32Array[],
  limit: number,
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let x = aLength;
  let y = bLength;
  for (let distance = history.length - 1; distance >= 0; distance--) {
    const reached = history[distance] ?? new Int32Array();
    const from = previousDiagonal(reached, limit, x - y, distance);
    const fromX = distance === 0 ? 0 : (reached[limit + 1 + from] ?? 0);
    const fromY = distance === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) pairs.push([--x, --y]);
    x = fromX;
    y = fromY;
  }
  return pairs.reverse();
}
