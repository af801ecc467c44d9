import type { ChecklistItem } from './checklist.ts';

/** How many items count, and how many of them are passed. */
export interface Count {
  readonly passed: number;
  readonly total: number;
}

/** Counts items; what does not apply does not count. */
export function countItems(items: readonly Pick<ChecklistItem, 'state'>[]): Count {
  const counted = items.filter(({ state }) => state !== 'not-applicable');
  return { passed: counted.filter(({ state }) => state === 'passed').length, total: counted.length };
}

/** The share that is passed, 0 to 1 in hundredths: that of each section by its weight. 1 where nothing counts. */
export function scoreOf(sections: readonly (Count & { readonly weight: number })[]): number {
  const counted = sections.filter(({ total }) => total > 0);
  const weight = sum(counted.map((section) => section.weight));
  if (weight === 0) return 1;
  const reached = sum(counted.map((section) => (section.weight * section.passed) / section.total));
  // What is not all passed must not look so.
  return Math.floor((reached / weight) * 100 + 1e-9) / 100;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
