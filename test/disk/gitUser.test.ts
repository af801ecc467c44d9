import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { gitUser } from '../../server/src/disk/gitUser.ts';
import { scratch } from '../helpers/scratch.ts';

const posix = process.platform !== 'win32';

/** A `git` that is this script. */
function fakeGit(script: string): void {
  const folder = scratch({ git: `#!/bin/sh\n${script}\n` });
  chmodSync(join(folder, 'git'), 0o755);
  vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`);
  onTestFinished(() => void vi.unstubAllEnvs());
}

describe('gitUser', () => {
  it('is the name that git knows in the folder', async () => {
    const folder = scratch();
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    execFileSync('git', ['config', 'user.name', 'Ann 张'], { cwd: folder });
    expect(await gitUser(folder)).toBe('Ann 张');
  });

  it('is nobody where there is no folder', async () => {
    expect(await gitUser(join(scratch(), 'missing'))).toBeUndefined();
  });

  it.runIf(posix)('is nobody where git is missing, fails, says nothing or does not answer', async () => {
    vi.stubEnv('PATH', scratch());
    expect(await gitUser('/')).toBeUndefined();
    for (const script of ['echo Ann; exit 1', 'echo " "', 'exec sleep 60']) {
      fakeGit(script);
      expect(await gitUser('/')).toBeUndefined();
    }
  });

  it.runIf(posix)('hands the folder on as it is, without a shell', async () => {
    fakeGit('printf "%s|" "$@"');
    expect(await gitUser('/a "b" $(c); --d')).toBe('-C|/a "b" $(c); --d|config|--get|user.name|');
  });
});
