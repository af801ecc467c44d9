import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { makeTemporaryFolder, removeFolder } from '../../scripts/vscode/folders.mts';
import { REPOSITORY } from '../helpers/cliHost.ts';
import { filesBelow } from '../helpers/folder.ts';
import { connectStreams } from '../helpers/lspConnection.ts';
import { installPackage, nodeEnvironment, npx, packPackage, withoutNetwork } from '../helpers/npmPackage.ts';
import { runToEnd } from '../helpers/program.ts';

/** What the package is made of; rule pages are many and counted apart. */
const EXPECTED = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'README.zh-cn.md',
  'SECURITY.md',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/cli.js',
  'dist/core.js',
  'dist/editing.js',
  'dist/features.js',
  'dist/program.js',
  'dist/server.js',
  'dist/tools.js',
  'dist/yaml.js',
  'docs/checklist.md',
  'docs/configuration.md',
  'docs/editors.md',
  'docs/generate.md',
  'docs/pipelines.md',
  'docs/zh-cn/checklist.md',
  'docs/zh-cn/configuration.md',
  'docs/zh-cn/editors.md',
  'docs/zh-cn/generate.md',
  'docs/zh-cn/pipelines.md',
  'package.json',
  'schemas/zadig-ha-config.schema.json',
  'schemas/zadig-ha-report.schema.json',
  'schemas/zadig-values.schema.json',
];

/** The Node that runs the tests, the one that the repository brings, and the one of the machine where it is new enough; each once. */
function nodes(): readonly { readonly version: string; readonly node: string }[] {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const folders = [join(REPOSITORY, 'node_modules', 'node', 'bin'), ...(process.env['PATH'] ?? '').split(delimiter)];
  const found = folders.map((folder) => join(folder, name)).filter((path) => existsSync(path));
  const version = (node: string): string => execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  const each = new Map([process.execPath, ...found].map((path) => [version(path), realpathSync(path)]));
  return [...each]
    .map(([version, node]) => ({ version, node }))
    .filter(({ version }) => Number.parseInt(version.slice(1), 10) >= 20);
}

let temporary: string;
let archive: string;
let project: string;
let installed: string;
let options: string;

beforeAll(async () => {
  temporary = await makeTemporaryFolder();
  archive = await packPackage(temporary);
  project = await installPackage(archive, temporary);
  installed = join(project, 'node_modules', 'zadig-ha');
  options = await withoutNetwork(temporary);
  await cp(join(REPOSITORY, 'sample'), join(project, 'sample'), { recursive: true });
}, 120_000);

afterAll(() => removeFolder(temporary));

test('the npm package holds what the allow-list names, and nothing else', async () => {
  const files = await filesBelow(installed);
  const others = files.filter((file) => !/^docs\/rules\/(?:zh-cn\/)?[a-z-]+\.md$/.test(file));
  expect(others).toStrictEqual(EXPECTED);
  expect(files.filter((file) => file.startsWith('docs/rules/')).length).toBeGreaterThan(100);
});

test('no file of the npm package tells where it was made', async () => {
  for (const file of await filesBelow(installed)) {
    const text = readFileSync(join(installed, file), 'utf8');
    for (const path of [import.meta.dirname, process.cwd()]) expect(text.includes(path), file).toBe(false);
  }
});

test('it depends on nothing, and runs nothing when it is installed', () => {
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  for (const field of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'])
    expect(manifest).not.toHaveProperty(field);
  const atInstallation = ['preinstall', 'install', 'postinstall', 'prepare'];
  expect(Object.keys(manifest.scripts).filter((name) => atInstallation.includes(name))).toStrictEqual([]);
  expect(manifest.scripts.prepack).toBe(manifest.scripts.build);
});

describe.each(nodes())('with Node $version', ({ version, node }) => {
  const offline = () => ({ ...nodeEnvironment(node), NODE_OPTIONS: options });
  const inProject = () => ({ cwd: project, env: offline() });

  test('npx finds what there is to find, and no network is needed', { timeout: 60_000 }, async () => {
    const { status, stdout } = await npx(node, ['zadig-ha', 'check', 'sample/values.yaml'], inProject());
    expect(stdout).toContain('sample/values.yaml:31:12 error quoted-boolean');
    expect(status).toBe(1);
  });

  test('explain shows the page that came along', { timeout: 60_000 }, async () => {
    const { status, stdout } = await npx(
      node,
      ['zadig-ha', 'explain', 'single-replica', '--lang', 'zh-cn'],
      inProject(),
    );
    expect(stdout).toMatch(/^# 服务没有第二个副本\n[\s\S]+```yaml/);
    expect(status).toBe(0);
  });

  test('npx runs the archive as it is', { timeout: 60_000 }, async () => {
    const args = ['--yes', '--package', archive, 'zadig-ha', '--version'];
    const { stdout } = await npx(node, args, { cwd: temporary, env: offline() });
    expect(stdout.trim()).toBe(JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')).version);
  });

  test('the language server answers', async () => {
    const command = join(project, 'node_modules', '.bin', 'zadig-ha-language-server');
    const server = spawn(command, ['--stdio'], { env: offline(), shell: process.platform === 'win32' });
    const exit = once(server, 'exit');
    onTestFinished(async () => {
      server.kill();
      await exit;
    });
    const client = await connectStreams(server.stdout, server.stdin, {});
    const uri = await client.open(readFileSync(join(project, 'sample', 'values.yaml'), 'utf8'));
    expect((await client.firstDiagnostics(uri)).map(({ code }) => code)).toContain('quoted-boolean');
  });

  test('it is this Node that runs', async () => {
    const { stdout } = await runToEnd('node', ['--version'], inProject());
    expect(stdout.trim()).toBe(version);
  });

  test('there is no network', async () => {
    const script = "require('node:net').connect(9, 'example.com')";
    const { status, stderr } = await runToEnd(node, ['-e', script], inProject());
    expect(stderr).toContain('no network: example.com');
    expect(status).toBe(1);
  });
});
