import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './cliHost.ts';

/** One real values file of a Zadig chart. */
export interface CorpusFile {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/** Where real values files lie: beside the repository, or where `ZADIG_HA_CORPUS` says. They are not ours to publish. */
export const CORPUS_FOLDER = process.env['ZADIG_HA_CORPUS'] ?? join(REPOSITORY, '..', 'shared', 'corpus');

/** The real values files, sorted by name; empty on a machine that has none, where tests over them are skipped. */
export function readCorpus(): readonly CorpusFile[] {
  if (!existsSync(CORPUS_FOLDER)) return [];
  return readdirSync(CORPUS_FOLDER)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => {
      const path = join(CORPUS_FOLDER, name);
      return { name, path, text: readFileSync(path, 'utf8') };
    });
}
