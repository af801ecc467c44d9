import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { HoverRequest, InlayHintRequest } from 'vscode-languageserver/node';
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
