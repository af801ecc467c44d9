import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { HoverRequest } from 'vscode-languageserver/node';
import { parseConfig } from '../../server/src/core/config/parse.ts';
import {
  ATTEST_REQUEST,
  type AttestResult,
  CHECKLIST_REQUEST,
  STATUS_REQUEST,
  type StatusResult,
} from '../../server/src/protocol/index.ts';
import { REPOSITORY } from '../helpers/cliHost.ts';
import { connect, connectStreams, type TestClient } from '../helpers/lspConnection.ts';
import { NO_NETWORK } from '../helpers/noNetwork.mts';
import { scratch } from '../helpers/scratch.ts';
import { twoAslans } from './texts.ts';

const SERVER = join(REPOSITORY, 'dist', 'server.js');
const HEAP = join(import.meta.dirname, 'support', 'heap.ts');
const VALUES = 'microservice:\n  aslan:\n    replicas: 1\n';

const uriOf = (...parts: readonly string[]): string => pathToFileURL(join(...parts)).href;
const codes = async (client: TestClient, uri: string): Promise<readonly unknown[]> =>
  (await client.diagnostics(uri)).map(({ code }) => code);

/** A server in a process of its own. */
async function start(folder: string, ...nodeArgs: readonly string[]) {
  const stdio = ['pipe', 'pipe', 'inherit', 'ipc'] as const;
  const child = spawn(process.execPath, [...NO_NETWORK, ...nodeArgs, SERVER, '--stdio'], { stdio: [...stdio] });
  onTestFinished(() => void child.kill());
  if (!child.stdout || !child.stdin) throw new Error('the server has no streams');
  return { child, client: await connectStreams(child.stdout, child.stdin, { folders: [uriOf(folder)] }) };
}

async function heapOf(child: ChildProcess): Promise<number> {
  child.send('heap');
  const [used] = await once(child, 'message');
  return used;
}

test('a hundred documents are open, and each has its own findings', { timeout: 60_000 }, async () => {
  const client = await connect();
  const uris = Array.from({ length: 100 }, (_, index) => `file:///many/${index}/values.yaml`);
  for (const [index, uri] of uris.entries())
    await client.open(`${VALUES}frontend: {replicas: ${(index % 3) + 1}}\n`, uri);
  await client.idle();
  for (const [index, uri] of uris.entries()) {
    const found = client.published.findLast((params) => params.uri === uri)?.diagnostics ?? [];
    const lines = found.filter(({ code }) => code === 'single-replica').map(({ range }) => range.start.line);
    expect(lines.includes(3), uri).toBe(index % 3 === 0);
  }
  for (const uri of uris) await client.close(uri);
  await client.idle();
  for (const uri of uris) expect(client.published.findLast((params) => params.uri === uri)?.diagnostics).toEqual([]);
});

test('a thousand edits leave nothing behind', { timeout: 120_000 }, async () => {
  const { client, child } = await start(
    scratch(),
    '--expose-gc',
    '--no-warnings',
    '--import',
    pathToFileURL(HEAP).href,
  );
  const uri = await client.open(readFileSync(join(REPOSITORY, 'sample', 'values.yaml'), 'utf8'));
  const heapAfter = async (edits: number): Promise<number> => {
    for (let edit = 0; edit < edits; edit++) {
      const [part, by] = edit % 2 === 0 ? ['replicas: ', 'replicas:  '] : ['replicas:  ', 'replicas: '];
      await client.replace(uri, part, by);
      const position = { line: edit % 100, character: 4 };
      await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      if (edit % 10 === 0) await client.connection.sendRequest(CHECKLIST_REQUEST, { uri });
    }
    await client.firstDiagnostics(uri);
    return heapOf(child);
  };
  const early = await heapAfter(100);
  const late = await heapAfter(900);
  expect(late).toBeLessThan(early * 1.1 + 1_000_000);
});

describe('files', () => {
  test('a new one without a name, one of a commit and a notebook are served, or left alone', async () => {
    const client = await connect();
    for (const uri of ['untitled:Untitled-1', 'git:/project/values.yaml?ref=HEAD', 'vscode-notebook-cell:/a#W0']) {
      await client.open(twoAslans, uri);
      expect(await codes(client, uri), uri).toContain('aslan-shared-storage');
      await client.replace(uri, 'replicas: 2', 'replicas: 1');
      expect(await codes(client, uri), uri).not.toContain('aslan-shared-storage');
      await client.close(uri);
    }
  });

  test('that are renamed or deleted while they are open take their findings with them', async () => {
    const folder = scratch({ 'values.yaml': VALUES, '.zadig-ha.yaml': 'rules: {single-replica: off}\n' });
    const client = await connect({ folders: [uriOf(folder)] });
    const old = await client.open(VALUES, uriOf(folder, 'values.yaml'));
    expect(await codes(client, old)).not.toContain('single-replica');
    renameSync(join(folder, 'values.yaml'), join(folder, 'new.yaml'));
    renameSync(join(folder, '.zadig-ha.yaml'), join(folder, 'gone.yaml'));
    await client.close(old);
    const renamed = await client.open(VALUES, uriOf(folder, 'new.yaml'));
    await client.filesChanged(old, renamed, uriOf(folder, '.zadig-ha.yaml'));
    expect(await codes(client, renamed)).toContain('single-replica');
    expect(await client.diagnostics(old)).toEqual([]);
    rmSync(join(folder, 'new.yaml'));
    await client.filesChanged(renamed);
    expect(await codes(client, renamed)).toContain('single-replica');
  });

  test.skipIf(process.platform === 'win32')('that cannot be written are judged like others', async () => {
    const folder = scratch({ 'values.yaml': VALUES });
    chmodSync(join(folder, 'values.yaml'), 0o444);
    const client = await connect({ folders: [uriOf(folder)] });
    const uri = await client.open(VALUES, uriOf(folder, 'values.yaml'));
    expect(await codes(client, uri)).toContain('single-replica');
  });
});

test('folders side by side have their own configurations', async () => {
  const folder = scratch({
    'one/.zadig-ha.yaml': 'rules: {single-replica: off}\nchartVersion: "3.4"\n',
    'two/.zadig-ha.yaml': 'profile: ha\nchartVersion: "2.1"\n',
  });
  const client = await connect({ folders: [uriOf(folder, 'one'), uriOf(folder, 'two')] });
  const [one, two] = await Promise.all(
    ['one', 'two'].map((name) => client.open(VALUES, uriOf(folder, name, 'values.yaml'))),
  );
  const version = async (uri = ''): Promise<string | undefined> =>
    (await client.connection.sendRequest<StatusResult>(STATUS_REQUEST, { uri })).chartVersion;
  expect([await version(one), await version(two)]).toStrictEqual(['3.4', '2.1']);
  expect(await codes(client, one ?? '')).not.toContain('single-replica');
  expect(await codes(client, two ?? '')).toContain('single-replica');
  writeFileSync(join(folder, 'one', '.zadig-ha.yaml'), 'profile: ha\n');
  await client.filesChanged(uriOf(folder, 'one', '.zadig-ha.yaml'));
  expect(await codes(client, one ?? '')).toContain('single-replica');
});

test('two windows confirm at the same time, and no confirmation is lost', { timeout: 60_000 }, async () => {
  const folder = scratch({ 'values.yaml': VALUES, '.zadig-ha.yaml': '# ours\nprofile: ha # both\n' });
  const windows = await Promise.all([start(folder), start(folder)]);
  const uri = uriOf(folder, 'values.yaml');
  for (const { client } of windows) await client.open(VALUES, uri);
  const items = ['backup-mysql', 'backup-mongodb', 'backup-object-storage', 'backup-encryption-key', 'restore-tested'];
  const answers = await Promise.all(
    items.flatMap((item, index) =>
      windows.map(({ client }, window) =>
        client.connection.sendRequest<AttestResult>(ATTEST_REQUEST, {
          uri,
          item: index % 2 === window ? item : 'control-plane',
          by: `window ${window}`,
        }),
      ),
    ),
  );
  expect(answers.map(({ kind }) => kind)).not.toContain('refused');
  const text = readFileSync(join(folder, '.zadig-ha.yaml'), 'utf8');
  const { config, problems } = parseConfig(text);
  expect(problems).toEqual([]);
  expect(Object.keys(config.attestations).sort()).toStrictEqual([...items, 'control-plane'].sort());
  expect(text).toMatch(/^# ours\nprofile: ha # both\n/);
});

test('a server that is killed while it is asked takes nothing with it', async () => {
  const folder = scratch({ 'values.yaml': VALUES, '.zadig-ha.yaml': 'profile: ha\n' });
  const uri = uriOf(folder, 'values.yaml');
  const first = await start(folder);
  await first.client.open(VALUES, uri);
  const answer = first.client.connection.sendRequest(ATTEST_REQUEST, { uri, item: 'backup-mysql', by: 'ops' });
  answer.catch(() => undefined);
  first.child.kill('SIGKILL');
  await new Promise((resolve) => first.child.once('exit', resolve));
  // Written as a whole or not at all, and nobody is kept from writing afterwards.
  expect(parseConfig(readFileSync(join(folder, '.zadig-ha.yaml'), 'utf8')).problems).toEqual([]);
  const second = await start(folder);
  await second.client.open(VALUES, uri);
  await second.client.connection.sendRequest(ATTEST_REQUEST, { uri, item: 'backup-mongodb', by: 'ops' });
  const { config } = parseConfig(readFileSync(join(folder, '.zadig-ha.yaml'), 'utf8'));
  expect(Object.keys(config.attestations)).toContain('backup-mongodb');
});
