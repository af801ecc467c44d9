import { REPOSITORY } from './chart.ts';

/** A release in its namespace. Both have been checked, so that neither is an option to helm. */
export interface Release {
  readonly release: string;
  readonly namespace: string;
}

/** A chart in one version. */
export interface Chart {
  readonly chart: string;
  readonly version: string;
}

/** The arguments with which helm says which values a release was given. */
export function valuesCall({ release, namespace }: Release): readonly string[] {
  return ['get', 'values', release, '--namespace', namespace, '--output', 'yaml'];
}

/** The arguments with which helm says which chart a release is of. */
export function metadataCall({ release, namespace }: Release): readonly string[] {
  return ['get', 'metadata', release, '--namespace', namespace, '--output', 'json'];
}

/** The arguments with which helm fetches a chart into a folder. */
export function pullCall({ chart, version }: Chart, folder: string): readonly string[] {
  return ['pull', `${REPOSITORY.name}/${chart}`, '--version', version, '--destination', folder];
}

/** A call as one would type it in a POSIX shell. It is for reading: nothing here is ever given to a shell. */
export function typed(program: string, args: readonly string[]): string {
  return [program, ...args].map(quoted).join(' ');
}

/** A word for a POSIX shell: `a b` → `'a b'`. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
