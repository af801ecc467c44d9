import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  CodeActionRequest,
  CompletionRequest,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  HoverRequest,
  type RegistrationParams,
  RegistrationRequest,
} from 'vscode-languageserver/node';
import { parse } from 'yaml';
import { CHECKLIST_REQUEST, STATUS_REQUEST, type StatusResult } from '../../server/src/protocol/index.ts';
import { accept, positionAt } from '../helpers/cursor.ts';
import { type ClientOptions, connect, richCapabilities, type TestClient } from '../helpers/lspConnection.ts';
import { scratch } from '../helpers/scratch.ts';

const VALUES = 'microservice:\n  aslan:\n    replicas: 1\n';
const OFF = 'rules: {single-replica: off}\n';

/** A folder with files, opened in an editor. */
async function workspace(files: Readonly<Record<string, string>>, options: ClientOptions = {}) {
  const folder = scratch(files);
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  const client = await connect({ folders: [pathToFileURL(folder).href], ...options });
  return { folder, uri, client };
}

async function codes(client: TestClient, uri: string): Promise<readonly unknown[]> {
  return (await client.diagnostics(uri)).map(({ code }) => code);
}

describe('a configuration on disk', () => {
  test('holds for the files below its folder', async () => {
    const { uri, client } = await workspace({ '.zadig-ha.yaml': OFF });
    const values = await client.open(VALUES, uri('deploy/prod/values.yaml'));
    expect(await codes(client, values)).not.toContain('single-replica');
    expect(await codes(client, values)).toContain('builtin-mongodb');
  });

  test('nearest to the file counts', async () => {
    const { uri, client } = await workspace({ '.zadig-ha.yaml': OFF, 'near/.zadig-ha.yaml': 'profile: ha\n' });
    expect(await codes(client, await client.open(VALUES, uri('near/values.yaml')))).toContain('single-replica');
  });

  test('above the open folder does not count', async () => {
    const { uri, client } = await workspace({ '.zadig-ha.yaml': OFF }, { folders: [] });
    const folder = uri('deploy');
    const inside = await workspace({}, { folders: [folder] });
    expect(await codes(inside.client, await inside.client.open(VALUES, uri('deploy/values.yaml')))).toContain(
      'single-replica',
    );
    // Without a folder there is no border.
    expect(await codes(client, await client.open(VALUES, uri('deploy/values.yaml')))).not.toContain('single-replica');
  });

  test('is read anew when it changes, comes or goes', async () => {
    const { folder, uri, client } = await workspace({});
    const values = await client.open(VALUES, uri('values.yaml'));
    expect(await codes(client, values)).toContain('single-replica');
    const path = join(folder, '.zadig-ha.yaml');
    writeFileSync(path, OFF);
    await client.filesChanged(uri('.zadig-ha.yaml'));
    expect(await codes(client, values)).not.toContain('single-replica');
    writeFileSync(path, 'rules: {single-replica: error}\n');
    await client.filesChanged(uri('.zadig-ha.yaml'));
    const [diagnostic] = (await client.diagnostics(values)).filter(({ code }) => code === 'single-replica');
    expect(diagnostic?.severity).toBe(1);
    rmSync(path);
    await client.filesChanged(uri('.zadig-ha.yaml'));
    expect((await client.diagnostics(values)).find(({ code }) => code === 'single-replica')?.severity).toBe(2);
  });

  test('is watched where the client can do that', async () => {
    const registered: string[] = [];
    const { client, uri } = await workspace({});
    client.connection.onRequest(RegistrationRequest.type, ({ registrations }: RegistrationParams) => {
      for (const { method, registerOptions } of registrations)
        registered.push(`${method} ${JSON.stringify(registerOptions)}`);
    });
    await client.open(VALUES, uri('values.yaml'));
    await client.idle();
    expect(registered).toContain(
      `${DidChangeWatchedFilesNotification.method} {"watchers":[{"globPattern":"**/.zadig-ha.yaml"},{"globPattern":"**/*.{yaml,yml}"},{"globPattern":"**/*","kind":5}]}`,
    );
  });

  test('is read for every change where nobody watches', async () => {
    const { workspace: { didChangeWatchedFiles: _, ...rest } = {}, ...others } = richCapabilities;
    const { folder, uri, client } = await workspace({}, { capabilities: { ...others, workspace: rest } });
    const values = await client.open(VALUES, uri('values.yaml'));
    expect(await codes(client, values)).toContain('single-replica');
    writeFileSync(join(folder, '.zadig-ha.yaml'), OFF);
    await client.replace(values, '1', '1 ');
    expect(await codes(client, values)).not.toContain('single-replica');
  });

  test('is found in folders that are opened later', async () => {
    const { uri, client } = await workspace({ '.zadig-ha.yaml': OFF }, { folders: ['file:///nowhere'] });
    const values = await client.open(VALUES, uri('deploy/values.yaml'));
    expect(await codes(client, values)).not.toContain('single-replica');
    const event = { added: [{ uri: uri('deploy'), name: 'deploy' }], removed: [] };
    await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
    expect(await codes(client, values)).toContain('single-replica');
  });

  test('makes a values file of what it names', async () => {
    const { uri, client } = await workspace({ 'deploy/.zadig-ha.yaml': 'values: [base.yaml, ./prod.yaml]\n' });
    const status = async (name: string) => {
      const file = await client.open('replicas: 1\n', uri(name));
      return ((await client.connection.sendRequest(STATUS_REQUEST, { uri: file })) as StatusResult).isValuesFile;
    };
    expect(await status('deploy/prod.yaml')).toBe(true);
    expect(await status('deploy/other.yaml')).toBe(false);
    expect(await status('prod.yaml')).toBe(false);
  });

  test('says what is installed, which the status repeats', async () => {
    const config = 'release: zadig-prod\noverrides: [{ files: ["prod.yaml"], namespace: ops }]\n';
    const { uri, client } = await workspace({ '.zadig-ha.yaml': config });
    const status = async (name: string) =>
      client.connection.sendRequest(STATUS_REQUEST, { uri: await client.open(VALUES, uri(name)) });
    expect(await status('prod.yaml')).toMatchObject({ release: 'zadig-prod', namespace: 'ops' });
    expect(await status('other.yaml')).not.toHaveProperty('namespace');
  });

  test('decides by glob', async () => {
    const config = 'overrides: [{files: ["staging space/**"], profile: standalone}]\n';
    const { uri, client } = await workspace({ '.zadig-ha.yaml': config });
    expect(await codes(client, await client.open(VALUES, uri('prod/values.yaml')))).toContain('single-replica');
    expect(await codes(client, await client.open(VALUES, uri('staging space/values.yaml')))).not.toContain(
      'single-replica',
    );
  });

  test('is nothing to a file that is not on disk', async () => {
    const { client } = await workspace({ '.zadig-ha.yaml': OFF });
    expect(await codes(client, await client.open(VALUES, 'untitled:Untitled-1'))).toContain('single-replica');
  });
});

describe('a configuration in the editor', () => {
  test('counts unsaved, and the file on disk again when it is closed', async () => {
    const { uri, client } = await workspace({ '.zadig-ha.yaml': 'profile: ha\n' });
    const values = await client.open(VALUES, uri('values.yaml'));
    expect(await codes(client, values)).toContain('single-replica');
    const config = await client.open('profile: ha\n', uri('.zadig-ha.yaml'));
    await client.replace(config, 'profile: ha', 'profile: standalone');
    expect(await codes(client, values)).not.toContain('single-replica');
    await client.close(config);
    expect(await codes(client, values)).toContain('single-replica');
  });

  test('counts before it was ever saved', async () => {
    const { uri, client } = await workspace({});
    const values = await client.open(VALUES, uri('values.yaml'));
    expect(await codes(client, values)).toContain('single-replica');
    await client.open(OFF, uri('.zadig-ha.yaml'));
    expect(await codes(client, values)).not.toContain('single-replica');
  });

  test('is completed and explained, whoever else looks after YAML', async () => {
    for (const initializationOptions of [{}, { yamlExtensionActive: true }]) {
      const { uri, client } = await workspace({}, { initializationOptions });
      const text = 'profile: ha\nrules:\n  \n';
      const config = await client.open(text, uri('.zadig-ha.yaml'));
      const position = { line: 2, character: 2 };
      const list = await client.connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri: config },
        position,
      });
      const items = Array.isArray(list) ? list : (list?.items ?? []);
      expect(items.map(({ label }) => label)).toContain('single-replica');
      const hover = await client.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: config },
        position: positionAt(text, text.indexOf('profile')),
      });
      expect(JSON.stringify(hover)).toContain('standalone');
    }
  });

  test('gets what a client without snippets accepts, between quotes and in braces', async () => {
    const { uri, client } = await workspace({}, { capabilities: {} });
    const text = 'chartVersion: ""\nrules: {}\n';
    const config = await client.open(text, uri('.zadig-ha.yaml'));
    for (const [place, label, expected] of [
      ['"\n', '"4.3"', { chartVersion: '4.3', rules: {} }],
      ['}', 'single-replica', { chartVersion: '', rules: { 'single-replica': null } }],
    ] as const) {
      const offset = text.indexOf(place);
      const position = positionAt(text, offset);
      const params = { textDocument: { uri: config }, position };
      const list = await client.connection.sendRequest(CompletionRequest.type, params);
      const items = Array.isArray(list) ? list : (list?.items ?? []);
      const item = items.find((one) => one.label === label);
      expect(item, JSON.stringify(items)).toBeDefined();
      if (item) expect(parse(accept({ text, offset, position }, item))).toStrictEqual(expected);
    }
  });

  test('is no values file, and has no quick fixes', async () => {
    const { uri, client } = await workspace({});
    const config = await client.open(
      '# zadig-ha: profile=ha\nvalues: [.zadig-ha.yaml]\nprofil: ha\n',
      uri('.zadig-ha.yaml'),
    );
    expect(await client.connection.sendRequest(STATUS_REQUEST, { uri: config })).toStrictEqual({ isValuesFile: false });
    expect(await client.connection.sendRequest(CHECKLIST_REQUEST, { uri: config })).toBeNull();
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } };
    const params = { textDocument: { uri: config }, range, context: { diagnostics: [] } };
    expect(await client.connection.sendRequest(CodeActionRequest.type, params)).toStrictEqual([]);
  });

  test('with yamlFeatures off is not explained, but its mistakes are shown', async () => {
    const { uri, client } = await workspace({}, { settings: () => ({ yamlFeatures: 'off' }) });
    const config = await client.open('profil: ha\n', uri('.zadig-ha.yaml'));
    const params = { textDocument: { uri: config }, position: { line: 0, character: 2 } };
    expect(await client.connection.sendRequest(HoverRequest.type, params)).toBeNull();
    expect(await codes(client, config)).toStrictEqual(['configuration']);
  });
});

describe('mistakes in a configuration', () => {
  test('are marked while it is written', async () => {
    const { uri, client } = await workspace({}, { locale: 'zh-cn' });
    const config = await client.open('profile: ha\nprofil: ha\n', uri('.zadig-ha.yaml'));
    expect(await client.diagnostics(config)).toStrictEqual([
      {
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 6 } },
        severity: 1,
        source: 'zadig-ha',
        code: 'configuration',
        message: '此处没有键 profil。是否想写 profile？',
      },
    ]);
    await client.replace(config, 'profil: ha', 'release: zadig');
    expect(await client.diagnostics(config)).toStrictEqual([]);
  });

  test('in broken YAML are one', async () => {
    const { uri, client } = await workspace({});
    const config = await client.open('profile: [\nrules: {\nvalues: ]\n', uri('.zadig-ha.yaml'));
    expect(await client.diagnostics(config)).toHaveLength(1);
  });

  test('on disk are shown as long as an open file depends on it', async () => {
    const { folder, uri, client } = await workspace({ '.zadig-ha.yaml': 'profil: standalone\n' });
    const config = uri('.zadig-ha.yaml');
    const one = await client.open(VALUES, uri('one.yaml'));
    const two = await client.open(VALUES, uri('two.yaml'));
    expect(await codes(client, config)).toStrictEqual(['configuration']);
    expect(await codes(client, one)).toContain('single-replica');
    await client.close(one);
    expect(await codes(client, config)).toStrictEqual(['configuration']);
    await client.close(two);
    expect(await codes(client, config)).toStrictEqual([]);
    await client.open(VALUES, uri('one.yaml'));
    expect(await codes(client, config)).toStrictEqual(['configuration']);
    rmSync(join(folder, '.zadig-ha.yaml'));
    await client.filesChanged(config);
    expect(await codes(client, config)).toStrictEqual([]);
  });

  test('in a file that nobody uses are not looked for', async () => {
    const { uri, client } = await workspace({ '.zadig-ha.yaml': 'profil: standalone\n' });
    await client.open('just: yaml\n', uri('other.yaml'));
    await client.idle();
    expect(client.published).toStrictEqual([]);
  });

  test('are not shown where the extension is off', async () => {
    const { uri, client } = await workspace({}, { settings: () => ({ enable: false }) });
    await client.open('profil: ha\n', uri('.zadig-ha.yaml'));
    await client.idle();
    expect(client.published).toStrictEqual([]);
  });
});

test.each<[string, string, string, string | undefined, string, string]>([
  ['detection', '', '', undefined, '2.3', 'detected'],
  ['the setting over detection', '', '', '4.2', '4.2', 'declared'],
  ['the configuration over the setting', '', 'chartVersion: "4.1"\n', '4.2', '4.1', 'declared'],
  [
    'the override over the configuration',
    '',
    'chartVersion: "4.1"\noverrides: [{files: ["*.yaml"], chartVersion: "4.0"}]\n',
    '4.2',
    '4.0',
    'declared',
  ],
  ['the comment over all of them', '# zadig-ha: chartVersion=3.4\n', 'chartVersion: "4.1"\n', '4.2', '3.4', 'declared'],
])('the chart version: %s', async (_, comment, config, setting, version, source) => {
  const { uri, client } = await workspace(
    { '.zadig-ha.yaml': config },
    { settings: () => (setting === undefined ? {} : { chartVersion: setting }) },
  );
  const values = await client.open(
    `${comment}frontend:\n  image:\n    tag: 2.3.0\nmicroservice:\n  aslan: {}\n`,
    uri('values.yaml'),
  );
  const status = (await client.connection.sendRequest(STATUS_REQUEST, { uri: values })) as StatusResult;
  expect([status.chartVersion, status.chartVersionSource]).toStrictEqual([version, source]);
});
