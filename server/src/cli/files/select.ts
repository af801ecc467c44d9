import { resolve } from 'node:path';
import type { Message } from '../../core/rules/finding.ts';
import type { Configs } from '../config/configs.ts';
import type { Host } from '../host.ts';
import { kindAt } from './kindAt.ts';
import { realPath } from './realPath.ts';
import { selectBelow } from './selectBelow.ts';
import { isPattern, selectMatching } from './selectMatching.ts';

/** One text to judge, before it is read. */
export interface Source {
  /** What it is called in the report: as the user wrote it, or relative to the current folder. */
  readonly name: string;
  /** Absolute; absent for standard input. */
  readonly path?: string;
  /** Whether the user named it. What was only found on the way is passed over where it is not ours. */
  readonly named: boolean;
  /** The configuration that names it as a layer, where one does. */
  readonly config?: string;
}

/** The installations to judge, each as its layers, lowest first; and the folders that could not be searched. */
export interface Selection {
  readonly installations: readonly (readonly Source[])[];
  readonly failures: readonly { readonly name: string; readonly reason: Message }[];
}

/** What standard input is called where the user gives it no name. */
export const STDIN_NAME = '<stdin>';

/** What the user asked for. */
export interface Request {
  readonly files: readonly string[];
  readonly layers: readonly string[];
  readonly stdinName: string | undefined;
}

/**
 * Turns arguments into installations. A file that is named twice, or found through two links, is judged once. What is
 * there has precedence: `[a].yaml` is a pattern only where no file is called so.
 */
export async function select(host: Host, { files, layers, stdinName }: Request, configs: Configs): Promise<Selection> {
  const named = (name: string): Source =>
    name === '-'
      ? { name: stdinName ?? STDIN_NAME, named: true }
      : { name, path: resolve(host.cwd, name), named: true };
  if (layers.length > 0) return { installations: [layers.map(named)], failures: [] };
  if (files.length === 0) return selectBelow(host, { name: '.', path: host.cwd }, configs, true);
  const selections: Selection[] = [];
  for (const source of files.map(named)) selections.push(await selectNamed(host, source, configs));
  const installations = selections.flatMap((selection) => selection.installations);
  return {
    installations: await withoutRepetitions(host, installations),
    failures: selections.flatMap(({ failures }) => failures),
  };
}

async function selectNamed(host: Host, source: Source, configs: Configs): Promise<Selection> {
  const { name, path } = source;
  const itself: Selection = { installations: [[source]], failures: [] };
  if (path === undefined) return itself;
  const kind = await kindAt(host.fs, path);
  if (kind === 'folder') return selectBelow(host, { name, path }, configs, false);
  return kind === undefined && isPattern(name) ? selectMatching(host, name) : itself;
}

async function withoutRepetitions(
  { fs }: Host,
  installations: Selection['installations'],
): Promise<Selection['installations']> {
  const distinct = new Map<string, readonly Source[]>();
  for (const sources of installations) {
    const paths = await Promise.all(sources.map(({ path }) => (path === undefined ? '-' : realPath(fs, path))));
    const identity = paths.join('\0');
    if (!distinct.has(identity)) distinct.set(identity, sources);
  }
  return [...distinct.values()];
}
