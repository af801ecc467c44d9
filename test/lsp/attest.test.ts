import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ApplyWorkspaceEditRequest, ExecuteCommandRequest, type TextDocumentEdit } from 'vscode-languageserver/node';
import {
  ATTEST_REQUEST,
  type AttestParams,
  type AttestResult,
  CHECKLIST_REQUEST,
  type ChecklistItem,
  type ChecklistResult,
} from '../../server/src/protocol/index.ts';
import { connect } from '../helpers/lspConnection.ts';
import { scratch } from '../helpers/scratch.ts';

const VALUES = 'microservice:\n  aslan:\n    replicas: 2\n';
const CONFIG = '# ours\nprofile: ha # for all\n';

async function workspace(files: Readonly<Record<string, string>> = {}, clock = () => new Date(2026, 10, 25)) {
  const folder = scratch({ 'values.yaml': VALUES, ...files });
  const path = join(folder, '.zadig-ha.yaml');
  const client = await connect({ folders: [pathToFileURL(folder).href], clock });
  const uri = await client.open(VALUES, pathToFileURL(join(folder, 'values.yaml')).href);
  const config = pathToFileURL(path).href;
  return {
    client,
    folder,
    uri,
    path,
    config,
    read: () => readFileSync(path, 'utf8'),
    attest: (params: Omit<AttestParams, 'uri'>) =>
      client.connection.sendRequest<AttestResult | null>(ATTEST_REQUEST, { uri, ...params }),
    item: async (id: string): Promise<ChecklistItem | undefined> => {
      const checklist = await client.connection.sendRequest<ChecklistResult>(CHECKLIST_REQUEST, { uri });
      return checklist?.sections.flatMap(({ items }) => items).find((item) => item.id === id);
    },
  };
}

describe('attesting an item', () => {
  test('writes it into the configuration and nothing else; the checklist says so at once', async () => {
    const { attest, item, read, config, client, uri } = await workspace({ '.zadig-ha.yaml': CONFIG });
    await client.idle();
    const told = client.checklistsChanged.length;
    const result = await attest({ item: 'backup-mysql', by: 'ops', evidence: 'https://wiki.example.com/b' });
    expect(result).toStrictEqual({ kind: 'written', file: config });
    expect(read()).toBe(
      `${CONFIG}attestations:\n  backup-mysql:\n    by: ops\n    at: "2026-11-25"\n    expires: 30d\n    evidence: https://wiki.example.com/b\n`,
    );
    expect(await item('backup-mysql')).toMatchObject({
      state: 'passed',
      attestation: { by: 'ops', at: '2026-11-25', expires: '2026-12-25' },
      location: { path: config, line: 4, column: 3 },
    });
    await client.idle();
    expect(client.checklistsChanged.slice(told)).toContain(uri);
  });

  test('makes a configuration beside the values where there is none', async () => {
    const { attest, item, read } = await workspace();
    await attest({ item: 'control-plane', by: '王芳', note: '三个控制面节点' });
    expect(read()).toBe(
      'attestations:\n  control-plane:\n    by: 王芳\n    at: "2026-11-25"\n    note: 三个控制面节点\n',
    );
    expect((await item('control-plane'))?.state).toBe('passed');
  });

  test('takes it back', async () => {
    const { attest, item, read, config } = await workspace({ '.zadig-ha.yaml': CONFIG });
    await attest({ item: 'backup-mysql', by: 'ops' });
    expect(await attest({ item: 'backup-mysql', remove: true })).toStrictEqual({ kind: 'written', file: config });
    expect(read()).toBe(CONFIG);
    expect((await item('backup-mysql'))?.state).toBe('todo');
    expect(await attest({ item: 'backup-mysql', remove: true })).toStrictEqual({ kind: 'unchanged', file: config });
  });

  test('again keeps evidence and note that are left out, and drops those that are empty', async () => {
    const { attest, read } = await workspace();
    await attest({ item: 'dashboard', by: 'ops', evidence: 'wiki/1', note: 'daily' });
    await attest({ item: 'dashboard', by: 'dba' });
    expect(read()).toContain('    by: dba\n    at: "2026-11-25"\n    evidence: wiki/1\n    note: daily\n');
    await attest({ item: 'dashboard', by: 'dba', evidence: '' });
    expect(read()).toContain('    by: dba\n    at: "2026-11-25"\n    note: daily\n');
  });

  test('takes back one that is for no item, too', async () => {
    const { attest, read } = await workspace({ '.zadig-ha.yaml': `${CONFIG}attestations:\n  old-item: {by: me}\n` });
    await attest({ item: 'old-item', remove: true });
    expect(read()).toBe(CONFIG);
  });

  test('without a name is done by the user of the system', async () => {
    const { attest, item } = await workspace();
    await attest({ item: 'backup-mysql' });
    expect((await item('backup-mysql'))?.attestation?.by).toBe(userInfo().username);
  });

  test('several at once are all there', async () => {
    const { attest, read } = await workspace({ '.zadig-ha.yaml': CONFIG });
    const items = ['backup-mysql', 'backup-mongodb', 'backup-values', 'restore-tested', 'dashboard', 'control-plane'];
    const results = await Promise.all(items.map((item) => attest({ item, by: 'ops' })));
    expect(results.map((result) => result?.kind)).toStrictEqual(items.map(() => 'written'));
    for (const item of items) expect(read()).toContain(`  ${item}:\n    by: ops\n`);
    expect(read().startsWith(CONFIG)).toBe(true);
  });

  test('is a command for editors without our client', async () => {
    const { client, uri, read, config } = await workspace();
    const result = await client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: ATTEST_REQUEST,
      arguments: [{ uri, item: 'dashboard', by: 'ops', expires: 'never' }],
    });
    expect(result).toStrictEqual({ kind: 'written', file: config });
    expect(read()).toContain('expires: never');
  });
});

describe('a configuration that is open', () => {
  test('with unsaved changes is changed in the editor, and not on the disk', async () => {
    const { client, attest, config, read } = await workspace({ '.zadig-ha.yaml': CONFIG });
    const unsaved = `${CONFIG}namespace: zadig\n`;
    await client.open(unsaved, config);
    const edits: TextDocumentEdit[] = [];
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      edits.push(...((edit.documentChanges ?? []) as TextDocumentEdit[]));
      return { applied: true };
    });
    expect(await attest({ item: 'backup-mysql', by: 'ops' })).toMatchObject({ kind: 'written' });
    expect(read()).toBe(CONFIG);
    expect(edits).toHaveLength(1);
    expect(edits[0]).toMatchObject({
      textDocument: { uri: config, version: 1 },
      edits: [{ range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } } }],
    });
  });

  test('says what to do where the editor does not take the change', async () => {
    const { client, attest, config, read } = await workspace({ '.zadig-ha.yaml': CONFIG });
    await client.open(`${CONFIG}namespace: zadig\n`, config);
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, () => ({ applied: false }));
    const result = await attest({ item: 'backup-mysql', by: 'ops' });
    expect(result).toMatchObject({ kind: 'refused', reason: expect.stringContaining('unsaved changes') });
    expect(read()).toBe(CONFIG);
  });

  test('as it is on the disk is written there', async () => {
    const { client, attest, config, read } = await workspace({ '.zadig-ha.yaml': CONFIG });
    await client.open(CONFIG, config);
    expect(await attest({ item: 'backup-mysql', by: 'ops' })).toMatchObject({ kind: 'written' });
    expect(read()).toContain('backup-mysql:');
  });

  test('as it is on the disk is written there also before the editor has read the last change', async () => {
    const { client, attest, config, read } = await workspace({ '.zadig-ha.yaml': CONFIG });
    await client.open(CONFIG, config);
    await attest({ item: 'backup-mysql', by: 'ops' });
    expect(await attest({ item: 'backup-mongodb', by: 'ops' })).toMatchObject({ kind: 'written' });
    expect(read()).toContain('backup-mysql:');
    expect(read()).toContain('backup-mongodb:');
  });

  test('is changed in the editor where it was deleted on the disk', async () => {
    const { client, attest, config, path } = await workspace({ '.zadig-ha.yaml': CONFIG });
    await client.open(CONFIG, config);
    await attest({ item: 'backup-mysql', by: 'ops' });
    rmSync(path);
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, () => ({ applied: true }));
    expect(await attest({ item: 'backup-mongodb', by: 'ops' })).toMatchObject({ kind: 'written' });
    expect(existsSync(path)).toBe(false);
  });
});

describe('nothing is written, and it is said why', () => {
  test.each<[string, Omit<AttestParams, 'uri'>, string]>([
    ['an item that is none', { item: 'backup-mysq' }, 'Did you mean backup-mysql?'],
    ['an item far from all', { item: 'x' }, 'These can be confirmed: control-plane'],
    ['an item that the values decide', { item: 'replicas-user' }, 'Change the values'],
    ['an end that is none', { item: 'backup-mysql', expires: 'soon' }, 'Write a number of days such as 30d'],
    ['an end that is over', { item: 'backup-mysql', expires: '2026-11-24' }, 'over already'],
    [
      'a signed address',
      { item: 'backup-mysql', evidence: 'https://oss.example.com/x?Signature=abc' },
      'login or token',
    ],
    ['a book for a note', { item: 'backup-mysql', note: 'x'.repeat(2001) }, 'more than 2000 characters'],
  ])('for %s', async (_, params, reason) => {
    const { attest, path } = await workspace();
    expect(await attest(params)).toMatchObject({ kind: 'refused', reason: expect.stringContaining(reason) });
    expect(existsSync(path)).toBe(false);
  });

  test('in a configuration that is broken, which stays as it is', async () => {
    const broken = `${CONFIG}attestations: [\n`;
    const { attest, read } = await workspace({ '.zadig-ha.yaml': broken });
    const result = await attest({ item: 'backup-mysql', by: 'ops' });
    expect(result).toMatchObject({ kind: 'refused', reason: expect.stringContaining('.zadig-ha.yaml') });
    expect(read()).toBe(broken);
  });

  test('for a file that was never saved', async () => {
    const { client } = await workspace();
    const uri = await client.open(VALUES, 'untitled:Untitled-1');
    const result = await client.connection.sendRequest(ATTEST_REQUEST, { uri, item: 'backup-mysql' });
    expect(result).toMatchObject({ kind: 'refused', reason: expect.stringContaining('Save the file first') });
  });

  test('for a file that is none of ours', async () => {
    const { client, folder } = await workspace();
    const uri = await client.open('a: 1\n', pathToFileURL(join(folder, 'other.yaml')).href);
    expect(await client.connection.sendRequest(ATTEST_REQUEST, { uri, item: 'backup-mysql' })).toBeNull();
    expect(readdirSync(folder)).toStrictEqual(['values.yaml']);
  });

  test.runIf(process.getuid?.() !== 0)('in a folder that is write-protected', async () => {
    const { attest, folder } = await workspace();
    chmodSync(folder, 0o555);
    const result = await attest({ item: 'backup-mysql', by: 'ops' });
    chmodSync(folder, 0o755);
    expect(result).toMatchObject({ kind: 'refused' });
  });
});

test('time passes: what was confirmed ends', async () => {
  let now = new Date(2026, 10, 25);
  const { attest, item, client, path, config } = await workspace({}, () => now);
  await attest({ item: 'backup-mysql', by: 'ops' });
  now = new Date(2026, 11, 25, 23, 59);
  expect((await item('backup-mysql'))?.state).toBe('passed');
  now = new Date(2026, 11, 26);
  expect(await item('backup-mysql')).toMatchObject({ state: 'expired', detail: expect.stringContaining('2026-12-25') });
  writeFileSync(path, 'profile: standalone\n');
  await client.filesChanged(config);
  expect((await item('backup-mysql'))?.state).toBe('not-applicable');
});
