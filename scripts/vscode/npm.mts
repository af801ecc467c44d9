import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { startTree } from './processTree.mts';
import { progress } from './progress.mts';

/**
 * Runs `npm install` for the package in a folder, with no install scripts and no development dependencies. Rejects
 * with npm's own words where it fails.
 */
export async function npmInstall(folder: string, ...packages: readonly string[]): Promise<void> {
  const flags = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder];
  const npm = startTree(process.execPath, [npmCli(), 'install', ...flags, ...packages], { cwd: folder });
  const start = Date.now();
  const heartbeat = setInterval(() => progress(`… ${Math.round((Date.now() - start) / 1000)} s`), 20_000);
  const status = await npm.ended;
  clearInterval(heartbeat);
  if (status !== 0) throw new Error(`npm install ${packages.join(' ')} ended with ${status}:\n${npm.output()}`);
}

/** The JavaScript file of npm's command line; started with Node itself it needs no shell, on Windows neither. */
export function npmCli(): string {
  const own = process.env['npm_execpath'];
  if (own !== undefined && basename(own) === 'npm-cli.js') return own;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = folders.flatMap((folder) => [
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    ...(existsSync(join(folder, 'npm')) ? [realpathSync(join(folder, 'npm'))] : []),
  ]);
  const found = candidates.find((file) => basename(file) === 'npm-cli.js' && existsSync(file));
  if (found === undefined) throw new Error('npm was not found on PATH.');
  return found;
}
