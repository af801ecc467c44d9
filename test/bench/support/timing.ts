import { setTimeout } from 'node:timers/promises';

/** How long something takes, in milliseconds. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** The same, or undefined where it has not ended within a limit or has failed. */
export async function timeWithin(limit: number, work: () => Promise<unknown>): Promise<number | undefined> {
  const patience = new AbortController();
  const over = setTimeout(limit, undefined, { signal: patience.signal }).catch(() => undefined);
  const result = await Promise.race([timeOf(work).catch(() => undefined), over]);
  patience.abort();
  return result;
}
