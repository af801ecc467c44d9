import { addDays, type Day, isDay } from './day.ts';
import type { ItemDefinition } from './items/item.ts';

/** What somebody has confirmed about an item of the checklist. Texts as written, who and when always. */
export interface Attestation {
  readonly by: string;
  readonly at: Day;
  /** A number of days such as `30d`, counted from `at`; a day, which still counts; or `never`. */
  readonly expires?: string;
  /** Where it can be seen: a link, or a few words. */
  readonly evidence?: string;
  readonly note?: string;
}

/** An attestation to be written; of what it `keeps`, the words of the one before stay. */
export interface Confirmation extends Attestation {
  readonly keeps?: readonly (keyof Attestation)[];
}

/** Attestations by the items that they are about. */
export type Attestations = Readonly<Record<string, Attestation>>;

/** The days of `30d`; undefined for anything else. */
export function daysOf(expires: string): number | undefined {
  const days = /^([1-9]\d{0,4})d$/.exec(expires)?.[1];
  return days === undefined ? undefined : Number(days);
}

/** Whether a text can be the end of an attestation. */
export function isExpiry(text: string): boolean {
  return text === 'never' || daysOf(text) !== undefined || isDay(text);
}

/** The last day on which an attestation counts; undefined for one that does not end. */
export function lastDay(item: ItemDefinition, { at, expires }: Attestation): Day | undefined {
  if (expires === undefined) return item.expiresAfter === undefined ? undefined : addDays(at, item.expiresAfter);
  if (isDay(expires)) return expires;
  const days = daysOf(expires);
  return days === undefined ? undefined : addDays(at, days);
}

/** How an attestation stands on a day. Clocks differ, so one that was written tomorrow is not from the future yet. */
export function standingOn(today: Day, item: ItemDefinition, attestation: Attestation): 'valid' | 'expired' | 'future' {
  if (attestation.at > addDays(today, 1)) return 'future';
  const last = lastDay(item, attestation);
  return last !== undefined && last < today ? 'expired' : 'valid';
}
