import { expect, test, vi } from 'vitest';
import { CodeActionRequest, CompletionRequest, HoverRequest } from 'vscode-languageserver/node';
import * as parser from '../../server/src/core/yaml/parse.ts';
import { CHECKLIST_REQUEST, FIX_ALL_REQUEST, STATUS_REQUEST } from '../../server/src/protocol/index.ts';
import { connect } from '../helpers/lspConnection.ts';
import { notOurs, twoAslans } from './texts.ts';

test.each(notOurs)('%s: nothing is published, answered or even parsed', async (_name, text) => {
  const parse = vi.spyOn(parser, 'parseYaml');
  const client = await connect();
  const uri = await client.open(text);
  await client.idle();
  const textDocument = { uri };
  const position = { line: 0, character: 0 };
  const range = { start: position, end: position };
  const { connection } = client;
  expect(await connection.sendRequest(CompletionRequest.type, { textDocument, position })).toMatchObject({ items: [] });
  expect(await connection.sendRequest(HoverRequest.type, { textDocument, position })).toBeNull();
  expect(
    await connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } }),
  ).toEqual([]);
  expect(await connection.sendRequest(CHECKLIST_REQUEST, { uri })).toBeNull();
  expect(await connection.sendRequest(FIX_ALL_REQUEST, { uri })).toBeNull();
  expect(await connection.sendRequest(STATUS_REQUEST, { uri })).toEqual({ isValuesFile: false });
  await client.close(uri);
  await client.idle();
  expect(client.published).toEqual([]);
  expect(client.checklistsChanged).toEqual([]);
  expect(parse).not.toHaveBeenCalled();
  parse.mockRestore();
});

test('one version of a text is parsed once, whatever is asked about it', async () => {
  const parse = vi.spyOn(parser, 'parseYaml');
  const client = await connect();
  const uri = await client.open(twoAslans);
  await client.diagnostics(uri);
  for (const method of [CHECKLIST_REQUEST, STATUS_REQUEST]) await client.connection.sendRequest(method, { uri });
  await client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: { line: 1, character: 3 },
  });
  expect(parse).toHaveBeenCalledTimes(1);
  parse.mockRestore();
});

test('a document that is not open is not ours', async () => {
  const client = await connect();
  expect(await client.connection.sendRequest(STATUS_REQUEST, { uri: 'file:///nowhere.yaml' })).toEqual({
    isValuesFile: false,
  });
});

test.each([
  ['file:///project/deploy/prod.yaml', ['prod.yaml']],
  ['file:///project/deploy/prod.yaml', ['deploy/*.yaml']],
  ['file:///project/deploy/prod.yaml', ['nothing', '**/deploy/**']],
  ['file:///project/a%20b%5B1%5D.yaml', ['a b[[]1].yaml']],
])('%s is ours by the setting %j', async (uri, files) => {
  const client = await connect({ settings: () => ({ files }) });
  await client.open('replicaCount: 1\n', uri);
  expect(await client.connection.sendRequest(STATUS_REQUEST, { uri })).toMatchObject({ isValuesFile: true });
});

test('a file named by the settings gets completion while it is still empty', async () => {
  const client = await connect({ settings: () => ({ files: ['values.yaml'] }) });
  const uri = await client.open('');
  const position = { line: 0, character: 0 };
  const list = await client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
  expect(JSON.stringify(list)).toContain('microservice');
});
