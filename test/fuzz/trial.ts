import { choicesFrom, type FuzzCase } from './case.ts';
import type { Property } from './properties/property.ts';

/** What became of a case: how many requests it took, or why it failed. */
export type Outcome = { readonly requests: number } | { readonly failure: string };

/** Milliseconds of work for texts of a few kilobytes; a machine that is busy with other things takes long, too. */
const PATIENCE = 10_000;

/** Tries one case. */
export async function tryCase(
  properties: Readonly<Record<string, Property>>,
  { property, texts, picks }: FuzzCase,
): Promise<Outcome> {
  const found = properties[property];
  if (!found) return { failure: `there is no property ${property}` };
  const start = process.cpuUsage();
  try {
    const requests = (await found.check(texts, choicesFrom(picks))) ?? 0;
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000 > PATIENCE ? { failure: 'it takes too long' } : { requests };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
