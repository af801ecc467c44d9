import type { Choose } from '../core/rules/support/forms.ts';

/** One trial: a property, the texts that it is about, and the numbers that decide all the rest. */
export interface FuzzCase {
  readonly property: string;
  readonly texts: readonly string[];
  readonly picks: readonly number[];
}

/** The choices of a case, the same each time. Once its numbers are used up, the first of everything is taken. */
export function choicesFrom(picks: readonly number[]): Choose {
  let at = 0;
  return (count) => (picks[at++] ?? 0) % Math.max(1, count);
}
