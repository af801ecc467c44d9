import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FuzzCase } from './case.ts';

const FOLDER = join(import.meta.dirname, 'corpus');

/** Cases that have failed once, by the name of their file. */
export function keptCases(): readonly (readonly [name: string, kept: FuzzCase])[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as FuzzCase]);
}

/** Keeps a case, to be tried by the unit tests from now on; answers the name of its file. */
export function keepCase(found: FuzzCase): string {
  const text = `${JSON.stringify(found, null, 2)}\n`;
  const name = `${found.property}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, name), text);
  return name;
}
