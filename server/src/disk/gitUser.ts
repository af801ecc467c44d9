import { execFile } from 'node:child_process';

const TIMEOUT_MS = 2_000;

/**
 * The name of git's user in a folder; undefined where git does not tell. This runs a program: whether the folder is
 * trusted enough is for the caller to say.
 */
export function gitUser(folder: string): Promise<string | undefined> {
  // Not started in the folder: Windows would look for git there first.
  const args = ['-C', folder, 'config', '--get', 'user.name'];
  return new Promise((resolve) => {
    execFile('git', args, { timeout: TIMEOUT_MS, windowsHide: true }, (error, stdout) => {
      const name = stdout.trim();
      resolve(error || name === '' ? undefined : name);
    });
  });
}
