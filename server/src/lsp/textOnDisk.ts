import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Bytes of a file that are still read. */
const LIMIT = 5_000_000;

/**
 * The text of a file without its byte order mark, as editors have it; undefined for one that is not there, is too large
 * or cannot be read. Small files, once each: waiting for one costs less than everything that happens meanwhile in an
 * asynchronous call.
 */
export function textOnDisk(uri: string, limit = LIMIT): string | undefined {
  try {
    const path = fileURLToPath(uri);
    const status = statSync(path);
    return status.isFile() && status.size <= limit ? readFileSync(path, 'utf8').replace(/^\ufeff/, '') : undefined;
  } catch {
    return undefined;
  }
}
