import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { makePackage, unpackExtension } from '../../scripts/vscode/extensionPackage.mts';
import { makeTemporaryFolder, removeFolder } from '../../scripts/vscode/folders.mts';
import { filesBelow } from '../helpers/folder.ts';
import { connectStreams } from '../helpers/lspConnection.ts';
import { NO_NETWORK } from '../helpers/noNetwork.mts';
import { readRuleFixtures } from '../helpers/ruleFixtures.ts';

const MAX_BYTES = 1024 * 1024;

/** What the package is made of; rule pages are many and counted apart. */
const EXPECTED = [
  'LICENSE.txt',
  'README.zh-cn.md',
  'SECURITY.md',
  'changelog.md',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/cli.js',
  'dist/commands.js',
  'dist/core.js',
  'dist/editing.js',
  'dist/extension.js',
  'dist/features.js',
  'dist/languageClient.js',
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
  'l10n/bundle.l10n.zh-cn.json',
  'media/checklist.png',
  'media/checklist.svg',
  'media/completion.png',
  'media/hover.png',
  'media/icon.png',
  'media/quick-fix.png',
  'media/snippet.png',
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'readme.md',
];

let vsix: string;
let temporary: string;
let folder: string;

beforeAll(async () => {
  vsix = await makePackage({ isBuilt: true });
  temporary = await makeTemporaryFolder();
  folder = await unpackExtension(vsix, temporary);
}, 120_000);

afterAll(() => removeFolder(temporary));

test('the package holds what the allow-list names, and nothing else', async () => {
  const files = await filesBelow(folder);
  const others = files.filter(
    (file) => !/^(?:docs\/rules\/(?:zh-cn\/)?[a-z-]+\.md|schemas\/[a-z.-]+\.json)$/.test(file),
  );
  expect(others).toStrictEqual(EXPECTED);
  expect(files.some((file) => file === 'schemas/zadig-values.schema.json')).toBe(true);
  expect(files.filter((file) => file.startsWith('docs/rules/')).length % 2).toBe(0);
});

test('the package is small', () => {
  expect(statSync(vsix).size).toBeLessThan(MAX_BYTES);
});

test('no file of the package tells where it was made', async () => {
  const paths = [import.meta.dirname, process.cwd()];
  for (const file of await filesBelow(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const path of paths) expect(text.includes(path), `${file} names ${path}`).toBe(false);
  }
});

test('the unpacked server answers, and finds what there is to find', async () => {
  const server = spawn(process.execPath, [...NO_NETWORK, join(folder, 'dist', 'server.js'), '--stdio']);
  const exit = once(server, 'exit');
  onTestFinished(async () => {
    server.kill();
    await exit;
  });
  const client = await connectStreams(server.stdout, server.stdin, {});
  const hit = readRuleFixtures('aslan-shared-storage').find(({ name }) => name === 'hit');
  const uri = await client.open(hit?.text ?? '');
  const codes = (await client.firstDiagnostics(uri)).map(({ code }) => code);
  expect(codes).toContain('aslan-shared-storage');
});
