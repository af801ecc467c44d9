import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  ErrorCodes,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  LSPErrorCodes,
  ResponseError,
  SelectionRangeRequest,
} from 'vscode-languageserver/node';
import { CHECKLIST_REQUEST, FIX_ALL_REQUEST, STATUS_REQUEST } from '../../server/src/protocol/index.ts';
import { cpuTime } from '../helpers/cpuTime.ts';
import { connect, type TestClient } from '../helpers/lspConnection.ts';
import { twoAslans } from './texts.ts';

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

async function askEverything(client: TestClient, uri: string, line: number, character: number): Promise<void> {
  const textDocument = { uri };
  const position = { line, character };
  const range = { start: { line: 0, character: 0 }, end: position };
  const { connection } = client;
  await Promise.all([
    connection.sendRequest(CompletionRequest.type, { textDocument, position }),
    connection.sendRequest(HoverRequest.type, { textDocument, position }),
    connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } }),
    connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
    connection.sendRequest(FoldingRangeRequest.type, { textDocument }),
    connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position, range.start] }),
    connection.sendRequest(DocumentLinkRequest.type, { textDocument }),
    connection.sendRequest(InlayHintRequest.type, { textDocument, range }),
    connection.sendRequest(CodeLensRequest.type, { textDocument }),
    ...[CHECKLIST_REQUEST, STATUS_REQUEST, FIX_ALL_REQUEST].map((method) => connection.sendRequest(method, { uri })),
  ]);
}

describe('hostile texts do not take the server down', () => {
  const head = 'ee: {mongodb: {}}\n';
  test.each([
    [
      'aliases of aliases',
      `a0: &a0 {x: 1}\n${many(9, (i) => `a${i + 1}: &a${i + 1} {${many(9, (k) => `k${k}: *a${i},`)}}\n`)}`,
    ],
    ['an anchor that contains itself', 'loop: &l {again: *l}\n'],
    ['merges', `base: &b {a: 1}\n${many(1500, (i) => `m${i}:\n  <<: *b\n`)}`],
    ['deep maps', many(1500, (i) => `${' '.repeat(i)}a:\n`)],
    ['deep lists', `a: ${'['.repeat(5000)}`],
    ['many keys', many(5000, (i) => `k${i}: 1\n`)],
    ['many faults', 'a: "\n'.repeat(5000)],
    ['odd characters', '\0\ud800\ufeff\u2028: \udfff\n\t\r\r\n'],
  ])('%s', async (_name, text) => {
    const client = await connect({ initializationOptions: { settings: { inlayHints: true } } });
    const uri = await client.open(head + text);
    const start = cpuTime();
    await askEverything(client, uri, 1, 5);
    await askEverything(client, uri, 1000, 0);
    await client.idle();
    expect(cpuTime() - start).toBeLessThan(8000);
    await client.replace(uri, text, `tags: {mysql: "true"}\n`);
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toContain('quoted-boolean');
  });
});

test('nonsense from the client is answered with nothing', async () => {
  const client = await connect();
  const uri = await client.open(twoAslans);
  const { connection } = client;
  const nonsense = [{}, null, { uri: 7 }, { uri: null }, { uri: { uri } }, { textDocument: null }, { uri: 'nowhere' }];
  for (const params of nonsense) {
    expect(await connection.sendRequest(CHECKLIST_REQUEST, params)).toBeNull();
    expect(await connection.sendRequest(FIX_ALL_REQUEST, params)).toBeNull();
    expect(await connection.sendRequest(HoverRequest.method, params)).toBeNull();
  }
  await askEverything(client, uri, 99_999, 99_999);
  expect(await client.diagnostics(uri)).not.toEqual([]);
});

test('an unknown method is refused as the protocol wants it', async () => {
  const { connection } = await connect();
  await expect(connection.sendRequest('zadigHa/unknown')).rejects.toMatchObject({ code: ErrorCodes.MethodNotFound });
});

test('a fault of ours is logged once and answered with nothing', async () => {
  const client = await connect({ toleratesErrors: true });
  const uri = await client.open(twoAslans);
  await client.idle();
  const position = { line: 'x', character: {} };
  const context = { diagnostics: 7, only: 3 };
  const answer = await client.connection.sendRequest(CodeActionRequest.method, {
    textDocument: { uri },
    range: { start: position, end: position },
    context,
  });
  expect(answer).toEqual([]);
  expect(client.logged).toHaveLength(1);
  expect(client.logged[0]).toContain('textDocument/codeAction');
});

test('a request that is taken back is not answered', async () => {
  const client = await connect();
  const uri = await client.open(twoAslans);
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest(CHECKLIST_REQUEST, { uri }, source.token);
  source.cancel();
  await expect(answer).rejects.toBeInstanceOf(ResponseError);
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(await client.connection.sendRequest(STATUS_REQUEST, { uri })).toMatchObject({ isValuesFile: true });
});

test('edits in small steps end in the same as the whole text at once', { timeout: 60_000 }, async () => {
  const client = await connect();
  const fresh = await connect();
  const pieces = fc.constantFrom(
    'a',
    ':',
    ' ',
    '\n',
    '\r\n',
    '- ',
    '[',
    '}',
    '"',
    '&x',
    '*x',
    '中',
    '😀',
    'tags:\n  mysql: "true"\n',
  );
  let count = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(200), fc.nat(6), pieces), { minLength: 1, maxLength: 6 }),
      async (steps) => {
        count++;
        const uri = await client.open(twoAslans, `file:///steps/${count}.yaml`);
        for (const [at, length, by] of steps) {
          const text = client.text(uri);
          const start = text.length === 0 ? 0 : at % text.length;
          const part = text.slice(start, start + length);
          if (text.indexOf(part) === start && !/^[\udc00-\udfff]|[\ud800-\udbff]$|^\n|\r$/.test(part))
            await client.replace(uri, part, by);
        }
        const whole = await fresh.open(client.text(uri), uri);
        const status = (of: TestClient): Promise<unknown> => of.connection.sendRequest(STATUS_REQUEST, { uri });
        const checklist = (of: TestClient): Promise<unknown> => of.connection.sendRequest(CHECKLIST_REQUEST, { uri });
        expect(await status(client)).toEqual(await status(fresh));
        expect(await checklist(client)).toEqual(await checklist(fresh));
        await client.close(uri);
        await fresh.close(whole);
      },
    ),
    { numRuns: 60 },
  );
});
