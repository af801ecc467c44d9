import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The text of a file of at most `limit` bytes; undefined for one that is not there or cannot be read. Small files, once
 * each: waiting for one costs less than everything that happens meanwhile in an asynchronous call.
 */
export function textOnDisk(uri: string, limit: number): string | undefined {
  try {
    const path = fileURLToPath(uri);
    const status = statSync(path);
    return status.isFile() && status.size <= limit ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
