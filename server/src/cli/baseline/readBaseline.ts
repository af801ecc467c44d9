import { resolve } from 'node:path';
import type { Message } from '../../core/rules/finding.ts';
import { decode } from '../../disk/decode.ts';
import { errorCode, readFailure } from '../../disk/reasons.ts';
import { LIMIT_MB } from '../files/load.ts';
import { fileTexts } from '../files/texts.ts';
import type { Host } from '../host.ts';
import { message } from '../locale.ts';
import { type BaselineEntry, parseBaseline } from './baseline.ts';
import { baselineTexts } from './texts.ts';

/** A baseline as it is on disk. */
export interface BaselineFile {
  /** As the user wrote it. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly exists: boolean;
  /** How its lines end. */
  readonly eol: '\n' | '\r\n';
  readonly entries: readonly BaselineEntry[];
}

/** Bytes that are still read. */
const LIMIT = LIMIT_MB * 1_000_000;

/** Reads a baseline, or says why it cannot be used; one that is to be made may be missing. */
export async function readBaseline(
  { fs, cwd }: Host,
  name: string,
  mayBeMissing: boolean,
): Promise<BaselineFile | { readonly reason: Message }> {
  const path = resolve(cwd, name);
  let bytes: Uint8Array;
  try {
    bytes = await fs.read(path, LIMIT + 1);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') return { reason: readFailure(name, error) };
    return mayBeMissing
      ? { name, path, exists: false, eol: '\n', entries: [] }
      : { reason: message(baselineTexts.missing, { path: name }) };
  }
  if (bytes.length > LIMIT) return { reason: message(fileTexts.tooLarge, { path: name, limit: LIMIT_MB }) };
  const decoded = decode(bytes, name);
  if ('reason' in decoded) return decoded;
  const parsed = parseBaseline(decoded.text, name);
  if ('reason' in parsed) return parsed;
  return { name, path, exists: true, eol: decoded.text.includes('\r\n') ? '\r\n' : '\n', ...parsed };
}
