import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CompletionRequest, ExitNotification, ShutdownRequest } from 'vscode-languageserver/node';
import { connectStreams } from '../helpers/lspConnection.ts';
import { NO_NETWORK } from '../helpers/noNetwork.mts';
import { twoAslans } from './texts.ts';

const repository = join(import.meta.dirname, '../..');
const bundle = join(repository, 'dist/server.js');

function start(...args: string[]): ChildProcessWithoutNullStreams {
  const server = spawn(process.execPath, [...NO_NETWORK, bundle, ...args]);
  onTestFinished(() => void server.kill());
  return server;
}

test('the bundle is that of the sources: run "npm run build"', () => {
  expect(existsSync(bundle)).toBe(true);
  const data = ['schemas/zadig-values.schema.json', 'l10n/zadig-values.zh-cn.json'];
  const sources = globSync(['server/src/{core,lsp,protocol,yamlService}/**/*.ts', ...data], { cwd: repository });
  const newest = Math.max(...sources.map((file) => statSync(join(repository, file)).mtimeMs));
  const bundles = [bundle, ...['core.js', 'editing.js', 'features.js'].map((name) => join(repository, 'dist', name))];
  const oldest = Math.min(...bundles.map((file) => statSync(file).mtimeMs));
  expect(oldest).toBeGreaterThanOrEqual(newest);
});

test('a whole session, ended in order', async () => {
  const server = start('--stdio');
  const exit = once(server, 'exit');
  const client = await connectStreams(server.stdout, server.stdin, {});
  expect(client.initialized.capabilities.positionEncoding).toBe('utf-16');
  const uri = await client.open(`${twoAslans}protocol: ftp\n`);
  const codes = async (): Promise<readonly unknown[]> => (await client.firstDiagnostics(uri)).map(({ code }) => code);
  await expect.poll(codes).toEqual(expect.arrayContaining(['aslan-shared-storage', 'schema']));
  const position = { line: 3, character: 10 };
  const list = await client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
  expect(JSON.stringify(list)).toContain('https');
  await client.connection.sendRequest(ShutdownRequest.type);
  await client.connection.sendNotification(ExitNotification.type);
  expect(await exit).toEqual([0, null]);
});

test('an exit that nobody announced is an error, and so is a client that is gone', async () => {
  const leave = start('--stdio');
  const left = once(leave, 'exit');
  const { connection } = await connectStreams(leave.stdout, leave.stdin, {});
  await connection.sendNotification(ExitNotification.type);
  expect(await left).toEqual([1, null]);

  const vanish = start('--stdio');
  const vanished = once(vanish, 'exit');
  vanish.stdin.end();
  expect(await vanished).toEqual([1, null]);
});

test('without a way to talk it says how to start it', async () => {
  const server = start();
  const exit = once(server, 'exit');
  const [said] = await once(server.stderr, 'data');
  expect(String(said)).toContain('--stdio');
  expect(await exit).toEqual([3, null]);
});

test('the bundles hold what they need and no more', () => {
  const names = ['server.js', 'cli.js', 'program.js', 'core.js', 'editing.js', 'features.js', 'tools.js', 'yaml.js'];
  const text = (name: string): string => readFileSync(join(repository, 'dist', name), 'utf8');
  const holding = (words: string): readonly string[] => names.filter((name) => text(name).includes(words));
  const library = 'yaml-schema: ';
  expect(holding(library)).toStrictEqual(['server.js']);
  // What several of them need stands in one.
  const check = 'so the whole configuration has no effect';
  expect(holding(check)).toStrictEqual(['core.js']);
  const generator = 'honorLabels';
  expect(holding(generator)).toStrictEqual(['features.js']);
  const parser = 'Plain value cannot start with ';
  expect(holding(parser)).toStrictEqual(['yaml.js']);
  expect(names.reduce((sum, name) => sum + text(name).length, 0)).toBeLessThan(1_500_000);
  expect(holding(repository)).toStrictEqual([]);
});
