import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, absolute, without a trailing separator. */
export const repositoryFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where downloads are kept between runs. Git does not see it. */
export const cacheFolder = join(repositoryFolder, '.vscode-test');

/** Where the compiled suite and what a failed run leaves behind are put. Git does not see it. */
export const outputFolder = join(repositoryFolder, 'out', 'vscode-tests');

/**
 * Makes a temporary folder. Its path is short, because editors put sockets there, and free of links, so that it equals
 * what an editor reports.
 */
export async function makeTemporaryFolder(): Promise<string> {
  // The temporary folder of a user of macOS already uses up half of what a socket's path may have.
  const parent = process.platform === 'darwin' ? '/tmp' : tmpdir();
  return realpath(await mkdtemp(join(parent, 'zadig-ha-')));
}

/** Removes a folder with all it holds; none is fine too. Files that are still being closed are tried again. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/** Makes a folder and its parents, and answers its path. */
export async function ensureFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  return folder;
}
