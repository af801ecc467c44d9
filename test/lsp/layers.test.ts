import { symlinkSync, writeFileSync } from 'node:fs';
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

  test('stands in a layer that the configuration names twice', async () => {
    const { client, uri, shown } = await installation({
      '.zadig-ha.yaml': 'values: [base.yaml, top.yaml, ./base.yaml]\n',
      'base.yaml': BAD,
    });
    await client.open(BAD, uri('base.yaml'));
    expect(await shown('base.yaml')).toContain('quoted-boolean');
  });

  test('is gone with a file that is closed as soon as it was opened', async () => {
    const files = { 'base.yaml': BAD, 'top.yaml': 'frontend:\n  replicas: 1\n' };
    const { client, uri, shown } = await installation(files);
    await client.open(files['base.yaml'], uri('base.yaml'));
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

  test('follows a layer that was not there at first', async () => {
    const { client, uri, shown, folder } = await installation({ 'base.yaml': BAD });
    await client.open(BAD, uri('base.yaml'));
    expect(await shown('base.yaml')).toContain('quoted-boolean');
    writeFileSync(join(folder, 'top.yaml'), 'tags:\n  mysql: false\n');
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

describe('a layer whose name has letters that editors write differently', () => {
  const NAME = 'top@1 #2+3.yaml';
  const TOP = 'tags:\n  mysql: "false"\n';
  // As VS Code writes it, and as others may.
  const spellings = ['top%401%20%232%2B3.yaml', 'top@1%20%232+3.yaml'];

  test.each(spellings)('%s is one file, open or not', async (spelled) => {
    const config = `values: [base.yaml, "${NAME}"]\nchartVersion: "4.3"\n`;
    const folder = scratch({ '.zadig-ha.yaml': config, 'base.yaml': BASE, [NAME]: TOP });
    const root = pathToFileURL(folder).href;
    const client = await connect({ folders: [root] });
    const shown = async (name: string): Promise<readonly unknown[]> => {
      await client.idle();
      const spoken = client.published.filter(
        ({ uri }) => decodeURIComponent(uri) === decodeURIComponent(`${root}/${name}`),
      );
      return (spoken.at(-1)?.diagnostics ?? []).map(({ code }) => code);
    };
    await client.open(BASE, `${root}/base.yaml`);
    expect(await shown(spelled)).toContain('quoted-boolean');
    const top = await client.open(TOP, `${root}/${spelled}`);
    expect(await shown(spelled)).toContain('quoted-boolean');
    await client.replace(top, '"false"', 'false');
    expect(await shown(spelled)).not.toContain('quoted-boolean');
    await client.close(top);
    expect(await shown(spelled)).toContain('quoted-boolean');
    writeFileSync(join(folder, NAME), 'tags:\n  mysql: false # by hand\n');
    await client.filesChanged(`${root}/${spelled}`);
    expect(await shown(spelled)).not.toContain('quoted-boolean');
    await client.open(TOP, top);
    await client.close(`${root}/base.yaml`);
    expect(await shown(spelled)).toContain('quoted-boolean');
  });
});

test('a name that no address can hold, and a layer that cannot be read, take nothing from the others', async () => {
  const folder = scratch({ '.zadig-ha.yaml': 'values: ["\\uD800.yaml", memory.yaml, base.yaml]\n', 'base.yaml': BASE });
  if (process.platform === 'linux') symlinkSync('/proc/self/mem', join(folder, 'memory.yaml'));
  const root = pathToFileURL(folder).href;
  const client = await connect({ folders: [root] });
  const base = await client.open(BASE, `${root}/base.yaml`);
  expect(await hovered(client, base, BASE_REPLICAS)).toContain('`1`');
});

test('a byte order mark of a layer that is not open is no part of its text', async () => {
  const top = 'tags: { mysql: "false" }\n';
  const config = 'values: [base.yaml, top.yaml]\nchartVersion: "4.3"\n';
  const folder = scratch({ '.zadig-ha.yaml': config, 'base.yaml': BASE, 'top.yaml': `\ufeff${top}` });
  const root = pathToFileURL(folder).href;
  const client = await connect({ folders: [root] });
  await client.open(BASE, `${root}/base.yaml`);
  const [found] = (await client.diagnostics(`${root}/top.yaml`)).filter(({ code }) => code === 'quoted-boolean');
  expect(found?.range.start).toStrictEqual({ line: 0, character: top.indexOf('"') });
});
