import { describe, expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver/node';
import { applyTextEdits, expandSnippet, rangeOf } from '../helpers/cursor.ts';
import { connect, richCapabilities, type TestClient } from '../helpers/lspConnection.ts';

const TEXT = 'tags:\r\n  mysql: "false"\r\nee: {mongodb: {}}\r\n';

async function actions(client: TestClient, uri: string, at: string): Promise<CodeAction[]> {
  const range = rangeOf(client.text(uri), at);
  const params = { textDocument: { uri }, range, context: { diagnostics: [...(await client.diagnostics(uri))] } };
  const found = await client.connection.sendRequest(CodeActionRequest.type, params);
  return (found ?? []).filter((action): action is CodeAction => 'kind' in action);
}

async function disable(client: TestClient, uri: string, at: string, rule: string): Promise<CodeAction> {
  const found = (await actions(client, uri, at)).find(({ title }) => title === `Disable ${rule} for this line`);
  if (found === undefined) throw new Error(`no action for ${rule}`);
  return found;
}

function edits({ edit }: CodeAction): readonly (TextEdit | SnippetTextEdit)[] {
  const [change] = edit?.documentChanges ?? [];
  return (change as TextDocumentEdit | undefined)?.edits ?? Object.values(edit?.changes ?? {}).flat();
}

describe('the action that writes a suppression', () => {
  test('stands behind the fixes, repairs no diagnostic, and leaves the cursor at the reason', async () => {
    const client = await connect();
    const uri = await client.open(TEXT);
    const found = await actions(client, uri, '"false"');
    const titles = found.map(({ title }) => title);
    expect(titles.indexOf('Write false without quotes')).toBe(0);
    expect(titles.indexOf('Disable quoted-boolean for this line')).toBeGreaterThan(0);
    const action = await disable(client, uri, '"false"', 'quoted-boolean');
    expect(action.isPreferred).toBeUndefined();
    expect(action.diagnostics).toBeUndefined();
    expect(action.kind).toBe('quickfix');
    expect(edits(action)).toStrictEqual([
      {
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
        snippet: { kind: 'snippet', value: '  # zadig-ha-disable-next-line quoted-boolean -- $0\r\n' },
      },
    ]);
  });

  test('is plain text for a client without snippets', async () => {
    const client = await connect({ capabilities: { ...richCapabilities, workspace: {} } });
    const uri = await client.open(TEXT);
    expect(edits(await disable(client, uri, '"false"', 'quoted-boolean'))).toMatchObject([
      { newText: '  # zadig-ha-disable-next-line quoted-boolean -- \r\n' },
    ]);
  });

  test('silences the finding, and is reported when the finding is gone', async () => {
    const client = await connect();
    const uri = await client.open(TEXT);
    const action = await disable(client, uri, '"false"', 'quoted-boolean');
    const plain = edits(action).map((edit) =>
      'newText' in edit ? edit : { range: edit.range, newText: expandSnippet(edit.snippet.value) },
    );
    const silenced = applyTextEdits(TEXT, plain);
    expect(silenced).toBe(
      'tags:\r\n  # zadig-ha-disable-next-line quoted-boolean -- \r\n  mysql: "false"\r\nee: {mongodb: {}}\r\n',
    );
    await client.close(uri);
    await client.open(silenced, uri);
    const codes = async () => (await client.diagnostics(uri)).map(({ code }) => code);
    expect(await codes()).not.toContain('quoted-boolean');
    // What the rule would have said is not said by the schema instead.
    expect(await codes()).not.toContain('schema');
    await client.replace(uri, '"false"', 'false');
    expect(await codes()).toContain('unused-suppression');
    expect((await actions(client, uri, '# zadig')).map(({ title }) => title)).toContain('Remove the comment');
  });

  test('comes once for each rule, in the language of the editor', async () => {
    const client = await connect({ locale: 'zh-cn' });
    const uri = await client.open('microservice:\n  aslan: {}\n');
    const titles = (await actions(client, uri, 'microservice'))
      .map(({ title }) => title)
      .filter((title) => title.startsWith('对此行禁用'));
    expect(titles.length).toBeGreaterThan(1);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).toContain('对此行禁用 single-replica');
  });
});

test('the schema is silenced by its own name, and by a comment for all', async () => {
  const client = await connect();
  const text = 'microservice: {aslan: {}}\nprotocol: ftp\n';
  const uri = await client.open(text);
  const codes = async () => (await client.diagnostics(uri)).map(({ code }) => code);
  expect(await codes()).toContain('schema');
  await client.replace(uri, 'ftp', 'ftp # zadig-ha-disable-line schema -- ours');
  expect(await codes()).not.toContain('schema');
  expect(await codes()).not.toContain('unused-suppression');
  await client.replace(uri, 'schema -- ours', '');
  expect(await codes()).not.toContain('schema');
});
