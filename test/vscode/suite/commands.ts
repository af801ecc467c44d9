import assert from 'node:assert/strict';
import { commands, TabInputWebview, window } from 'vscode';
import { findingOf, replaceText, sampleText, show, showFile, waitForRules } from './editor.ts';
import { waitForItem, zadigHa } from './extension.ts';
import { sampleRules } from './findings.ts';
import { test } from './runner.ts';
import { startedServers } from './startedServers.ts';
import { waitFor } from './waitFor.ts';

export const commandTests = [
  test('every command of the manifest is registered, and none beyond', async () => {
    const { packageJSON } = zadigHa();
    const declared: readonly string[] = packageJSON.contributes.commands.map(
      ({ command }: { command: string }) => command,
    );
    const registered = (await commands.getCommands(true)).filter((name) => /^zadigHa\.(?!checklist\.)/.test(name));
    assert.deepEqual(registered.sort(), [...declared].sort());
  }),

  test('the documentation of a rule opens beside the editor', async () => {
    await show('values.yaml');
    await commands.executeCommand('zadigHa.openRuleDocs', 'single-replica');
    await waitFor(
      'a preview of the page',
      () => window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label, input }) => ({ label, input }))),
      (tabs) => tabs.some(({ label, input }) => input instanceof TabInputWebview && label.includes('single-replica')),
    );
    await commands.executeCommand('workbench.action.closeActiveEditor');
  }),

  test('running the checklist comes to its end', async () => {
    await show('values.yaml');
    const done = commands.executeCommand('zadigHa.runChecklist', { scope: 'installation' });
    let isDone = false;
    void Promise.resolve(done).then(() => {
      isDone = true;
    });
    await waitFor(
      'the command has ended',
      async () => {
        await commands.executeCommand('notifications.clearAll');
        return isDone;
      },
      Boolean,
    );
  }),

  test('the view and the output can be shown', async () => {
    await commands.executeCommand('zadigHa.checklist.focus');
    await commands.executeCommand('zadigHa.refreshChecklist');
    await commands.executeCommand('zadigHa.showOutput');
    await commands.executeCommand('workbench.action.closePanel');
  }),

  test('after a restart another process answers and the findings are there again', async () => {
    const document = await showFile('restart.yaml', await sampleText());
    await waitForRules(document, sampleRules);
    const before = startedServers();
    await commands.executeCommand('zadigHa.restartServer');
    assert.equal(startedServers().length, before.length + 1, 'one server was started');
    await waitFor(
      'the old server has ended',
      () => before.map(hasEnded),
      (ended) => ended.every(Boolean),
    );
    await waitForRules(document, sampleRules);
    const { range } = await findingOf(document, 'single-replica');
    await replaceText(document, range, '2');
    await waitForItem(document, 'replicas-hub-server', 'passed');
  }),
];

function hasEnded({ exitCode, signalCode }: { exitCode: number | null; signalCode: string | null }): boolean {
  return exitCode !== null || signalCode !== null;
}
