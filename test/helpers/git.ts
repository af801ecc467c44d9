import { execFileSync } from 'node:child_process';
import { devNull } from 'node:os';
import { scratch } from './scratch.ts';

/** An environment in which git knows nobody's settings but those of the repository. */
export const GIT_ENVIRONMENT: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
  LC_ALL: 'C',
};

/** Runs git in a folder; answers what it says, and throws where it fails. */
export function git(folder: string, args: readonly string[], input: string | Uint8Array = ''): string {
  const options = { cwd: folder, env: GIT_ENVIRONMENT, input, stdio: 'pipe' } as const;
  return execFileSync('git', args, options).toString();
}

/** A repository with one commit of some files; it lives as long as the running test. */
export function repository(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = scratch(files);
  git(folder, ['init', '--quiet', '--initial-branch', 'main']);
  commitAll(folder);
  return folder;
}

/** Commits everything as it is. */
export function commitAll(folder: string): void {
  git(folder, ['add', '--all', '--force']);
  git(folder, ['commit', '--quiet', '--allow-empty', '--message', 'commit']);
}
