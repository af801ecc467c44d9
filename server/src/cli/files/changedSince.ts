import { dirname, join, resolve } from 'node:path';
import { CONFIG_FILE } from '../../core/config/config.ts';
import type { Message } from '../../core/rules/finding.ts';
import type { CliConfig } from '../config/configs.ts';
import type { Host, ProgramLimits } from '../host.ts';
import { message } from '../locale.ts';
import { realPath } from './realPath.ts';
import type { Source } from './select.ts';

const texts = {
  noGit: {
    en: '--changed-since needs git, which is not on PATH.',
    'zh-cn': '--changed-since 需要 git，但 PATH 中没有找到。',
  },
  noAnswer: {
    en: '--changed-since: git cannot say what has changed below {path}: {cause}.',
    'zh-cn': '--changed-since：git 无法给出 {path} 下的改动：{cause}。',
  },
  unknownRevision: {
    en: '--changed-since: git knows no revision {revision}. In a shallow clone, fetch it first.',
    'zh-cn': '--changed-since：git 中没有版本 {revision}。如为浅克隆，请先拉取该版本。',
  },
} as const;

/** Whether an installation has changed: one of its layers, or a configuration that decides about it. */
export type HasChanged = (sources: readonly Source[], config: CliConfig | undefined) => Promise<boolean>;

/** Asks git, which compares the files as they are now with a revision. What git does not know counts as changed. */
export async function changedSince(host: Host, revision: string): Promise<HasChanged | { readonly problem: Message }> {
  const top = await git(host, host.cwd, ['rev-parse', '--show-toplevel']);
  if ('problem' in top) return top;
  const root = await realPath(host.fs, top.text.replace(/\r?\n$/, ''));
  const commit = await git(host, root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  // Git has other expressions, such as `^main`, that name no commit to compare with.
  if ('problem' in commit || !/^[0-9a-f]+\s*$/.test(commit.text))
    return { problem: message(texts.unknownRevision, { revision }) };
  const differing = await git(host, root, ['diff', '--name-only', '--no-renames', '-z', commit.text.trim(), '--']);
  if ('problem' in differing) return differing;
  const known = await git(host, root, ['ls-files', '-z']);
  if ('problem' in known) return known;
  const changed = pathsOf(root, differing.text);
  const tracked = pathsOf(root, known.text);
  const isChanged = async (path: string): Promise<boolean> => {
    const real = await realPath(host.fs, path);
    return changed.has(real) || !tracked.has(real);
  };
  return async (sources, config) => {
    for (const { path } of sources) if (path === undefined || (await isChanged(path))) return true;
    if (config && (await isChanged(resolve(host.cwd, config.name)))) return true;
    const lowest = await realPath(host.fs, resolve(host.cwd, sources[0]?.path ?? ''));
    return foldersAbove(lowest).some((folder) => changed.has(join(folder, CONFIG_FILE)));
  };
}

/** A configuration that is gone may have decided, too. */
function foldersAbove(path: string): readonly string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...foldersAbove(folder)];
}

function pathsOf(root: string, names: string): ReadonlySet<string> {
  return new Set(names.split('\0').flatMap((name) => (name === '' ? [] : [join(root, name)])));
}

const MINUTE = 60_000;
const MAX_SIZE = 100_000_000;

async function git(
  host: Host,
  folder: string,
  args: readonly string[],
): Promise<{ readonly text: string } | { readonly problem: Message }> {
  const limits: ProgramLimits = { signal: new AbortController().signal, time: MINUTE, size: MAX_SIZE };
  // A repository must not name a program that we start by asking.
  const run = await host.run('git', ['-C', folder, '-c', 'core.fsmonitor=false', ...args], limits);
  if (run.kind === 'missing') return { problem: message(texts.noGit) };
  if (run.kind === 'ended' && run.status === 0) return { text: Buffer.from(run.stdout).toString() };
  const cause =
    run.kind === 'ended' ? firstSentence(run.stderr) : run.kind === 'unstartable' ? run.cause : `git: ${run.by}`;
  return { problem: message(texts.noAnswer, { path: host.cwd, cause }) };
}

/** `fatal: not a git repository (…): .git` → `not a git repository (…): .git` */
function firstSentence(stderr: string): string {
  return (stderr.split(/\r?\n/).find((line) => line !== '') ?? '').replace(/^(?:fatal|error): /, '').replace(/\.$/, '');
}
