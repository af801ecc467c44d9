import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Localized } from '../core/messages/localized.ts';
import type { Message } from '../core/rules/finding.ts';
import { decode, encode } from './decode.ts';
import { type Lock, takeLock } from './lock.ts';
import { readBytes } from './readBytes.ts';
import { errorCode, readFailure, writeFailure } from './reasons.ts';
import { removeLeftovers, replaceFile } from './replaceFile.ts';
import { diskTexts } from './texts.ts';

/** A file, and what messages call it. */
export interface NamedFile {
  /** Absolute. */
  readonly path: string;
  readonly name: string;
}

/** What a file's text is to become, or why it stays. Undefined stands for a file that is not there. */
export type TextChange = (text: string | undefined) => { readonly text: string } | { readonly refused: Message };

/** What became of a file. */
export type FileUpdate =
  | { readonly kind: 'written' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly reason: Message };

/** Megabytes of a file that are still read. */
const LIMIT_MB = 1;
const LIMIT = LIMIT_MB * 1_000_000;

/** How often a file may have changed while its new text was made. */
const ATTEMPTS = 10;

/**
 * Reads a UTF-8 file, changes its text and writes it in one step, creating it where it is missing. Of several at once
 * nothing is lost: they wait for each other, and who writes without waiting is noticed and read again.
 */
export async function updateFile({ path, name }: NamedFile, change: TextChange): Promise<FileUpdate> {
  const target = targetOf(path, name);
  if (typeof target !== 'string') return target;
  const lockPath = `${target}.lock`;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const lock = await lockOrReason(lockPath, target, name);
    if ('kind' in lock) return lock;
    try {
      const update = updateOnce(target, name, change, lock);
      if (update) return update;
    } finally {
      lock.release();
    }
  }
  return refuse({ text: diskTexts.keepsChanging, data: { path: name } });
}

/** The file that a path leads to: a link stays one, and what it leads to is exchanged. */
function targetOf(path: string, name: string): string | FileUpdate {
  const refuseWith = (text: Localized): FileUpdate => refuse({ text, data: { path: name } });
  try {
    const target = unlessMissing(() => fs.realpathSync(path));
    if (target !== undefined) return fs.statSync(target).isFile() ? target : refuseWith(diskTexts.notRegular);
    if (unlessMissing(() => fs.lstatSync(path))) return refuseWith(diskTexts.danglingLink);
    const folder = unlessMissing(() => fs.realpathSync(dirname(path)));
    const isFolder = folder !== undefined && fs.statSync(folder).isDirectory();
    return isFolder ? join(folder, basename(path)) : refuseWith(diskTexts.folderMissing);
  } catch (error) {
    return refuse(readFailure(name, error));
  }
}

async function lockOrReason(path: string, target: string, name: string): Promise<Lock | FileUpdate> {
  try {
    const lock = await takeLock(path, (pid) => removeLeftovers(target, pid));
    return lock ?? refuse({ text: diskTexts.locked, data: { path: name, lock: basename(path) } });
  } catch (error) {
    return refuse(writeFailure(name, error));
  }
}

/** Undefined where someone else wrote in between. Nothing here waits, so no other call of this process comes between. */
function updateOnce(target: string, name: string, change: TextChange, lock: Lock): FileUpdate | undefined {
  let before: Uint8Array | undefined;
  try {
    before = bytesOf(target);
  } catch (error) {
    return refuse(readFailure(name, error));
  }
  if (before && before.length > LIMIT)
    return refuse({ text: diskTexts.tooLarge, data: { path: name, limit: LIMIT_MB } });
  const decoded = before && decode(before, name);
  if (decoded && 'reason' in decoded) return refuse(decoded.reason);
  const changed = change(decoded?.text);
  if ('refused' in changed) return refuse(changed.refused);
  if (changed.text === (decoded?.text ?? '')) return { kind: 'unchanged' };
  const written = encode(changed.text, decoded ?? { byteOrderMark: false });
  try {
    const isDone = replaceFile(target, written, () => lock.isHeld() && areSame(before, bytesOf(target)));
    return isDone ? { kind: 'written' } : undefined;
  } catch (error) {
    return refuse(writeFailure(name, error));
  }
}

/** Undefined where no file is. One byte more than the limit tells that there is too much. */
function bytesOf(path: string): Uint8Array | undefined {
  return unlessMissing(() => readBytes(path, LIMIT + 1));
}

function unlessMissing<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ENOTDIR') throw error;
    return undefined;
  }
}

function areSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a && b ? Buffer.compare(a, b) === 0 : a === b;
}

function refuse(reason: Message): FileUpdate {
  return { kind: 'refused', reason };
}
