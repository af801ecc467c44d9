import { describe, expect, test } from 'vitest';
import { type CodeAction, CodeActionRequest, type Diagnostic } from 'vscode-languageserver/node';
import { applyTextEdits, rangeOf } from '../helpers/cursor.ts';
import { type ClientOptions, connect } from '../helpers/lspConnection.ts';

/** The quick fixes for the finding about a mistyped key, and what each makes of the text. */
async function fixes(text: string, key: string, options: ClientOptions = {}): Promise<readonly (readonly string[])[]> {
  const client = await connect(options);
  const uri = await client.open(text);
  const about = (await client.diagnostics(uri)).filter(({ code }) => code === 'unknown-key');
  expect(about).toMatchObject([{ range: rangeOf(text, key) }]);
  const context = { diagnostics: about as Diagnostic[], only: ['quickfix'] };
  const range = rangeOf(text, key);
  const found = await client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context });
  return (found ?? [])
    .filter((action): action is CodeAction => 'edit' in action && action.diagnostics?.length === 1)
    .map(({ title, edit }) => {
      const [change] = edit?.documentChanges ?? [];
      const edits = change && 'edits' in change ? change.edits.filter((one) => 'newText' in one) : [];
      return [title, applyTextEdits(text, edits)];
    });
}

const database = (key: string): string =>
  `dex:\r\n  config:\r\n    storage:\r\n      config: {${key}: mysql, user: dex} # 库\r\n`;
const marker = 'connections: {mongodb: {}}\r\n';

describe('a mistyped key', () => {
  test.each(['porst', '"porst"'])('%s gets the names it is likest to, best first', async (key) => {
    const text = marker + database(key);
    expect(await fixes(text, key)).toEqual([
      ['Change to port', marker + database(key.replace('porst', 'port'))],
      ['Change to host', marker + database(key.replace('porst', 'host'))],
    ]);
  });

  test('not those that are written already', async () => {
    const text = marker + database('port: 3306, porst');
    expect(await fixes(text, 'porst')).toEqual([['Change to host', marker + database('port: 3306, host')]]);
  });

  test.each([
    ['tags', 'tags: {moniob: false}\n', 'moniob'],
    ['microservice', 'microservice: {asler: {replicas: 2}}\n', 'asler'],
    ['minio', 'minio: {buckts: []}\n', 'buckts'],
  ])('in %s gets three at most', async (_name, text, key) => {
    const found = await fixes(marker + text, key);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(3);
    for (const [title = '', after] of found)
      expect(after).toBe(marker + text.replace(key, title.replace('Change to ', '')));
  });

  test('in Chinese', async () => {
    const [first] = await fixes(marker + database('porst'), 'porst', { locale: 'zh-cn' });
    expect(first?.[0]).toBe('改为 port');
  });
});
