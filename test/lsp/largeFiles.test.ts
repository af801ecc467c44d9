import { expect, test } from 'vitest';
import { CompletionRequest, DiagnosticSeverity, HoverRequest } from 'vscode-languageserver/node';
import { changingSettings, connect } from '../helpers/lspConnection.ts';
import { twoAslans } from './texts.ts';

const large = `${twoAslans}${'# a comment\n'.repeat(1000)}`;
const position = { line: 0, character: 3 };

test('a file that is too large says so, at once and in one line, and nothing else', async () => {
  const client = await connect({ settings: () => ({ maxFileSize: 10 }) });
  const uri = await client.open(large);
  const found = await client.diagnostics(uri);
  const message = expect.stringMatching(/^This file has 12 KB, more than zadigHa\.maxFileSize \(10 KB\) allows/);
  expect(found).toMatchObject([{ code: 'too-large', severity: DiagnosticSeverity.Information, message }]);
  expect(await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position })).toBeNull();
  const list = await client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
  expect(list).toMatchObject({ items: [] });
});

test('in Chinese too', async () => {
  const client = await connect({ locale: 'zh-cn', settings: () => ({ maxFileSize: 10 }) });
  const found = await client.diagnostics(await client.open(large));
  expect(found.map(({ message }) => message)).toEqual([
    '此文件大小为 12 KB，超过 zadigHa.maxFileSize 的上限 10 KB，未做检查',
  ]);
});

test('it is checked when it has become smaller, or when the setting allows more', async () => {
  const settings = changingSettings({ maxFileSize: 10 });
  const client = await connect({ settings: settings.read });
  const uri = await client.open(large);
  const codes = async (): Promise<readonly unknown[]> => (await client.diagnostics(uri)).map(({ code }) => code);
  expect(await codes()).toEqual(['too-large']);
  settings.current = { maxFileSize: 20 };
  await client.settingsChanged();
  expect(await codes()).toContain('aslan-shared-storage');
  settings.current = { maxFileSize: 10 };
  await client.settingsChanged();
  expect(await codes()).toEqual(['too-large']);
  await client.replace(uri, '# a comment\n'.repeat(1000), '');
  expect(await codes()).toContain('aslan-shared-storage');
});

test('of large files that are not ours nothing is said', async () => {
  const client = await connect({ settings: () => ({ maxFileSize: 1 }) });
  expect(await client.diagnostics(await client.open('a: 1\n'.repeat(1000)))).toEqual([]);
});
