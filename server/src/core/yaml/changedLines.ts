/** Lines of one text that are other lines in another one; both ends are those behind the last line. */
export interface LineChange {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** So many changed lines are told apart; texts that differ in more are one change from the first to the last of them. */
const MAX_DISTANCE = 500;

/** Where the lines of two texts differ, in order, with at least one common line between two changes. */
export function changedLines(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  const room = Math.min(before.length, after.length) - head;
  let tail = 0;
  while (tail < room && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const from = before.slice(head, before.length - tail);
  const to = after.slice(head, after.length - tail);
  const changes: LineChange[] = [];
  let i = 0;
  let j = 0;
  for (const [x, y] of [...(commonLines(from, to) ?? []), [from.length, to.length] as const]) {
    if (x > i || y > j) changes.push({ start: head + i, end: head + x, newStart: head + j, newEnd: head + y });
    i = x + 1;
    j = y + 1;
  }
  return changes;
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
