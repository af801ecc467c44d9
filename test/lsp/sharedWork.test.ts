import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test, vi } from 'vitest';
import { CodeActionRequest, HoverRequest } from 'vscode-languageserver/node';
import { rules } from '../../server/src/core/rules/registry.ts';
import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import { CHECKLIST_REQUEST } from '../../server/src/protocol/index.ts';
import { cursor } from '../helpers/cursor.ts';
import { connect } from '../helpers/lspConnection.ts';
import { scratch } from '../helpers/scratch.ts';

vi.mock('../../server/src/core/yaml/valuesDocument.ts', async (load) => {
  const real = await load<typeof import('../../server/src/core/yaml/valuesDocument.ts')>();
  return { ...real, createValuesDocument: vi.fn(real.createValuesDocument) };
});

const NAMES = ['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml'];
const LAST = 'd.yaml';
const textOf = (name: string): string => `# ${name}\nmicroservice:\n  aslan:\n    replicas: 2\nprotocol: http\n`;

/** Each analysis asks each rule once. */
const rule = rules.find(({ id }) => id === 'quoted-boolean');
if (!rule) throw new Error('there is no such rule');
const analyses = vi.spyOn(rule, 'check');
const parses = vi.mocked(createValuesDocument);

beforeEach(() => {
  analyses.mockClear();
  parses.mockClear();
});

async function installation(open: readonly string[], settings: (uri: string | undefined) => unknown = () => ({})) {
  const files = Object.fromEntries(NAMES.map((name) => [name, textOf(name)]));
  const folder = scratch({ '.zadig-ha.yaml': `values: [${NAMES.join(', ')}]\nchartVersion: "4.3"\n`, ...files });
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  const client = await connect({ folders: [pathToFileURL(folder).href], settings });
  for (const name of open) await client.open(textOf(name), uri(name));
  await client.idle();
  return { client, uri };
}

test('a keystroke in one of several open layers costs one analysis and one parse, whoever asks', async () => {
  const { client, uri } = await installation(NAMES);
  analyses.mockClear();
  parses.mockClear();
  const before = client.published.length;
  await client.replace(uri(LAST), 'replicas: 2', 'replicas: 3');
  for (const name of NAMES) await client.connection.sendRequest(CHECKLIST_REQUEST, { uri: uri(name) });
  await client.idle();
  expect(client.published.slice(before).map((params) => params.uri)).toEqual(expect.arrayContaining(NAMES.map(uri)));
  expect(analyses).toHaveBeenCalledTimes(1);
  expect(parses).toHaveBeenCalledTimes(1);
});

test('another layer is read again from what is known of it', async () => {
  const { client, uri } = await installation(NAMES);
  parses.mockClear();
  await client.replace(uri(LAST), 'replicas: 2', 'replicas: 3');
  await client.connection.sendRequest(CHECKLIST_REQUEST, { uri: uri('a.yaml') });
  expect(parses.mock.calls.map(([text, before]) => [text, before?.text])).toEqual([
    [client.text(uri(LAST)), textOf(LAST)],
  ]);
});

test('layers that open one after another are parsed once each', async () => {
  const { client, uri } = await installation(['a.yaml']);
  const parsed = parses.mock.calls.map(([text]) => text).filter((text) => text.startsWith('#'));
  expect(parsed.sort()).toEqual(NAMES.map(textOf).sort());
  parses.mockClear();
  await client.open(textOf(LAST), uri(LAST));
  await client.idle();
  expect(parses).toHaveBeenCalledTimes(1);
});

test('layers whose settings differ are judged for themselves', async () => {
  const profileOf = (uri: string | undefined) => ({ profile: uri?.endsWith(LAST) ? 'standalone' : 'ha' });
  const { client, uri } = await installation(NAMES, profileOf);
  analyses.mockClear();
  await client.replace(uri(LAST), 'replicas: 2', 'replicas: 3');
  await client.idle();
  expect(analyses).toHaveBeenCalledTimes(2);
});

test('a hover is answered without an analysis, but for the state of a component', async () => {
  const { client, uri } = await installation([LAST]);
  const { connection } = client;
  const hover = async (from: string, to: string, marked: string): Promise<number> => {
    const { position } = cursor(textOf(LAST).replace(marked.replace('|', ''), marked));
    await client.idle();
    analyses.mockClear();
    const changed = client.replace(uri(LAST), from, to);
    await connection.sendRequest(HoverRequest.type, { textDocument: { uri: uri(LAST) }, position });
    await changed;
    return analyses.mock.calls.length;
  };
  expect(await hover('replicas: 2', 'replicas: 3', 'repl|icas')).toBe(0);
  expect(await hover('replicas: 3', 'replicas: 2', 'as|lan')).toBe(1);
});

test('what is asked for before the diagnostics is not done again for them', async () => {
  const { client, uri } = await installation([LAST]);
  analyses.mockClear();
  parses.mockClear();
  const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 9 } };
  await client.replace(uri(LAST), 'replicas: 2', 'replicas: 3');
  const context = { diagnostics: [] };
  await client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: uri(LAST) }, range, context });
  await client.idle();
  expect(analyses).toHaveBeenCalledTimes(1);
  expect(parses.mock.calls.filter(([text]) => text === client.text(uri(LAST)))).toHaveLength(1);
});
