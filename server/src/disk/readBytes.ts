import { closeSync, openSync, readSync } from 'node:fs';

/** Reads until the end or the limit: a pipe such as `<(helm get values …)` has no size, a device has no end. */
export function readBytes(path: string, limit: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    while (length < limit) {
      const chunk = new Uint8Array(Math.min(65_536, limit - length));
      const count = readSync(file, chunk);
      if (count === 0) break;
      chunks.push(chunk.subarray(0, count));
      length += count;
    }
    return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}
