import { setTimeout as delay } from 'node:timers/promises';

/**
 * Looks again and again until `isReached` holds, and answers what was seen then. After `timeout` milliseconds it
 * rejects and says what was seen last.
 */
export async function waitFor<T>(
  what: string,
  look: () => T | Promise<T>,
  isReached: (seen: T) => boolean,
  timeout = 20_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const seen = await look();
    if (isReached(seen)) return seen;
    if (Date.now() > end) {
      throw new Error(`${what}: not seen within ${timeout} ms. Seen last: ${JSON.stringify(seen, undefined, 2)}`);
    }
    await delay(50);
  }
}
