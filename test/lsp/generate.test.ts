import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ExecuteCommandRequest } from 'vscode-languageserver/node';
import { GENERATORS } from '../../server/src/core/generators/registry.ts';
import {
  GENERATE_REQUEST,
  GENERATORS_REQUEST,
  type GeneratedFile,
  type GeneratorsResult,
} from '../../server/src/protocol/index.ts';
import { inputOf } from '../core/generators/input.ts';
import { connect, type TestClient } from '../helpers/lspConnection.ts';
import { scratch } from '../helpers/scratch.ts';

const VALUES = '# zadig-ha: chartVersion=4.3\nmicroservice:\n  aslan:\n    replicas: 3\n    storageClass: nfs\n';

const ask = (client: TestClient, uri: string, kind: unknown, options?: unknown): Promise<GeneratedFile> =>
  client.connection.sendRequest(GENERATE_REQUEST, { uri, kind, options });

describe.each(GENERATORS)('$id', ({ id, language, fileName, generate }) => {
  test('is generated for the text in the editor', async () => {
    const client = await connect();
    const uri = await client.open(VALUES);
    const { chart, ...given } = inputOf({ layers: [VALUES] });
    const declared = { ...chart, reason: { en: 'declared in a comment of the file', 'zh-cn': '在文件的注释中声明' } };
    const text = generate({ ...given, chart: declared });
    expect(await ask(client, uri, id)).toStrictEqual({ text, language, fileName });
  });
});

test('it is for the installation over all layers, in the namespace and release of the configuration', async () => {
  const config = 'values: [a.yaml, b.yaml]\nnamespace: ops\nrelease: zz\n';
  const folder = scratch({ '.zadig-ha.yaml': config, 'a.yaml': VALUES, 'b.yaml': '' });
  const href = (name: string): string => pathToFileURL(join(folder, name)).href;
  const client = await connect({ folders: [href('')] });
  const scraping = await ask(client, href('a.yaml'), 'scrape-config');
  expect(scraping.text).toContain('role: endpoints');
  const uri = await client.open('microservice: {aslan: {replicas: 1}}\n', href('b.yaml'));
  expect((await ask(client, href('a.yaml'), 'scrape-config')).text).not.toContain('role: endpoints');
  expect((await ask(client, uri, 'service-monitor')).text).toMatch(/name: zz-monitor\n {2}namespace: ops/);
});

test('it speaks the language of the editor', async () => {
  const client = await connect({ locale: 'zh-cn' });
  const uri = await client.open(VALUES);
  expect((await ask(client, uri, 'service-monitor')).text).toMatch(/# .*\p{Script=Han}/u);
  const { kinds } = await client.connection.sendRequest<GeneratorsResult>(GENERATORS_REQUEST, { uri });
  expect(kinds.find(({ kind }) => kind === 'alerts')?.title).toBe('告警规则');
});

test('the kinds are told with their options', async () => {
  const client = await connect();
  const uri = await client.open(VALUES);
  const { kinds } = await client.connection.sendRequest<GeneratorsResult>(GENERATORS_REQUEST, { uri });
  expect(kinds.map(({ kind }) => kind)).toEqual(GENERATORS.map(({ id }) => id));
  expect(kinds.find(({ kind }) => kind === 'service-monitor')?.options[0]).toEqual({
    name: 'interval',
    description: expect.any(String),
    shape: expect.stringContaining('30s'),
    default: '30s',
  });
});

describe('options', () => {
  test('count', async () => {
    const client = await connect();
    const uri = await client.open(VALUES);
    expect((await ask(client, uri, 'service-monitor', { interval: '77s' })).text).toContain('interval: 77s');
  });

  test.each([
    ['service-monitor', { interval: 'soon' }, 'interval: a duration'],
    ['service-monitor', { port: 1 }, 'service-monitor has no option port'],
    ['service-monitor', { interval: { evil: true } }, 'interval: a duration'],
    ['nonsense', {}, 'there is no kind "nonsense"'],
    [undefined, {}, 'there is no kind'],
    [{ toString: 'x' }, {}, 'there is no kind'],
  ])('%j with %j is refused: %s', async (kind, options, reason) => {
    const client = await connect();
    const uri = await client.open(VALUES);
    expect(await ask(client, uri, kind, options)).toStrictEqual({ refused: expect.stringContaining(reason) });
  });

  test.each([null, 7, 'x', []])('%j are none', async (options) => {
    const client = await connect();
    const uri = await client.open(VALUES);
    expect(await ask(client, uri, 'alerts', options)).toMatchObject({ fileName: 'zadig-alerts.yaml' });
  });
});

test('broken YAML is refused, with the place', async () => {
  const client = await connect();
  const uri = await client.open(`${VALUES}frontend: {\n`);
  const refused = expect.stringMatching(/^values\.yaml:\d+:\d+ is not valid YAML: /);
  expect(await ask(client, uri, 'alerts')).toStrictEqual({ refused });
});

test('a file that is not ours has nothing', async () => {
  const client = await connect();
  const uri = await client.open('name: compose\n', 'file:///project/compose.yaml');
  expect(await ask(client, uri, 'alerts')).toBeNull();
  expect(await client.connection.sendRequest(GENERATORS_REQUEST, { uri })).toBeNull();
});

test('other editors use it as a command', async () => {
  const client = await connect();
  const uri = await client.open(VALUES);
  const execute = (command: string, argument: unknown): Promise<unknown> =>
    client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] });
  expect(await execute(GENERATE_REQUEST, { uri, kind: 'alerts' })).toEqual(await ask(client, uri, 'alerts'));
  expect(await execute(GENERATORS_REQUEST, uri)).toMatchObject({ kinds: expect.any(Array) });
});
