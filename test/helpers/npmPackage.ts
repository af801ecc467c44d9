import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { repositoryFolder } from '../../scripts/vscode/folders.mts';
import { npmCli } from '../../scripts/vscode/npm.mts';
import { type ProgramRun, runToEnd } from './program.ts';

/** Packs what is built as npm does, below a folder; answers the path of the archive. */
export async function packPackage(folder: string): Promise<string> {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { stdout } = await npm(repositoryFolder, args);
  const [{ filename } = { filename: '' }] = Object.values<{ readonly filename: string }>(JSON.parse(stdout));
  return join(folder, filename);
}

/** Installs an archive in a new, empty project below a folder, without any network; answers the project's folder. */
export async function installPackage(archive: string, folder: string): Promise<string> {
  const project = join(folder, 'project');
  await mkdir(project);
  await writeFile(join(project, 'package.json'), '{ "private": true }\n');
  await npm(project, ['install', '--offline', '--no-audit', '--no-fund', '--no-save', archive]);
  return project;
}

/** The environment in which a program of a Node's folder is found first, and nothing of ours shines through to npm. */
export function nodeEnvironment(node: string, ...folders: readonly string[]): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:npm_|node_options$|path$)/i.test(name));
  const path = [...folders, dirname(node), process.env['PATH'] ?? ''].join(delimiter);
  return { ...Object.fromEntries(own), PATH: path, npm_config_update_notifier: 'false', LC_ALL: 'C' };
}

/** Runs `npx --offline …` on a Node. */
export function npx(
  node: string,
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<ProgramRun> {
  const cli = join(dirname(npmCli()), 'npx-cli.js');
  return runToEnd(node, [cli, '--offline', ...args], { cwd, env });
}

/** Writes into a folder what leaves any Node without a network, also one that reads no TypeScript; answers `NODE_OPTIONS`. */
export async function withoutNetwork(folder: string): Promise<string> {
  const outfile = join(folder, 'denyNetwork.mjs');
  const source = fileURLToPath(new URL('denyNetwork.mts', import.meta.url));
  await build({ entryPoints: [source], outfile, bundle: true, platform: 'node', format: 'esm' });
  return `--import=${pathToFileURL(outfile).href}`;
}

async function npm(cwd: string, args: readonly string[]): Promise<ProgramRun> {
  const run = await runToEnd(process.execPath, [npmCli(), ...args], { cwd, env: nodeEnvironment(process.execPath) });
  if (run.status !== 0) throw new Error(`npm ${args[0]} ended with ${run.status}:\n${run.stderr}${run.stdout}`);
  return run;
}
