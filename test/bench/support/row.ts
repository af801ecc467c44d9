import { TARGETS } from '../targets.ts';
import type { Ratio } from './ratio.ts';

/** One line of the table. */
export interface Row {
  readonly name: string;
  /** A ratio, a size or an exponent, with its spread. */
  readonly value: string;
  readonly target: string;
  /** Undefined where nothing was promised. */
  readonly isMet: boolean | undefined;
  readonly note: string;
}

/** A ratio beside its target. */
export function ratioRow(name: string, { ratio, low, high, pairs }: Ratio, note = ''): Row {
  const limit = TARGETS[name];
  const value = `${shown(ratio)} (${shown(low)}–${shown(high)}, n = ${pairs})`;
  return {
    name,
    value,
    target: limit === undefined ? '' : `≤ ${limit}`,
    isMet: limit === undefined ? undefined : ratio <= limit,
    note,
  };
}

/** A fact with a target of its own. */
export function factRow(
  name: string,
  value: string,
  { target = '', isMet = undefined as boolean | undefined, note = '' } = {},
): Row {
  return { name, value, target, isMet, note };
}

/** Three digits at most. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value >= 10 ? value.toFixed(0) : value.toFixed(2);
}
