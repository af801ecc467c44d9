import { resolve } from 'node:path';
import type { Message } from '../../core/rules/finding.ts';
import { errorCode } from '../../disk/reasons.ts';
import type { Host } from '../host.ts';
import { discover } from './discover.ts';

/** One text to judge, before it is read. */
export interface Source {
  /** What it is called in the report: as the user wrote it, or relative to the current folder. */
  readonly name: string;
  /** Absolute; absent for standard input. */
  readonly path?: string;
  /** Whether the user named it. What was only found on the way is passed over where it is not ours. */
  readonly named: boolean;
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
 * Turns arguments into installations; without any, into that of the configuration where it names one. A file that is
 * named twice, or found through two links, is judged once.
 */
export async function select(
  host: Host,
  { files, layers, stdinName }: Request,
  configured: readonly Source[] | undefined,
): Promise<Selection> {
  const named = (name: string): Source =>
    name === '-'
      ? { name: stdinName ?? STDIN_NAME, named: true }
      : { name, path: resolve(host.cwd, name), named: true };
  if (layers.length > 0) return { installations: [layers.map(named)], failures: [] };
  if (files.length === 0 && configured) return { installations: [configured], failures: [] };
  const sources: Source[] = [];
  const failures: Selection['failures'][number][] = [];
  for (const file of files.length > 0 ? files : ['.']) {
    const source = named(file);
    if (source.path === undefined || !(await isFolder(host, source.path))) {
      sources.push(source);
      continue;
    }
    const found = await discover(host.fs, source.path, source.name);
    const byName = [...found.candidates].sort((a, b) => (a.name < b.name ? -1 : 1));
    sources.push(...byName.map((candidate) => ({ ...candidate, named: false })));
    failures.push(...found.failures);
  }
  const distinct = await withoutRepetitions(host, sources);
  return { installations: distinct.map((source) => [source]), failures };
}

async function isFolder({ fs }: Host, path: string): Promise<boolean> {
  try {
    return (await fs.stat(path)).kind === 'folder';
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    // It is named as missing when it is read.
    return false;
  }
}

async function withoutRepetitions({ fs }: Host, sources: readonly Source[]): Promise<readonly Source[]> {
  const seen = new Set<string>();
  const distinct: Source[] = [];
  for (const source of sources) {
    const identity = source.path === undefined ? '-' : await realPath(fs, source.path);
    if (seen.has(identity)) continue;
    seen.add(identity);
    distinct.push(source);
  }
  return distinct;
}

async function realPath(fs: Host['fs'], path: string): Promise<string> {
  try {
    return await fs.realPath(path);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return path;
  }
}
