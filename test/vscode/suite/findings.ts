import assert from 'node:assert/strict';
import { DiagnosticSeverity, languages } from 'vscode';
import { findingOf, ownDiagnostics, replaceText, sampleText, show, showFile, waitForRules } from './editor.ts';
import { api } from './extension.ts';
import { test } from './runner.ts';
import { startedServers } from './startedServers.ts';

/** The rules that the sample installation breaks. */
export const sampleRules = [
  'aslan-shared-storage',
  'builtin-minio',
  'builtin-mysql',
  'dex-database-mismatch',
  'dotted-key',
  'limits-missing',
  'mongodb-escaped-comma',
  'quoted-boolean',
  'single-replica',
];

export const findings = [
  test('the sample installation shows exactly its findings', async () => {
    const document = await show('values.yaml');
    await waitForRules(document, sampleRules);
    assert.equal(startedServers().length, 1, 'one server serves the window');
    const status = await api().whenReady(document.uri);
    assert.equal(status.isValuesFile, true);
    assert.equal(languages.getDiagnostics(document.uri).length, sampleRules.length, 'nobody else has findings');
  }),

  test('a finding stands on its value, has a severity and leads to the documentation', async () => {
    const document = await show('values.yaml');
    const finding = await findingOf(document, 'quoted-boolean');
    assert.equal(document.getText(finding.range), '"false"');
    assert.equal(finding.severity, DiagnosticSeverity.Error);
    const { code } = finding;
    assert.ok(typeof code === 'object' && code.target.scheme === 'https', 'the code is a link');
    for (const { message } of ownDiagnostics(document)) assert.match(message, /^[A-Za-z].*\.$/s);
  }),

  test('findings follow the text while it is typed', async () => {
    const document = await showFile('typed.yaml', await sampleText());
    await waitForRules(document, sampleRules);
    const { range } = await findingOf(document, 'single-replica');
    assert.equal(document.getText(range), '1');
    await replaceText(document, range, '3');
    await waitForRules(
      document,
      sampleRules.filter((rule) => rule !== 'single-replica'),
    );
  }),
];
