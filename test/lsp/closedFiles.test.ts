import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { HoverRequest } from 'vscode-languageserver/node';
import * as parser from '../../server/src/core/yaml/parse.ts';
import { CHECKLIST_REQUEST, type ChecklistResult, STATUS_REQUEST } from '../../server/src/protocol/index.ts';
import { connect, type TestClient } from '../helpers/lspConnection.ts';
import { scratch } from '../helpers/scratch.ts';
import { notOurs, twoAslans } from './texts.ts';

async function folderOf(files: Readonly<Record<string, string>>, settings: (uri?: string) => unknown = () => ({})) {
  const folder = scratch(files);
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  const client = await connect({ folders: [pathToFileURL(folder).href], settings });
  return { folder, uri, client };
}

function checklist({ connection }: TestClient, uri: string): Promise<ChecklistResult> {
  return connection.sendRequest<ChecklistResult>(CHECKLIST_REQUEST, { uri });
}

test('the checklist of a file that is not open is that of the disk, and nothing is published', async () => {
  const { folder, uri, client } = await folderOf({ 'values.yaml': twoAslans });
  const closed = await checklist(client, uri('values.yaml'));
  expect(closed?.installation.files).toEqual([uri('values.yaml')]);
  await client.idle();
  expect([client.published, client.checklistsChanged]).toEqual([[], []]);
  writeFileSync(join(folder, 'values.yaml'), `chartVersion: x\n${twoAslans}broken: [\n`);
  expect((await checklist(client, uri('values.yaml')))?.passed).not.toBe(closed?.passed);
  await client.open(twoAslans, uri('values.yaml'));
  expect(await checklist(client, uri('values.yaml'))).toEqual(closed);
});

test('everything else is only about what is open', async () => {
  const { uri, client } = await folderOf({ 'values.yaml': twoAslans });
  const textDocument = { uri: uri('values.yaml') };
  expect(await client.connection.sendRequest(STATUS_REQUEST, textDocument)).toEqual({ isValuesFile: false });
  const position = { line: 1, character: 3 };
  expect(await client.connection.sendRequest(HoverRequest.type, { textDocument, position })).toBeNull();
});

test('nothing is kept of it: every question reads its files and settings anew', async () => {
  const asked: (string | undefined)[] = [];
  const files = { 'values.yaml': twoAslans, 'prod.yaml': 'frontend:\n  replicas: 2\n' };
  const { uri, client } = await folderOf({ ...files, '.zadig-ha.yaml': 'values: [values.yaml, prod.yaml]\n' }, (of) => {
    asked.push(of);
    return {};
  });
  await checklist(client, uri('values.yaml'));
  const parse = vi.spyOn(parser, 'parseYaml');
  const again = await checklist(client, uri('values.yaml'));
  expect(again?.installation.files).toEqual([uri('values.yaml'), uri('prod.yaml')]);
  expect(parse).toHaveBeenCalledTimes(2);
  expect(asked).toEqual([uri('values.yaml'), uri('values.yaml')]);
  parse.mockRestore();
});

test('a file that is gone, a folder, another file and one that is switched off have none', async () => {
  const { folder, uri, client } = await folderOf(
    { 'values.yaml': twoAslans, 'off/values.yaml': twoAslans, '.zadig-ha.yaml': '{}\n' },
    (of) => ({ enable: !of?.includes('/off/') }),
  );
  expect(await checklist(client, uri('values.yaml'))).not.toBeNull();
  rmSync(join(folder, 'values.yaml'));
  for (const name of ['values.yaml', '', 'off', 'off/values.yaml', '.zadig-ha.yaml'])
    expect(await checklist(client, uri(name)), name).toBeNull();
});

test.each(notOurs)('%s on disk is not parsed', async (_name, text) => {
  const { uri, client } = await folderOf({ 'other.yaml': text });
  const parse = vi.spyOn(parser, 'parseYaml');
  expect(await checklist(client, uri('other.yaml'))).toBeNull();
  expect(parse).not.toHaveBeenCalled();
  parse.mockRestore();
});
