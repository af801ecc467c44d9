import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CodeLensRequest, DefinitionRequest, HoverRequest, InlayHintRequest } from 'vscode-languageserver/node';
import { FIX_ALL_REQUEST, type FixAllResult } from '../../server/src/protocol/index.ts';
import { cursor } from '../helpers/cursor.ts';
import { connect, type TestClient } from '../helpers/lspConnection.ts';
import { scratch } from '../helpers/scratch.ts';

const CONFIG = 'values: [values.yaml, env/values prod.yaml]\nchartVersion: "4.3"\n';
const BASE = 'microservice:\n  aslan:\n    replicas: 1\n';
const PROD = 'frontend:\n  replicas: 2\nmicroservice:\n  aslan:\n    replicas: 3\n';

async function workspace(settings: Readonly<Record<string, unknown>> = {}) {
  const folder = scratch({ '.zadig-ha.yaml': CONFIG, 'values.yaml': BASE, 'env/values prod.yaml': PROD });
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  const client = await connect({ folders: [pathToFileURL(folder).href], settings: () => settings });
  return { folder, uri, client };
}

async function hovered(client: TestClient, uri: string, marked: string): Promise<string> {
  const { position } = cursor(marked);
  return JSON.stringify(await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }));
}

const BASE_REPLICAS = BASE.replace('replicas', 'repl|icas');

test('a hover in a lower layer names the layer that overrides it, saved or not', async () => {
  const { client, uri } = await workspace();
  const base = await client.open(BASE, uri('values.yaml'));
  const saved = await hovered(client, base, BASE_REPLICAS);
  expect(saved).toContain('env/values prod.yaml');
  expect(saved).toContain('`3`');
  const prod = await client.open(PROD, uri('env/values prod.yaml'));
  await client.replace(prod, 'replicas: 3', 'replicas: 5');
  expect(await hovered(client, base, BASE_REPLICAS)).toContain('`5`');
});

test('a layer that changes on disk counts at once, one that is gone no more', async () => {
  const { client, uri, folder } = await workspace();
  const base = await client.open(BASE, uri('values.yaml'));
  writeFileSync(join(folder, 'env/values prod.yaml'), PROD.replace('replicas: 3', 'replicas: 44'));
  expect(await hovered(client, base, BASE_REPLICAS)).toContain('`44`');
  writeFileSync(join(folder, '.zadig-ha.yaml'), 'values: [values.yaml]\n');
  const alone = await connect({ folders: [pathToFileURL(folder).href] });
  const again = await alone.open(BASE, uri('values.yaml'));
  expect(await hovered(alone, again, BASE_REPLICAS)).not.toContain('44');
});

test('hints show what a higher layer makes of a value', async () => {
  const { client, uri } = await workspace({ inlayHints: true });
  const base = await client.open(BASE, uri('values.yaml'));
  const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
  const hints = await client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri: base }, range });
  expect(JSON.stringify(hints)).toContain('3');
  expect(JSON.stringify(hints)).toContain('env/values prod.yaml');
});

test('a key leads to the layers that set it, and says what it overrides', async () => {
  const { client, uri } = await workspace();
  const prod = await client.open(PROD, uri('env/values prod.yaml'));
  const position = cursor(PROD.replace('replicas: 3', 'repl|icas: 3')).position;
  const base = uri('values.yaml');
  const range = { start: { line: 2, character: 4 }, end: { line: 2, character: 12 } };
  const asked = { textDocument: { uri: prod }, position };
  expect(await client.connection.sendRequest(DefinitionRequest.type, asked)).toStrictEqual([{ uri: base, range }]);
  const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: prod } });
  expect(lenses?.slice(1)).toMatchObject([
    { range: { start: { line: 4, character: 4 } }, command: { title: 'overrides values.yaml:3 (was 1)', command: '' } },
  ]);
});

describe('what is found in an installation of several files', () => {
  const BAD = 'microservice:\n  aslan:\n    replicas: 2\n    storageClass: ""\ntags:\n  mysql: "false"\n';

  async function installation(files: Readonly<Record<string, string>>) {
    const folder = scratch({ '.zadig-ha.yaml': 'values: [base.yaml, top.yaml]\nchartVersion: "4.3"\n', ...files });
    const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
    const client = await connect({ folders: [pathToFileURL(folder).href] });
    const shown = async (name: string): Promise<readonly string[]> => {
      await client.idle();
      const last = client.published.findLast((params) => params.uri === uri(name));
      return (last?.diagnostics ?? []).map(({ code }) => String(code));
    };
    return { client, folder, uri, shown };
  }

  test('a value that a higher layer overrides is not judged', async () => {
    const files = { 'base.yaml': BAD, 'top.yaml': 'tags:\n  mysql: false\n' };
    const { client, uri, shown } = await installation(files);
    await client.open(files['base.yaml'], uri('base.yaml'));
    expect(await shown('base.yaml')).not.toContain('quoted-boolean');
    expect(await shown('base.yaml')).toContain('aslan-shared-storage');
  });

  test('stands in the layer that decides, also where that one is not open', async () => {
    const files = { 'base.yaml': BAD, 'top.yaml': 'frontend:\n  replicas: 1\n' };
    const { client, uri, shown } = await installation(files);
    await client.open(files['base.yaml'], uri('base.yaml'));
    expect(await shown('top.yaml')).toContain('single-replica');
    expect(await shown('base.yaml')).not.toContain('single-replica');
    await client.close(uri('base.yaml'));
    expect([await shown('top.yaml'), await shown('base.yaml')]).toStrictEqual([[], []]);
  });

  test('follows what is typed in another layer, and what is written to the disk', async () => {
    const files = { 'base.yaml': BAD, 'top.yaml': 'frontend:\n  replicas: 2\n' };
    const { client, uri, shown, folder } = await installation(files);
    await client.open(files['base.yaml'], uri('base.yaml'));
    expect(await shown('base.yaml')).toContain('quoted-boolean');
    const top = await client.open(files['top.yaml'], uri('top.yaml'));
    await client.replace(top, 'replicas: 2\n', 'replicas: 2\ntags:\n  mysql: false\n');
    expect(await shown('base.yaml')).not.toContain('quoted-boolean');
    await client.close(top);
    expect(await shown('base.yaml')).toContain('quoted-boolean');
    writeFileSync(join(folder, 'top.yaml'), 'frontend:\n  replicas: 3\ntags:\n  mysql: false\n');
    await client.filesChanged(uri('top.yaml'));
    expect(await shown('base.yaml')).not.toContain('quoted-boolean');
  });

  test('is shown once where all layers are open', async () => {
    const files = { 'base.yaml': BAD, 'top.yaml': 'frontend:\n  replicas: 1\n' };
    const { client, uri, shown } = await installation(files);
    await client.open(files['base.yaml'], uri('base.yaml'));
    const closed = await shown('top.yaml');
    await client.open(files['top.yaml'], uri('top.yaml'));
    expect((await shown('top.yaml')).filter((code) => code !== 'schema')).toStrictEqual(closed);
    await client.close(uri('base.yaml'));
    expect(await shown('top.yaml')).toStrictEqual(closed);
  });

  test('is repaired in the layer where it stands, whichever is asked', async () => {
    const files = { 'base.yaml': BAD, 'top.yaml': 'frontend:\n  replicas: 1\n' };
    const { client, uri } = await installation(files);
    const base = await client.open(files['base.yaml'], uri('base.yaml'));
    const inBase = await client.connection.sendRequest<FixAllResult>(FIX_ALL_REQUEST, { uri: base });
    expect(inBase.edits.map(({ newText }) => newText)).toStrictEqual(['  mysql: false\n']);
    const top = await client.open(files['top.yaml'], uri('top.yaml'));
    const inTop = await client.connection.sendRequest<FixAllResult>(FIX_ALL_REQUEST, { uri: top });
    expect(inTop.edits.map(({ newText }) => newText).join('')).toContain('replicas: 2');
    expect(inTop.edits.map(({ newText }) => newText).join('')).not.toContain('mysql');
  });
});
