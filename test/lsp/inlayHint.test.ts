import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type InlayHint, InlayHintRefreshRequest, InlayHintRequest, type Range } from 'vscode-languageserver/node';
import type { Settings } from '../../server/src/protocol/index.ts';
import { changingSettings, connect, richCapabilities, type TestClient } from '../helpers/lspConnection.ts';
import { scratch } from '../helpers/scratch.ts';

const TEXT = 'x: &x 2\r\nmicroservice:\r\n  aslan: # 说明 😀\r\n    storageClass: nfs\r\n  user: {replicas: *x}\r\n';
const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const REFRESHED = {
  ...richCapabilities,
  workspace: { ...richCapabilities.workspace, inlayHint: { refreshSupport: true } },
};

async function hints(client: TestClient, uri: string, range = ALL): Promise<InlayHint[] | null> {
  return client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range });
}

test('are announced', async () => {
  expect((await connect()).initialized.capabilities.inlayHintProvider).toBe(true);
});

describe('hints', () => {
  const on = { settings: () => ({ inlayHints: true, chartVersion: '4.3' }) };

  test('stand at the ends of values and lines', async () => {
    const client = await connect(on);
    const uri = await client.open(TEXT);
    expect(await hints(client, uri)).toEqual([
      {
        position: { line: 2, character: 16 },
        label: 'replicas: 1 · chart default',
        tooltip: 'replicas: 1 is the default of chart 4.3 (declared in the settings)',
        paddingLeft: true,
      },
      {
        position: { line: 4, character: 21 },
        label: '= 2',
        tooltip: 'Value of the anchor &x in line 1',
        paddingLeft: true,
      },
    ]);
  });

  test('are those of the range', async () => {
    const client = await connect(on);
    const uri = await client.open(TEXT);
    const line = (number: number): Range => ({
      start: { line: number, character: 0 },
      end: { line: number + 1, character: 0 },
    });
    expect(await hints(client, uri, line(2))).toHaveLength(1);
    expect(await hints(client, uri, line(3))).toEqual([]);
    expect(await hints(client, uri, line(4))).toMatchObject([{ label: '= 2' }]);
  });

  test('are in the language of documentation', async () => {
    const settings: Settings = { inlayHints: true, docsLanguage: 'zh-cn' };
    const client = await connect({ locale: 'en', settings: () => settings });
    expect(await hints(client, await client.open(TEXT))).toMatchObject([{ label: 'replicas: 1 · chart 默认值' }, {}]);
  });

  test('stay beside the Red Hat YAML extension', async () => {
    const client = await connect({ ...on, initializationOptions: { yamlExtensionActive: true } });
    expect(await hints(client, await client.open(TEXT))).toHaveLength(2);
  });

  test('are none in broken YAML, and come back', async () => {
    const client = await connect(on);
    const uri = await client.open(TEXT);
    await client.replace(uri, 'nfs', '"nfs');
    expect(await hints(client, uri)).toEqual([]);
    await client.replace(uri, '"nfs', 'nfs');
    expect(await hints(client, uri)).toHaveLength(2);
  });
});

describe('the setting', () => {
  test.each([[{}], [{ inlayHints: false }], [{ inlayHints: 'on' }], [null]])('%j is off', async (settings) => {
    const client = await connect({ settings: () => settings });
    expect(await hints(client, await client.open(TEXT))).toBeNull();
  });

  test('is for each file', async () => {
    const client = await connect({ settings: (uri) => ({ inlayHints: uri?.endsWith('one.yaml') }) });
    expect(await hints(client, await client.open(TEXT, 'file:///one.yaml'))).toHaveLength(2);
    expect(await hints(client, await client.open(TEXT, 'file:///two.yaml'))).toBeNull();
  });

  test('has the client ask again when it changes, where it can', async () => {
    const settings = changingSettings({});
    const client = await connect({ settings: settings.read, capabilities: REFRESHED });
    let refreshed = 0;
    client.connection.onRequest(InlayHintRefreshRequest.type, () => {
      refreshed++;
    });
    const uri = await client.open(TEXT);
    expect(await hints(client, uri)).toBeNull();
    settings.current = { inlayHints: true };
    await client.settingsChanged();
    await expect.poll(() => refreshed).toBe(1);
    expect(await hints(client, uri)).toHaveLength(2);
  });

  test('also when a configuration has changed', async () => {
    const client = await connect({ settings: () => ({ inlayHints: true }), capabilities: REFRESHED });
    let refreshed = 0;
    client.connection.onRequest(InlayHintRefreshRequest.type, () => {
      refreshed++;
    });
    await client.open(TEXT);
    const config = await client.open('chartVersion: "4.3"\n', 'file:///project/.zadig-ha.yaml');
    await expect.poll(() => refreshed).toBe(1);
    await client.replace(config, '4.3', '5.0');
    await expect.poll(() => refreshed).toBe(2);
  });

  test('also when a layer on disk has', async () => {
    const folder = scratch({ '.zadig-ha.yaml': 'values: [values.yaml, top.yaml]\n', 'top.yaml': '' });
    const root = pathToFileURL(folder).href;
    const client = await connect({ settings: () => ({ inlayHints: true }), capabilities: REFRESHED, folders: [root] });
    let refreshed = 0;
    client.connection.onRequest(InlayHintRefreshRequest.type, () => {
      refreshed++;
    });
    await client.open(TEXT, `${root}/values.yaml`);
    await client.idle();
    await client.filesChanged(`${root}/top.yaml`);
    await expect.poll(() => refreshed).toBe(1);
    await client.filesChanged(`${root}/other.yaml`);
    await client.idle();
    expect(refreshed).toBe(1);
  });

  test('changes without a word to a client that cannot ask again', async () => {
    const client = await connect({ settings: () => ({}) });
    let refreshed = 0;
    client.connection.onRequest(InlayHintRefreshRequest.type, () => {
      refreshed++;
    });
    await client.open(TEXT);
    await client.settingsChanged();
    await client.idle();
    expect(refreshed).toBe(0);
  });
});
