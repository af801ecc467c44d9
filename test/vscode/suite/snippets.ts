import assert from 'node:assert/strict';
import { commands, TabInputTextDiff, type TextDocument, window, workspace } from 'vscode';
import { sampleText, showFile } from './editor.ts';
import { test } from './runner.ts';
import { waitFor } from './waitFor.ts';

const aslan = 'microservice:\n  aslan:\n    replicas: 2\n    storageClass: <rwx-storage-class>\n';

export const snippets = [
  test('a snippet in an empty file has its places to fill in as tab stops, and one undo takes it away', async () => {
    const document = await showUntitled('');
    await insert('zadig-ha-aslan-storage-class');
    assert.equal(document.getText(), aslan);
    assert.equal(selectedText(document), '<rwx-storage-class>');
    await commands.executeCommand('undo');
    assert.equal(document.getText(), '');
    await insert('zadig-ha-aslan-storage-class');
    await commands.executeCommand('type', { text: 'nfs' });
    assert.equal(document.getText(), aslan.replace('<rwx-storage-class>', 'nfs'));
    await discard();
  }),

  test('a snippet is merged into what is there: maps are extended, values and comments stay', async () => {
    const text = await sampleText();
    const document = await showFile('merged.yaml', text);
    await insert('zadig-ha-external-mysql');
    const lines = document.getText().split('\n');
    const missing = text.split('\n').filter((line) => !lines.includes(line));
    assert.deepEqual(missing, []);
    assert.match(
      document.getText(),
      /^ {2}mysql:\n {4}db:\n {6}user: user\n {6}dex: zadig_dex\n {4}host: <mysql-host>:3306\n/m,
    );
    assert.match(document.getText(), /^ {2}mysql: true$/m, 'what is set stays');
    for (const key of ['connections:', 'dex:', 'tags:', '  mysql:']) {
      assert.equal(lines.filter((line) => line === key).length, 1, `one ${key}`);
    }
    await commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  }),

  test('the message leads to a value that was kept', async () => {
    const document = await showFile('kept.yaml', await sampleText());
    await commands.executeCommand('notifications.clearAll');
    await insert('zadig-ha-external-mysql');
    await waitFor(
      'the cursor at tags.mysql',
      async () => {
        await commands.executeCommand('notifications.focusFirstToast');
        await commands.executeCommand('notification.acceptPrimaryAction');
        const line = window.activeTextEditor?.selection.active.line ?? 0;
        return document.lineAt(line).text;
      },
      (line) => line === '  mysql: true',
    );
    await discard();
  }),

  test('nothing is inserted into broken YAML, nor what does not exist', async () => {
    const document = await showFile('broken.yaml', 'microservice: [\n');
    for (const id of ['zadig-ha-user', 'zadig-ha-nothing']) {
      await insert(id);
      assert.equal(document.getText(), 'microservice: [\n');
    }
  }),

  test('without an id one picks and sees what would change; cancelling leaves nothing', async () => {
    const text = await sampleText();
    const document = await showFile('cancelled.yaml', text);
    const done = commands.executeCommand('zadigHa.insertSnippet');
    const first = await previewed('');
    assert.notEqual(first, text);
    await commands.executeCommand('workbench.action.quickOpenSelectNext');
    const second = await previewed(first);
    assert.notEqual(second, text);
    assert.equal(document.getText(), text, 'nothing is written yet');
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await done;
    assert.equal(document.getText(), text);
    assert.equal(document.isDirty, false);
    assert.deepEqual(previewTabs(), []);
    assert.equal(window.activeTextEditor?.document, document);
  }),

  test('what was previewed is what is inserted', async () => {
    const document = await showUntitled('# mine\nmicroservice:\n  user: {}\n');
    const done = commands.executeCommand('zadigHa.insertSnippet');
    await previewed('');
    await commands.executeCommand('workbench.action.quickOpenSelectNext');
    const text = await previewed(await previewed(''));
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    assert.equal(document.getText(), text);
    assert.deepEqual(previewTabs(), []);
    assert.equal(window.activeTextEditor?.document, document);
    await discard();
  }),
];

async function showUntitled(content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language: 'yaml', content });
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** Takes the active editor's changes away, so that nobody is asked whether to save them. */
async function discard(): Promise<void> {
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

async function insert(id: string): Promise<void> {
  await commands.executeCommand('zadigHa.insertSnippet', id);
}

function selectedText(document: TextDocument): string {
  assert.equal(window.activeTextEditor?.document, document);
  return document.getText(window.activeTextEditor.selection);
}

/** The text that the preview shows, waited for until it differs from another one. */
async function previewed(other: string): Promise<string> {
  return waitFor(
    'a preview',
    () => workspace.textDocuments.find(({ uri }) => uri.scheme === 'zadig-ha-preview')?.getText() ?? '',
    (text) => text !== '' && text !== other && previewTabs().length === 1,
  );
}

function previewTabs(): readonly string[] {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputTextDiff && input.modified.scheme === 'zadig-ha-preview')
    .map(({ label }) => label);
}
