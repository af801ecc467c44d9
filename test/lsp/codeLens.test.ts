import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  LSPErrorCodes,
} from 'vscode-languageserver/node';
import { CHECKLIST_REQUEST, type ChecklistResult } from '../../server/src/protocol/index.ts';
import {
  type ClientOptions,
  changingSettings,
  connect,
  richCapabilities,
  type TestClient,
} from '../helpers/lspConnection.ts';
import { scratch } from '../helpers/scratch.ts';
import { notOurs, twoAslans } from './texts.ts';

const REFRESHED = {
  ...richCapabilities,
  workspace: { ...richCapabilities.workspace, codeLens: { refreshSupport: true } },
};

async function lenses({ connection }: TestClient, uri: string): Promise<CodeLens[] | null> {
  return connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
}

async function title(client: TestClient, uri: string): Promise<string | undefined> {
  const found = await lenses(client, uri);
  expect(found).toHaveLength(1);
  return found?.[0]?.command?.title;
}

/** A client that counts how often it is told to ask again, each time answering only after a while. */
async function counting(options: ClientOptions = {}) {
  const client = await connect({ capabilities: REFRESHED, ...options });
  const told = { count: 0, atOnce: 0, most: 0 };
  client.connection.onRequest(CodeLensRefreshRequest.type, async () => {
    told.count++;
    told.most = Math.max(told.most, ++told.atOnce);
    await new Promise((resolve) => setTimeout(resolve, 20));
    told.atOnce--;
  });
  return { client, told };
}

describe('the code lens', () => {
  test('is announced', async () => {
    expect((await connect()).initialized.capabilities.codeLensProvider).toEqual({});
  });

  test('counts on the first line what the checklist counts', async () => {
    const client = await connect();
    const uri = await client.open(twoAslans);
    const checklist = await client.connection.sendRequest<ChecklistResult>(CHECKLIST_REQUEST, { uri });
    const states = checklist?.sections.flatMap(({ items }) => items.map(({ state }) => state)) ?? [];
    const count = (state: string): number => states.filter((other) => other === state).length;
    const start = { line: 0, character: 0 };
    const text =
      `Zadig HA ${checklist?.passed}/${checklist?.total} · chart ${checklist?.installation.chartVersion}` +
      ` · failed: ${count('failed')} · warnings: ${count('warning')} · to do: ${count('todo')}`;
    expect(await lenses(client, uri)).toEqual([
      { range: { start, end: start }, command: { title: text, command: '' } },
    ]);
  });

  test('leads to the checklist where the client shows one', async () => {
    const client = await connect({ initializationOptions: { showChecklist: true } });
    const uri = await client.open(twoAslans);
    expect(await lenses(client, uri)).toMatchObject([{ command: { command: 'zadigHa.checklist.focus' } }]);
  });

  test('speaks Chinese', async () => {
    const client = await connect({ locale: 'zh-cn' });
    expect(await title(client, await client.open(twoAslans))).toMatch(
      /^Zadig HA \d+\/\d+ · chart [\d.]+ · 未通过：\d+ · 警告：\d+ · 待办：\d+$/,
    );
  });

  test('says what broken YAML leaves undecided', async () => {
    const client = await connect();
    expect(await title(client, await client.open(`${twoAslans}broken: [\n`))).toMatch(/ · cannot be decided: \d+$/);
  });

  test('judges all layers of an installation, whichever is shown', async () => {
    const files = { 'values.yaml': twoAslans, 'prod.yaml': 'frontend:\n  replicas: "2"\n' };
    const folder = scratch({ ...files, '.zadig-ha.yaml': 'values: [values.yaml, prod.yaml]\n' });
    const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
    const client = await connect({ folders: [pathToFileURL(folder).href] });
    const base = await title(client, await client.open(files['values.yaml'], uri('values.yaml')));
    const prod = await title(client, await client.open(files['prod.yaml'], uri('prod.yaml')));
    expect(prod).toBe(base);
    writeFileSync(join(folder, '.zadig-ha.yaml'), '{}\n');
    await client.filesChanged(uri('.zadig-ha.yaml'));
    expect(await title(client, uri('values.yaml'))).not.toBe(base);
  });
});

test.each(notOurs)('there is none above %s', async (_name, text) => {
  const client = await connect();
  expect(await lenses(client, await client.open(text))).toBeNull();
});

test('there is none above a configuration', async () => {
  const client = await connect();
  expect(await lenses(client, await client.open('profile: ha\n', 'file:///project/.zadig-ha.yaml'))).toBeNull();
});

test('a request that is taken back is not answered', async () => {
  const client = await connect();
  const textDocument = { uri: await client.open(twoAslans) };
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest(CodeLensRequest.type, { textDocument }, source.token);
  source.cancel();
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
});

describe('the setting', () => {
  test.each([[{}], [{ codeLens: true }], [{ codeLens: 'off' }], [null]])('%j is on', async (settings) => {
    const client = await connect({ settings: () => settings });
    expect(await lenses(client, await client.open(twoAslans))).toHaveLength(1);
  });

  test('is for each file', async () => {
    const client = await connect({ settings: (uri) => ({ codeLens: uri?.endsWith('one.yaml') }) });
    expect(await lenses(client, await client.open(twoAslans, 'file:///one.yaml'))).toHaveLength(1);
    expect(await lenses(client, await client.open(twoAslans, 'file:///two.yaml'))).toBeNull();
  });

  test('has the client ask again when it changes', async () => {
    const settings = changingSettings({});
    const { client, told } = await counting({ settings: settings.read });
    const uri = await client.open(twoAslans);
    await expect.poll(() => told.count).toBe(1);
    settings.current = { codeLens: false };
    await client.settingsChanged();
    await expect.poll(() => told.count).toBe(2);
    expect(await lenses(client, uri)).toBeNull();
  });
});

describe('a changed checklist', () => {
  test('has the client ask again, with one question at a time', async () => {
    const { client, told } = await counting();
    const uri = await client.open(twoAslans);
    for (const [now, next] of [
      ['replicas: 2', 'replicas: 3'],
      ['replicas: 3', 'replicas: 1'],
      ['replicas: 1', 'replicas: 5'],
    ] as const) {
      await client.replace(uri, now, next);
      await client.firstDiagnostics(uri);
    }
    await client.idle();
    await expect.poll(() => told.atOnce).toBe(0);
    expect(told.most).toBe(1);
    expect(told.count).toBeGreaterThan(1);
    expect(told.count).toBeLessThanOrEqual(client.checklistsChanged.length);
  });

  test('that an attestation changes, too', async () => {
    const { client, told } = await counting();
    await client.open(twoAslans);
    const config = await client.open('attestations: {}\n', 'file:///project/.zadig-ha.yaml');
    await client.idle();
    const before = told.count;
    await client.replace(config, '{}', '{backup-mysql: {by: ops, at: 2020-01-01}}');
    await expect.poll(() => told.count).toBeGreaterThan(before);
  });

  test('is not told to a client that cannot ask again', async () => {
    const { client, told } = await counting({ capabilities: richCapabilities });
    const uri = await client.open(twoAslans);
    await client.replace(uri, '2', '3');
    await client.idle();
    expect(told.count).toBe(0);
  });
});
