import assert from 'node:assert/strict';
import { join } from 'node:path';
import { commands, env, Uri } from 'vscode';
import { after, codeActions, findingOf, hover, ownDiagnostics, show, waitForRules } from './editor.ts';
import { api, zadigHa } from './extension.ts';
import { sampleRules } from './findings.ts';
import { runTests, test } from './runner.ts';
import { schemaText, waitForSchema } from './standIn.ts';
import { startedServers, watchProcesses } from './startedServers.ts';
import { waitFor } from './waitFor.ts';

/** What VS Code calls in a Chinese window. */
export async function run(): Promise<void> {
  watchProcesses();
  await runTests(tests);
}

const tests = [
  test('the window is Chinese, and so are the titles of the commands', async () => {
    assert.equal(env.language, 'zh-cn');
    // Beside the shown title the editor keeps the English one.
    const titles: readonly { value: string }[] = zadigHa().packageJSON.contributes.commands.map(
      ({ title }: { title: { value: string } }) => title,
    );
    for (const { value } of titles) assertChinese(value);
  }),

  test('the findings are the same as in English, and speak Chinese', async () => {
    const document = await show('values.yaml');
    await waitForRules(document, sampleRules);
    for (const { message } of ownDiagnostics(document)) assertChinese(message);
  }),

  test('fixes, hover and checklist speak Chinese', async () => {
    const document = await show('values.yaml');
    const { range } = await findingOf(document, 'single-replica');
    const actions = await codeActions(document, range, 'quickfix');
    assert.ok(actions.length > 0);
    for (const { title } of actions) assertChinese(title);
    assertChinese(await hover(document, after(document, 'hubServer:\n    repl')));
    const checklist = await api().checklist(document.uri);
    assert.ok(checklist);
    for (const { title } of checklist.sections.flatMap(({ items }) => items)) assertChinese(title);
  }),

  test('the checklist view speaks Chinese', async () => {
    await show('values.yaml');
    const shown = await waitFor(
      'the tree',
      () => api().shownChecklist(),
      ({ sections }) => sections.length > 0,
    );
    for (const { title, label, items } of shown.sections) {
      assertChinese(title);
      assertChinese(label);
      for (const { state, checkbox } of items) assertChinese(`${state}${checkbox?.tooltip ?? ''}`);
    }
    await commands.executeCommand('zadigHa.showOpenItems');
    assertChinese(api().shownChecklist().message);
    await commands.executeCommand('zadigHa.showAllItems');
  }),

  test('the Red Hat YAML extension, installed meanwhile, gets the schema in Chinese', async () => {
    const document = await show('values.yaml');
    const before = startedServers().length;
    await commands.executeCommand('workbench.extensions.installExtension', Uri.file(join(__dirname, 'standIn.vsix')));
    await waitFor(
      'our server starts anew',
      () => startedServers().length,
      (count) => count === before + 1,
    );
    await waitForSchema(document, true);
    assertChinese(JSON.parse(await schemaText(document)).properties.microservice.description);
    const texts = await waitFor(
      'the one hover of that extension',
      () => hover(document, after(document, 'hubServer:\n    repl')),
      (text) => text !== '',
    );
    assertChinese(texts);
    await waitForRules(document, sampleRules);
  }),
];

function assertChinese(text: string): void {
  assert.match(text, /\p{Script=Han}/u);
}
