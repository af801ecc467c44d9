import { describe, expect, test } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  type CompletionList,
  CompletionRequest,
  DiagnosticSeverity,
  ErrorCodes,
  ExecuteCommandRequest,
  HoverRequest,
  ShutdownRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import {
  ATTEST_REQUEST,
  CHECKLIST_REQUEST,
  type ChecklistResult,
  FIX_ALL_REQUEST,
  type FixAllResult,
  GENERATE_REQUEST,
  GENERATORS_REQUEST,
  REPORT_REQUEST,
  STATUS_REQUEST,
} from '../../server/src/protocol/index.ts';
import { accept, applyTextEdits, cursor } from '../helpers/cursor.ts';
import { connect, richCapabilities, type TestClient } from '../helpers/lspConnection.ts';
import { quotedBoolean, twoAslans } from './texts.ts';

const standalone = { initializationOptions: { settings: { profile: 'standalone' } } };
const fixable = 'tags:\r\n  mysql: "false"\r\n  # 说明\r\n  mongodb: "true"\r\nee: {mongodb: {}}\r\n';
const repaired = 'tags:\r\n  mysql: false\r\n  # 说明\r\n  mongodb: true\r\nee: {mongodb: {}}\r\n';

async function complete(client: TestClient, marked: string): Promise<CompletionList> {
  const { text, position } = cursor(marked);
  const uri = await client.open(text);
  const found = await client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
  if (found === null || Array.isArray(found)) throw new Error('expected a list');
  return found;
}

test('after shutdown nothing is answered', async () => {
  const client = await connect();
  const uri = await client.open(fixable);
  await client.connection.sendRequest(ShutdownRequest.type);
  const request = { textDocument: { uri }, position: { line: 1, character: 3 } };
  const answer = client.connection.sendRequest(HoverRequest.type, request);
  await expect(answer).rejects.toMatchObject({ code: ErrorCodes.InvalidRequest });
});

describe('completion', () => {
  test('of a key', async () => {
    const marked = 'ee: {mongodb: {}}\nmicroservice:\n  aslan:\n    repl|\n';
    const list = await complete(await connect(), marked);
    const item = list.items.find(({ label }) => label === 'replicas');
    expect(item && accept(cursor(marked), item)).toBe('ee: {mongodb: {}}\nmicroservice:\n  aslan:\n    replicas: 2\n');
  });

  test('of a value right after typing', async () => {
    const client = await connect();
    const uri = await client.open('ee: {mongodb: {}}\nprotocol: \n');
    await client.replace(uri, 'protocol: ', 'protocol: h');
    const position = { line: 1, character: 11 };
    const list = await client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    expect(JSON.stringify(list)).toContain('"https"');
  });

  test('is plain text for a client without snippets', async () => {
    const client = await connect({ capabilities: { ...richCapabilities, textDocument: {} } });
    const { items } = await complete(client, 'ee: {mongodb: {}}\n|\n');
    expect(items.length).toBeGreaterThan(5);
    expect(JSON.stringify(items)).not.toMatch(/\$\{?\d/);
  });
});

test('hover', async () => {
  const client = await connect();
  const uri = await client.open(twoAslans);
  const position = { line: 2, character: 7 };
  const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  expect(JSON.stringify(hover)).toContain('high availability');
});

describe('the checklist', () => {
  test('is for the current text, with addresses of documents', async () => {
    const client = await connect();
    const uri = await client.open(twoAslans);
    const items = async (): Promise<string> => {
      const checklist = await client.connection.sendRequest<ChecklistResult>(CHECKLIST_REQUEST, { uri });
      expect(checklist?.installation.files).toEqual([uri]);
      const found = checklist?.sections.flatMap((section) => section.items).find(({ id }) => id === 'storage-aslan');
      return found?.state ?? 'missing';
    };
    expect(await items()).toBe('failed');
    await client.replace(uri, 'replicas: 2', 'replicas: 1');
    expect(await items()).not.toBe('failed');
  });

  test('in Chinese', async () => {
    const client = await connect({ locale: 'zh-cn' });
    const uri = await client.open(twoAslans);
    const checklist = await client.connection.sendRequest<ChecklistResult>(CHECKLIST_REQUEST, { uri });
    for (const { title } of checklist?.sections ?? []) expect(title).toMatch(/\p{Script=Han}/u);
  });
});

test('the status says what a file is and why', async () => {
  const client = await connect({ initializationOptions: { settings: { chartVersion: '4.3', profile: 'standalone' } } });
  const uri = await client.open(twoAslans);
  const shown = await client.diagnostics(uri);
  const count = (wanted: DiagnosticSeverity): number => shown.filter(({ severity }) => severity === wanted).length;
  expect(count(DiagnosticSeverity.Error)).toBeGreaterThan(0);
  expect(await client.connection.sendRequest(STATUS_REQUEST, { uri })).toEqual({
    isValuesFile: true,
    chartVersion: '4.3',
    chartVersionSource: 'declared',
    chartVersionReason: expect.any(String),
    layers: [uri],
    counts: {
      error: count(DiagnosticSeverity.Error),
      warning: count(DiagnosticSeverity.Warning),
      info: count(DiagnosticSeverity.Information),
      hint: count(DiagnosticSeverity.Hint),
    },
  });
});

describe('fix all', () => {
  test('answers small edits for the current version', async () => {
    const client = await connect(standalone);
    const uri = await client.open(fixable);
    const result = await client.connection.sendRequest<FixAllResult>(FIX_ALL_REQUEST, { uri });
    expect(result).toMatchObject({ version: 1, fixed: 2 });
    expect(result.edits).toHaveLength(2);
    expect(applyTextEdits(fixable, result.edits)).toBe(repaired);
  });

  test('counts what needs a choice', async () => {
    const client = await connect(standalone);
    const uri = await client.open(`${quotedBoolean}${twoAslans}`);
    const { fixed, left } = await client.connection.sendRequest<FixAllResult>(FIX_ALL_REQUEST, { uri });
    const remaining = await client.open(client.text(uri).replace('"false"', 'false'), 'file:///other/values.yaml');
    expect(fixed).toBe(1);
    expect(left).toBe((await client.diagnostics(remaining)).length);
  });

  test('has nothing to do in a good file', async () => {
    const client = await connect(standalone);
    const uri = await client.open(repaired);
    const result = await client.connection.sendRequest<FixAllResult>(FIX_ALL_REQUEST, { uri });
    expect(result).toMatchObject({ version: 1, edits: [], fixed: 0 });
  });
});

describe('as commands, for other editors', () => {
  const execute = (client: TestClient, command: string, ...args: unknown[]): Promise<unknown> =>
    client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });

  test('are announced', async () => {
    const { initialized } = await connect();
    expect(initialized.capabilities.executeCommandProvider?.commands).toEqual([
      CHECKLIST_REQUEST,
      ATTEST_REQUEST,
      STATUS_REQUEST,
      FIX_ALL_REQUEST,
      REPORT_REQUEST,
      GENERATORS_REQUEST,
      GENERATE_REQUEST,
    ]);
  });

  test('checklist and status answer as the requests do', async () => {
    const client = await connect();
    const uri = await client.open(twoAslans);
    for (const method of [CHECKLIST_REQUEST, STATUS_REQUEST]) {
      const expected = await client.connection.sendRequest(method, { uri });
      expect(await execute(client, method, uri)).toEqual(expected);
      expect(await execute(client, method, { uri })).toEqual(expected);
    }
  });

  test('a report answers as the request does', async () => {
    const client = await connect();
    const params = { uri: await client.open(twoAslans), format: 'markdown' };
    const expected = await client.connection.sendRequest(REPORT_REQUEST, params);
    expect(expected).toMatchObject({ fileName: 'zadig-ha-checklist.md' });
    expect(await execute(client, REPORT_REQUEST, params)).toEqual(expected);
  });

  test('fix all has the edits applied', async () => {
    const client = await connect(standalone);
    const applied: WorkspaceEdit[] = [];
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      applied.push(edit);
      return { applied: true };
    });
    const uri = await client.open(fixable);
    expect(await execute(client, FIX_ALL_REQUEST, uri)).toMatchObject({ fixed: 2 });
    expect(applied).toMatchObject([{ documentChanges: [{ textDocument: { uri, version: 1 } }] }]);
  });

  test('fix all is null where the editor refuses', async () => {
    const client = await connect(standalone);
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, () => ({ applied: false }));
    const uri = await client.open(fixable);
    expect(await execute(client, FIX_ALL_REQUEST, uri)).toBeNull();
  });

  test('unknown ones are null', async () => {
    const client = await connect();
    expect(await execute(client, 'rm -rf')).toBeNull();
    expect(await execute(client, CHECKLIST_REQUEST)).toBeNull();
    expect(await execute(client, FIX_ALL_REQUEST, 7)).toBeNull();
  });
});
