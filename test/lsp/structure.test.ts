import { describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type DocumentSymbol,
  DocumentSymbolRequest,
  type FoldingRange,
  FoldingRangeRequest,
  type Position,
  type SelectionRange,
  SelectionRangeRequest,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver/node';
import { positionAt, textIn } from '../helpers/cursor.ts';
import { type ClientOptions, connect, type TestClient } from '../helpers/lspConnection.ts';
import { notOurs, twoAslans } from './texts.ts';

const VALUES =
  '# one\r\n# 两\r\nmicroservice:\r\n  aslan: &a\r\n    replicas: 2\r\n\r\nminio: {\r\n  users: [{name: 😀, secretKey: hush}],\r\n  rootPassword: hush, on: yes\r\n}\r\nconnections:\r\n  mongodb:\r\n    connectionString: mongodb://root:hush@a:27017\r\nuser: *a\r\n';

const TREES: ClientCapabilities = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };
const CONFIG_URI = 'file:///project/.zadig-ha.yaml';

async function symbols(
  client: TestClient,
  uri: string,
): Promise<readonly (DocumentSymbol | SymbolInformation)[] | null> {
  return client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
}

async function folds(client: TestClient, uri: string): Promise<FoldingRange[] | null> {
  return client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
}

async function selections(client: TestClient, uri: string, positions: Position[]): Promise<SelectionRange[] | null> {
  return client.connection.sendRequest(SelectionRangeRequest.type, { textDocument: { uri }, positions });
}

function named(found: readonly DocumentSymbol[], name: string): DocumentSymbol | undefined {
  return found.map((symbol) => (symbol.name === name ? symbol : named(symbol.children ?? [], name))).find(Boolean);
}

test('are announced', async () => {
  const { capabilities } = (await connect()).initialized;
  expect(capabilities).toMatchObject({
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
  });
});

describe('the outline', () => {
  test('is a tree with places in lines and characters', async () => {
    const client = await connect({ capabilities: TREES });
    const uri = await client.open(VALUES);
    const found = (await symbols(client, uri)) as DocumentSymbol[];
    expect(found.map(({ name }) => name)).toEqual(['microservice', 'minio', 'connections', 'user']);
    const replicas = named(found, 'replicas');
    expect(replicas).toMatchObject({ kind: SymbolKind.Number, detail: '2', children: [] });
    expect(replicas && textIn(VALUES, replicas.range)).toBe('replicas: 2');
    expect(replicas && textIn(VALUES, replicas.selectionRange)).toBe('replicas');
    expect(named(found, 'aslan')).toMatchObject({ kind: SymbolKind.Module });
    expect(named(found, 'users')).toMatchObject({ kind: SymbolKind.Array, children: [{ name: '😀' }] });
    expect(named(found, 'on')).toMatchObject({ kind: SymbolKind.Boolean, detail: 'yes' });
    expect(named(found, 'user')).toMatchObject({ kind: SymbolKind.Module, detail: '*a', children: [] });
  });

  test('hides secrets', async () => {
    const client = await connect({ capabilities: TREES });
    const found = await symbols(client, await client.open(VALUES));
    expect(JSON.stringify(found)).not.toContain('hush');
    expect(JSON.stringify(found)).toContain('mongodb://root:••••@a:27017');
  });

  test('is a list for clients that know no trees', async () => {
    const client = await connect();
    const uri = await client.open(twoAslans);
    expect(await symbols(client, uri)).toEqual([
      { name: 'microservice', kind: SymbolKind.Module, location: { uri, range: expect.anything() } },
      { name: 'aslan', kind: SymbolKind.Module, location: expect.anything(), containerName: 'microservice' },
      { name: 'replicas', kind: SymbolKind.Number, location: expect.anything(), containerName: 'microservice.aslan' },
    ]);
  });
});

describe('folding', () => {
  const lines = (found: FoldingRange[] | null): readonly unknown[] =>
    (found ?? []).map(({ startLine, endLine, kind }) => [startLine, endLine, ...(kind ? [kind] : [])]);

  test('hides whole lines where the client can do no more', async () => {
    const client = await connect({ capabilities: { textDocument: { foldingRange: { lineFoldingOnly: true } } } });
    const found = await folds(client, await client.open(VALUES));
    expect(lines(found)).toEqual([
      [0, 1, 'comment'],
      [2, 4],
      [3, 4],
      [6, 8],
      [10, 12],
      [11, 12],
    ]);
    expect(JSON.stringify(found)).not.toContain('Character');
  });

  test('hides what is inside the brackets where it can', async () => {
    const client = await connect();
    const found = await folds(client, await client.open(VALUES));
    expect(found?.find(({ startLine }) => startLine === 6)).toEqual({
      startLine: 6,
      startCharacter: 8,
      endLine: 9,
      endCharacter: 0,
    });
    expect(found?.[0]).toMatchObject({ startCharacter: 5, endLine: 1, endCharacter: 3, kind: 'comment' });
  });

  test('is no more than the client can have', async () => {
    const client = await connect({
      capabilities: { textDocument: { foldingRange: { lineFoldingOnly: true, rangeLimit: 2 } } },
    });
    expect(lines(await folds(client, await client.open(VALUES)))).toEqual([
      [2, 4],
      [6, 8],
    ]);
  });

  test('is left to indentation where the text cannot be read', async () => {
    const client = await connect();
    const uri = await client.open(`${twoAslans}---\na:\n  b: 1\n`);
    expect(await folds(client, uri)).toBeNull();
  });
});

describe('selections', () => {
  test('grow from each cursor', async () => {
    const client = await connect();
    const uri = await client.open(VALUES);
    const cursors = ['😀, secretKey', 'eplicas: 2'].map((part) => positionAt(VALUES, VALUES.indexOf(part)));
    const found = await selections(client, uri, cursors);
    const texts = (found ?? []).map((chain) => {
      const steps: string[] = [];
      for (let step: SelectionRange | undefined = chain; step; step = step.parent)
        steps.push(textIn(VALUES, step.range));
      return steps;
    });
    expect(texts[0]?.slice(0, 4)).toEqual([
      '😀',
      'name: 😀',
      'name: 😀, secretKey: hush',
      '{name: 😀, secretKey: hush}',
    ]);
    expect(texts[1]?.slice(0, 4)).toEqual([
      'replicas',
      'replicas: 2',
      '&a\r\n    replicas: 2',
      'aslan: &a\r\n    replicas: 2',
    ]);
    for (const steps of texts) expect(steps.at(-1)).toBe(VALUES);
  });

  test('have one answer for each cursor, also far outside', async () => {
    const client = await connect();
    const uri = await client.open('tags: {mysql: "x"}\nee: {mongodb: {}}\n');
    const far = { line: 99, character: 99 };
    expect(await selections(client, uri, [far, { line: 0, character: 999 }, far])).toHaveLength(3);
  });
});

describe('belong to', () => {
  const asked = async (options: ClientOptions, text: string, name?: string): Promise<readonly boolean[]> => {
    const client = await connect(options);
    const uri = await client.open(text, name);
    const answers = await Promise.all([
      symbols(client, uri),
      folds(client, uri),
      selections(client, uri, [{ line: 0, character: 0 }]),
    ]);
    return answers.map((answer) => answer !== null);
  };
  const all = [true, true, true];
  const none = [false, false, false];
  const options = (yamlFeatures: string | undefined, yamlExtensionActive: boolean): ClientOptions => ({
    settings: () => ({ yamlFeatures }),
    initializationOptions: { yamlExtensionActive },
  });

  test.each([
    [undefined, false, all],
    ['auto', true, none],
    ['on', true, all],
    ['off', false, none],
  ])('us with yamlFeatures %s and the Red Hat extension there: %s', async (setting, active, expected) => {
    expect(await asked(options(setting, active), twoAslans)).toEqual(expected);
    expect(await asked(options(setting, active), 'profile: ha\nrules:\n  a: off\n', CONFIG_URI)).toEqual(expected);
  });

  test.each(notOurs)('others for %s', async (_name, text) => {
    expect(await asked({}, text)).toEqual(none);
  });
});
