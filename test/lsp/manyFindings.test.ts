import { expect, test } from 'vitest';
import { type CodeAction, CodeActionRequest, DiagnosticSeverity } from 'vscode-languageserver/node';
import { connect } from '../helpers/lspConnection.ts';

const KEYS = Array.from({ length: 1500 }, (_, index) => `key${index}: 1 # zadig-ha-disable-line single-replica\n`).join(
  '',
);
const TEXT = `microservice:\n  aslan:\n    replicas: 1\n${KEYS}tags:\n  mysql: "false"\n`;

test('of very many findings the worst are shown, and that there are more', async () => {
  const client = await connect();
  const uri = await client.open(TEXT);
  const found = await client.diagnostics(uri);
  expect(found).toHaveLength(1001);
  const notice = found.find(({ code }) => code === 'too-many');
  expect(notice?.severity).toBe(DiagnosticSeverity.Information);
  expect(notice?.message).toMatch(/^\d+ more findings in this file are not shown/);
  // It stands at the end of the text.
  expect(found.map(({ code }) => code)).toContain('quoted-boolean');
});

test('quick fixes for a whole text are those of its first findings, each with its own diagnostics', async () => {
  const client = await connect();
  const uri = await client.open(TEXT);
  const diagnostics = [...(await client.diagnostics(uri))];
  const range = { start: { line: 0, character: 0 }, end: { line: 2000, character: 0 } };
  const params = { textDocument: { uri }, range, context: { diagnostics } };
  const actions = (await client.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[];
  expect(actions.length).toBeLessThan(1000);
  const fixes = actions.filter((action) => action.diagnostics !== undefined);
  expect(fixes.length).toBeGreaterThan(0);
  const kinds = fixes.map(({ diagnostics: repaired = [] }) =>
    repaired.map(({ code, range: { start } }) => JSON.stringify([code, start])),
  );
  for (const kind of kinds) expect(new Set(kind).size).toBeLessThanOrEqual(1);
  expect(kinds.filter(([first]) => first?.includes('unused-suppression')).length).toBeGreaterThan(100);
});
