import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver/node';
import { connect } from '../helpers/lspConnection.ts';
import { scratch } from '../helpers/scratch.ts';

const CONFIG = 'values: [values.yaml, env/values-prod.yaml]\nchartVersion: "4.3"\n';
const BASE = 'microservice:\n  aslan:\n    replicas: 2\n    storageClass: ""\n';
const PROD = 'tags:\n  mysql: "false"\n';

/** An installation of two layers, the lower of which is open, with findings in the other one. */
async function installation() {
  const folder = scratch({ '.zadig-ha.yaml': CONFIG, 'values.yaml': BASE, 'env/values-prod.yaml': PROD });
  const path = (name: string): string => join(folder, name);
  const uri = (name: string): string => pathToFileURL(path(name)).href;
  const client = await connect({ folders: [pathToFileURL(folder).href] });
  const shown = async (name: string): Promise<readonly unknown[]> =>
    (await client.diagnostics(uri(name))).map(({ code }) => code);
  const deleted = async (...names: readonly string[]): Promise<void> => {
    const changes = names.map((name) => ({ uri: uri(name), type: FileChangeType.Deleted }));
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.method, { changes });
  };
  await client.open(BASE, uri('values.yaml'));
  expect(await shown('env/values-prod.yaml')).toContain('quoted-boolean');
  return { client, path, uri, shown, deleted };
}

test('of a layer that is deleted nothing stays, and it is back when it is', async () => {
  const { client, path, uri, shown, deleted } = await installation();
  rmSync(path('env/values-prod.yaml'));
  await deleted('env/values-prod.yaml');
  expect(await shown('env/values-prod.yaml')).toStrictEqual([]);
  expect(await shown('values.yaml')).not.toStrictEqual([]);
  writeFileSync(path('env/values-prod.yaml'), PROD);
  await client.filesChanged(uri('env/values-prod.yaml'));
  expect(await shown('env/values-prod.yaml')).toContain('quoted-boolean');
});

test('so it is where two open files share it', async () => {
  const { client, path, uri, shown, deleted } = await installation();
  writeFileSync(path('.zadig-ha.yaml'), 'values: [values.yaml, top.yaml, env/values-prod.yaml]\n');
  await client.filesChanged(uri('.zadig-ha.yaml'));
  await client.open('frontend:\n  replicas: 2\n', uri('top.yaml'));
  expect(await shown('env/values-prod.yaml')).toContain('quoted-boolean');
  rmSync(path('env/values-prod.yaml'));
  await deleted('env/values-prod.yaml');
  expect(await shown('env/values-prod.yaml')).toStrictEqual([]);
});

test('so it is where the folder is renamed, of which alone editors tell', async () => {
  const { client, path, uri, shown, deleted } = await installation();
  renameSync(path('env'), path('envs'));
  await deleted('env');
  expect(await shown('env/values-prod.yaml')).toStrictEqual([]);
  renameSync(path('envs'), path('env'));
  await client.filesChanged(uri('env'));
  expect(await shown('env/values-prod.yaml')).toContain('quoted-boolean');
});

test('so it is where the configuration does not name the layer any more', async () => {
  const { client, path, uri, shown } = await installation();
  writeFileSync(path('.zadig-ha.yaml'), 'values: [values.yaml]\n');
  await client.filesChanged(uri('.zadig-ha.yaml'));
  expect(await shown('env/values-prod.yaml')).toStrictEqual([]);
});

test('so it is where the configuration is deleted', async () => {
  const { path, shown, deleted } = await installation();
  rmSync(path('.zadig-ha.yaml'));
  await deleted('.zadig-ha.yaml');
  expect(await shown('env/values-prod.yaml')).toStrictEqual([]);
});

test('so it is where all of it is deleted with its folder, the open file aside', async () => {
  const { client, path, uri, shown, deleted } = await installation();
  rmSync(path('.'), { recursive: true });
  await deleted('');
  expect(await shown('env/values-prod.yaml')).toStrictEqual([]);
  await client.close(uri('values.yaml'));
  expect(await shown('values.yaml')).toStrictEqual([]);
});

test('what is wrong with a configuration goes with the folder that it was in', async () => {
  const folder = scratch({ 'deploy/.zadig-ha.yaml': 'profil: ha\n', 'deploy/env/values.yaml': BASE });
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  const client = await connect({ folders: [uri('')] });
  await client.open(BASE, uri('deploy/env/values.yaml'));
  expect(await client.diagnostics(uri('deploy/.zadig-ha.yaml'))).toHaveLength(1);
  rmSync(join(folder, 'deploy'), { recursive: true });
  await client.filesChanged(uri('deploy'));
  expect(await client.diagnostics(uri('deploy/.zadig-ha.yaml'))).toStrictEqual([]);
});
