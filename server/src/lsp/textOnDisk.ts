import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { errorCode } from '../disk/reasons.ts';

/** Bytes of a file that are still read. */
const LIMIT = 5_000_000;

const ABSENT: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR']);

const BYTE_ORDER_MARK = /^\ufeff/;

/**
 * The text of a file as editors have it, without its byte order mark; undefined for one that is not there, is larger
 * than `limit` bytes or cannot be read.
 */
export function textOnDisk(uri: string, limit = LIMIT): string | undefined {
  return wholeText(uri, limit)?.replace(BYTE_ORDER_MARK, '');
}

/** Whether there is certainly nothing at an address: what cannot be looked at may well be there. */
export function isAbsentOnDisk(uri: string): boolean {
  try {
    statSync(fileURLToPath(uri));
    return false;
  } catch (error) {
    return ABSENT.has(errorCode(error));
  }
}

/** A text as its file has it: with the byte order mark, where it is saved with one. */
export function asOnDisk(uri: string, text: string): string {
  const whole = wholeText(uri, LIMIT);
  return whole?.replace(BYTE_ORDER_MARK, '') === text ? whole : text;
}

/** Small files, once each: waiting for one costs less than everything that happens meanwhile in an asynchronous call. */
function wholeText(uri: string, limit: number): string | undefined {
  try {
    const path = fileURLToPath(uri);
    const status = statSync(path);
    return status.isFile() && status.size <= limit ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
