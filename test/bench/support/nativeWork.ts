type Cost = (self: never, args: readonly never[], answer: never) => number;
type Long = { readonly length: number };

/** Up to what was found, or to the end. */
const forwards = (self: Long, args: readonly [Long, number?], found: number): number =>
  (found < 0 ? self.length : found) - (args[1] ?? 0) + 1;
const backwards = (self: Long, args: readonly [Long, number?], found: number): number =>
  Math.min(args[1] ?? self.length, self.length) - Math.max(found, 0) + 1;
const contains = (self: Long, args: readonly [Long, number?]): number => self.length - (args[1] ?? 0);
const through = (self: Long): number => self.length;
const answered = (_self: unknown, _args: unknown, answer: Long): number => answer.length;

/** What goes through a text or a list without a line of code for each step, and how many steps that are. */
const COSTS: readonly (readonly [owner: object, costs: Readonly<Record<string, unknown>>])[] = [
  [
    String.prototype,
    {
      indexOf: forwards,
      lastIndexOf: backwards,
      includes: contains,
      split: through,
      replaceAll: through,
      trim: through,
      toLowerCase: through,
      repeat: answered,
    },
  ],
  [
    Array.prototype,
    {
      indexOf: forwards,
      lastIndexOf: backwards,
      includes: contains,
      slice: answered,
      concat: answered,
      toSorted: answered,
      toReversed: answered,
      join: through,
      shift: through,
      unshift: through,
      splice: through,
    },
  ],
  [Object, { keys: answered, values: answered, entries: answered }],
];

/**
 * Counts from now on the characters and items that built-in functions go through, which is work that counted blocks of
 * code do not show. For a process that does nothing else.
 */
export function countNativeWork(): () => number {
  let steps = 0;
  const watch = (owner: object, name: PropertyKey, cost: Cost): void => {
    const original = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    const value = function (this: never, ...args: never[]): unknown {
      const answer = original.apply(this, args) as never;
      steps += Math.max(1, cost(this, args, answer));
      return answer;
    };
    Object.defineProperty(owner, name, { value, writable: true, configurable: true });
  };
  /** Spread and destructuring, item by item. */
  const watchIteration = (owner: object, name: PropertyKey): void => {
    const original = Reflect.get(owner, name) as () => IterableIterator<unknown>;
    const value = function* (this: unknown): Generator<unknown> {
      const inner = original.call(this);
      for (let next = inner.next(); !next.done; next = inner.next()) {
        steps += 1;
        yield next.value;
      }
    };
    Object.defineProperty(owner, name, { value, writable: true, configurable: true });
  };
  for (const [owner, costs] of COSTS)
    for (const [name, cost] of Object.entries(costs)) watch(owner, name, cost as Cost);
  // All other methods that take an expression come through here.
  let start = 0;
  const { exec } = RegExp.prototype;
  const value = function (this: RegExp, text: string): RegExpExecArray | null {
    start = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    steps += found ? found.index + found[0].length - start + 1 : this.sticky ? 1 : String(text).length - start + 1;
    return found;
  };
  Object.defineProperty(RegExp.prototype, 'exec', { value, writable: true, configurable: true });
  for (const name of [Symbol.iterator, 'keys', 'values', 'entries']) {
    watchIteration(Set.prototype, name);
    watchIteration(Map.prototype, name);
  }
  watchIteration(Array.prototype, Symbol.iterator);
  return () => {
    const counted = steps;
    steps = 0;
    return counted;
  };
}
