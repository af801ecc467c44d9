import { describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type Diagnostic,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
} from 'vscode-languageserver/node';
import { OPEN_RULE_DOCS_COMMAND } from '../../server/src/protocol/index.ts';
import { applyTextEdits, expandSnippet, rangeOf } from '../helpers/cursor.ts';
import { connect, richCapabilities, type TestClient } from '../helpers/lspConnection.ts';
import { quotedBoolean, twoAslans } from './texts.ts';

interface Asked {
  readonly at: string;
  readonly only?: string[];
  readonly diagnostics?: readonly Diagnostic[];
}

async function actions(client: TestClient, uri: string, { at, only, diagnostics = [] }: Asked): Promise<CodeAction[]> {
  const range: Range = rangeOf(client.text(uri), at);
  const context = { diagnostics: [...diagnostics], ...(only === undefined ? {} : { only }) };
  const found = await client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context });
  return (found ?? []).filter((action): action is CodeAction => 'kind' in action);
}

function titled(found: readonly CodeAction[], title: RegExp): CodeAction | undefined {
  return found.find((action) => title.test(action.title));
}

function edits(action: CodeAction | undefined): readonly (TextEdit | SnippetTextEdit)[] {
  const [change] = action?.edit?.documentChanges ?? [];
  return change !== undefined && 'edits' in change ? change.edits : [];
}

/** The text after an action, as an editor with snippets makes it. */
function applied(text: string, action: CodeAction | undefined): string {
  const plain = edits(action).map((edit) =>
    'newText' in edit ? edit : { range: edit.range, newText: expandSnippet(edit.snippet.value) },
  );
  return applyTextEdits(text, plain);
}

const without = (part: 'snippetEditSupport' | 'documentChanges'): ClientCapabilities => ({
  ...richCapabilities,
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true, [part]: false } },
});

test('what the schema has against a value can be silenced too', async () => {
  const client = await connect();
  const text = 'connections: {mongodb: {}}\nprotocol: ftp\n';
  const uri = await client.open(text);
  const found = await actions(client, uri, { at: 'ftp', only: ['quickfix'] });
  const silenced = applied(text, titled(found, /^Disable schema/));
  expect(silenced).toMatch(/\n# zadig-ha-disable-next-line schema -- .*\nprotocol: ftp\n$/);
  await client.replace(uri, text, silenced);
  expect((await client.diagnostics(uri)).map(({ code }) => code)).not.toContain('schema');
});

describe('a fix', () => {
  test('repairs what it is offered for', async () => {
    const client = await connect();
    const uri = await client.open(quotedBoolean);
    const diagnostics = (await client.diagnostics(uri)).filter(({ code }) => code === 'quoted-boolean');
    const fix = titled(
      await actions(client, uri, { at: '"false"', only: ['quickfix'], diagnostics }),
      /false|不加引号|引号/,
    );
    expect(fix).toMatchObject({
      title: 'Write false without quotes',
      kind: 'quickfix',
      isPreferred: true,
      diagnostics,
    });
    expect(applied(client.text(uri), fix)).toBe('tags:\n  mysql: false\nee: {mongodb: {}}\n');
  });

  test('is for the current text, also where the client shows older diagnostics', async () => {
    const client = await connect();
    const uri = await client.open(quotedBoolean);
    const diagnostics = await client.diagnostics(uri);
    await client.replace(uri, 'tags', '# new line\ntags');
    const fix = titled(
      await actions(client, uri, { at: '"false"', only: ['quickfix'], diagnostics }),
      /false|不加引号|引号/,
    );
    expect(fix?.edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 2 } }]);
    expect(applied(client.text(uri), fix)).toBe('# new line\ntags:\n  mysql: false\nee: {mongodb: {}}\n');
  });

  test('is gone when its finding is', async () => {
    const client = await connect();
    const uri = await client.open(quotedBoolean);
    await client.replace(uri, '"false"', 'false');
    const titles = (await actions(client, uri, { at: 'false' })).map(({ title }) => title);
    expect(titles).not.toContain('Write false without quotes');
  });

  test('without versions for a client that knows none', async () => {
    const client = await connect({ capabilities: without('documentChanges') });
    const uri = await client.open(quotedBoolean);
    const fix = titled(await actions(client, uri, { at: '"false"', only: ['quickfix'] }), /false|不加引号|引号/);
    expect(fix?.edit).toEqual({
      changes: { [uri]: [{ range: rangeOf(client.text(uri), '"false"'), newText: 'false' }] },
    });
  });

  test('in Chinese', async () => {
    const client = await connect({ locale: 'zh-cn' });
    const uri = await client.open(quotedBoolean);
    const fix = titled(await actions(client, uri, { at: '"false"', only: ['quickfix'] }), /false|不加引号|引号/);
    expect(fix?.title).toMatch(/\p{Script=Han}/u);
  });
});

describe('a question', () => {
  test('has tab stops, and further lines at their own indent', async () => {
    const client = await connect();
    const uri = await client.open(twoAslans);
    const ask = titled(await actions(client, uri, { at: 'replicas: 2', only: ['quickfix'] }), /storageClass/);
    expect(ask).toMatchObject({ kind: 'quickfix' });
    expect(ask).not.toHaveProperty('isPreferred');
    const [edit] = edits(ask);
    expect(edit).toMatchObject({ snippet: { kind: 'snippet', value: expect.stringMatching(/\$\{1:<[\w-]+>\}/) } });
    if (edit !== undefined && 'snippet' in edit && edit.snippet.value.includes('\n')) {
      expect(edit.range.start.character).toBe(0);
    }
    expect(applied(twoAslans, ask)).toMatch(/^ {4}replicas: 2 # 两个副本 😀\n {4}storageClass: <[\w-]+>\n$/m);
  });

  test('is plain text for a client without snippets', async () => {
    const client = await connect({ capabilities: without('snippetEditSupport') });
    const uri = await client.open(twoAslans);
    const ask = titled(await actions(client, uri, { at: 'replicas: 2', only: ['quickfix'] }), /storageClass/);
    expect(edits(ask).every((edit) => 'newText' in edit)).toBe(true);
    expect(applied(twoAslans, ask)).toMatch(/storageClass: <[\w-]+>/);
  });
});

describe('fix all', () => {
  const text = 'tags:\n  mysql: "false" # one\nmongodb:\n  persistence: {enabled: "true"}\nee: {mongodb: {}}\n';
  const fixed = 'tags:\n  mysql: false # one\nmongodb:\n  persistence: {enabled: true}\nee: {mongodb: {}}\n';
  const standalone = { initializationOptions: { settings: { profile: 'standalone' } } };

  test.each([['source.fixAll'], ['source.fixAll.zadigHa'], ['source']])('asked for as %s', async (kind) => {
    const client = await connect(standalone);
    const uri = await client.open(text);
    const found = await actions(client, uri, { at: 'tags', only: [kind] });
    expect(found).toMatchObject([{ title: 'Fix all Zadig HA problems', kind: 'source.fixAll.zadigHa' }]);
    expect(applied(text, found[0])).toBe(fixed);
  });

  test.each([['source.organizeImports'], ['refactor'], ['source.fixAll.other'], ['quick']])(
    'not for %s',
    async (kind) => {
      const client = await connect(standalone);
      const uri = await client.open(text);
      expect(await actions(client, uri, { at: 'tags', only: [kind] })).toEqual([]);
    },
  );

  test('is a command while nobody has asked for it', async () => {
    const client = await connect(standalone);
    const uri = await client.open(text);
    const all = (await actions(client, uri, { at: 'mysql' })).filter(({ kind }) => kind === 'source.fixAll.zadigHa');
    expect(all).toMatchObject([{ command: { command: 'zadigHa/fixAll', arguments: [uri] } }]);
  });

  test('is not offered where nothing can be fixed', async () => {
    const client = await connect(standalone);
    const uri = await client.open(fixed);
    expect(await actions(client, uri, { at: 'tags', only: ['source.fixAll'] })).toEqual([]);
  });
});

describe('the documentation', () => {
  test('of each rule once, for a client that can open it', async () => {
    const client = await connect({ initializationOptions: { openRuleDocs: true } });
    const uri = await client.open(twoAslans);
    const found = (await actions(client, uri, { at: 'replicas: 2' })).filter(({ command }) => command !== undefined);
    const docs = found.filter(({ command }) => command?.command === OPEN_RULE_DOCS_COMMAND);
    expect(docs.map(({ command }) => command?.arguments)).toEqual([['aslan-shared-storage']]);
    expect(docs[0]?.title).toBe('Open the documentation of aslan-shared-storage');
  });

  test('is no command for others', async () => {
    const client = await connect();
    const uri = await client.open(twoAslans);
    const found = await actions(client, uri, { at: 'replicas: 2', only: ['quickfix'] });
    expect(found.every(({ command }) => command === undefined)).toBe(true);
  });
});

test('where nothing is wrong, nothing is offered', async () => {
  const client = await connect();
  const uri = await client.open(`# a comment\n${twoAslans}`);
  expect(await actions(client, uri, { at: 'a comm', only: ['quickfix'] })).toEqual([]);
});
