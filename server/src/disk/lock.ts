import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './reasons.ts';

/** The right to change a file, as a file that only one process can create. */
export interface Lock {
  /** Whether nobody has taken the lock for a leftover and broken it. */
  readonly isHeld: () => boolean;
  readonly release: () => void;
}

/** A lock is held for a few milliseconds; what is older was left behind. */
const STALE_MS = 3_000;
const PATIENCE_MS = 6_000;

/**
 * Waits until `path` can be created as a lock; undefined when others would not give it up. `onBroken` hears the id of
 * the process that left a lock behind.
 */
export async function takeLock(path: string, onBroken: (pid: number) => void): Promise<Lock | undefined> {
  const token = `${process.pid} ${randomUUID()}\n`;
  const deadline = performance.now() + PATIENCE_MS;
  while (!create(path, token)) {
    const left = leftover(path);
    if (left !== undefined && takeAway(path, left)) onBroken(Number.parseInt(left, 10));
    else if (performance.now() > deadline) return undefined;
    // At random, or those who wait would meet again and again.
    else await sleep(5 + Math.random() * 25);
  }
  const isHeld = (): boolean => contentOf(path) === token;
  const release = (): void => {
    if (isHeld()) fs.rmSync(path, { force: true });
  };
  return { isHeld, release };
}

function create(path: string, token: string): boolean {
  let file: number;
  try {
    file = fs.openSync(path, 'wx');
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return false;
  }
  try {
    fs.writeSync(file, token);
    return true;
  } catch (error) {
    fs.rmSync(path, { force: true });
    throw error;
  } finally {
    fs.closeSync(file);
  }
}

/** The content of a lock that was left behind. */
function leftover(path: string): string | undefined {
  const status = fs.lstatSync(path, { throwIfNoEntry: false });
  return status?.isFile() && Date.now() - status.mtimeMs > STALE_MS ? contentOf(path) : undefined;
}

/**
 * Removes a lock that was left behind. Another process may have done so too and hold a new one by now: only what was
 * moved aside can be looked at in peace, and is put back where it is not the right one.
 */
function takeAway(path: string, content: string): boolean {
  const aside = `${path}.${randomUUID()}`;
  try {
    fs.renameSync(path, aside);
    const isRight = contentOf(aside) === content;
    if (!isRight) fs.linkSync(aside, path);
    return isRight;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

function contentOf(path: string): string | undefined {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return undefined;
  }
}
