import { describe, expect, test } from 'vitest';
import { HoverRequest, RegistrationRequest } from 'vscode-languageserver/node';
import { readSettings } from '../../server/src/lsp/settings.ts';
import { type Settings, STATUS_REQUEST } from '../../server/src/protocol/index.ts';
import { changingSettings, connect, richCapabilities, type TestClient } from '../helpers/lspConnection.ts';
import { twoAslans } from './texts.ts';

const text = `${twoAslans}protocol: ftp\nbroken: [\n`;

async function codes(client: TestClient, uri: string): Promise<readonly unknown[]> {
  return [...new Set((await client.diagnostics(uri)).map(({ code }) => code))];
}

describe('settings are in force', () => {
  test('from the start', async () => {
    const client = await connect({ settings: () => ({ enable: false }) });
    await client.open(twoAslans);
    await client.idle();
    expect(client.published).toEqual([]);
  });

  test('as soon as they change', async () => {
    const settings = changingSettings({ profile: 'standalone' });
    const client = await connect({ settings: settings.read });
    const uri = await client.open(twoAslans);
    expect(await codes(client, uri)).not.toContain('single-replica');
    settings.current = { profile: 'ha' };
    await client.settingsChanged();
    expect(await codes(client, uri)).toContain('single-replica');
    settings.current = { enable: false };
    await client.settingsChanged();
    expect(await codes(client, uri)).toEqual([]);
  });

  test('each for its own file', async () => {
    const client = await connect({ settings: (uri) => ({ enable: uri === 'file:///one.yaml' }) });
    const one = await client.open(twoAslans, 'file:///one.yaml');
    const two = await client.open(twoAslans, 'file:///two.yaml');
    expect(await codes(client, one)).not.toEqual([]);
    expect(await codes(client, two)).toEqual([]);
  });

  test('and are asked for once', async () => {
    let asked = 0;
    const client = await connect({
      settings: () => {
        asked++;
        return {};
      },
    });
    const uri = await client.open(twoAslans);
    await client.idle();
    await client.replace(uri, '2', '3');
    await client.connection.sendRequest(STATUS_REQUEST, { uri });
    await client.idle();
    expect(asked).toBe(1);
  });
});

describe('a client that cannot be asked', () => {
  test('may give them at start', async () => {
    const client = await connect({ initializationOptions: { settings: { enable: false } } });
    const uri = await client.open(twoAslans);
    expect(await codes(client, uri)).toEqual([]);
  });

  test('may push them', async () => {
    const client = await connect();
    const uri = await client.open(twoAslans);
    expect(await codes(client, uri)).toContain('single-replica');
    await client.settingsChanged({ zadigHa: { profile: 'standalone' } });
    expect(await codes(client, uri)).not.toContain('single-replica');
    await client.settingsChanged({});
    expect(await codes(client, uri)).not.toContain('single-replica');
  });
});

test('the client is told that we listen for changes', async () => {
  const client = await connect({ settings: () => ({}), capabilities: richCapabilities });
  const registered: unknown[] = [];
  client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => void registered.push(...registrations));
  await expect
    .poll(() => registered)
    .toContainEqual(
      expect.objectContaining({ method: 'workspace/didChangeConfiguration', registerOptions: { section: 'zadigHa' } }),
    );
});

describe('what belongs to YAML itself', () => {
  const features = async (yamlFeatures: Settings['yamlFeatures'], yamlExtensionActive: boolean): Promise<unknown> => {
    const client = await connect({
      settings: () => (yamlFeatures === undefined ? {} : { yamlFeatures }),
      initializationOptions: { yamlExtensionActive },
    });
    const uri = await client.open(text);
    const shown = await codes(client, uri);
    const position = { line: 2, character: 6 };
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    return { syntax: shown.includes('syntax'), schema: shown.includes('schema'), hover: hover !== null };
  };

  test.each([
    [undefined, false, { syntax: true, schema: true, hover: true }],
    ['auto', true, { syntax: false, schema: false, hover: true }],
    ['on', true, { syntax: true, schema: true, hover: true }],
    ['off', false, { syntax: true, schema: false, hover: false }],
  ] as const)('with yamlFeatures %s and the Red Hat extension there: %s', async (setting, active, expected) => {
    expect(await features(setting, active)).toEqual(expected);
  });

  test('what only Helm refuses is told beside the Red Hat extension, too', async () => {
    const client = await connect({ initializationOptions: { yamlExtensionActive: true } });
    const uri = await client.open(`${twoAslans}: x\n`);
    const found = await client.diagnostics(uri);
    expect(found.filter(({ code }) => code === 'syntax').map(({ message }) => message)).toEqual([
      'A key is missing or null',
    ]);
  });
});

describe('of any shape', () => {
  const defaults = {
    enable: true,
    named: false,
    analysis: { profile: 'ha' },
    docsLanguage: undefined,
    yamlFeatures: 'auto',
    inlayHints: false,
    codeLens: true,
    maxLength: 2_000_000,
  };

  test.each([null, undefined, 7, 'text', [], {}, { files: 'x', profile: 3, chartVersion: '', namespace: null }])(
    '%j is the defaults',
    (raw) => {
      expect(readSettings(raw, 'file:///a.yaml')).toEqual(defaults);
    },
  );

  test.each([
    ['4.3', '4.3'],
    [' v4.3.1 ', '4.3'],
    ['auto', undefined],
    ['4', undefined],
  ])('the chart version %j counts as %j', (chartVersion, expected) => {
    expect(readSettings({ chartVersion }, 'file:///a.yaml').analysis.chartVersion).toBe(expected);
  });

  test('odd globs match nothing and harm nothing', () => {
    const files = [3, null, '', '[', '{', '{{{', '!', '**', '***/', '[!', 'a{b', '\\'];
    expect(readSettings({ files }, 'file:///x/y.yaml').named).toBe(true);
    expect(readSettings({ files: files.filter((glob) => glob !== '**') }, 'file:///x/y.yaml').named).toBe(false);
  });
});
