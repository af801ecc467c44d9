import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { commands, Position, Range, type TextDocument, window } from 'vscode';
import type { ItemNode, SectionNode } from '../../../client/src/views/checklistModel.ts';
import { inWorkspace, replaceText, sampleText, show } from './editor.ts';
import { api } from './extension.ts';
import { test } from './runner.ts';
import { waitFor } from './waitFor.ts';

/** An item that only people can decide. */
const manual = 'backup-mysql';

/** An item that the sample fails, with a fix that needs no choice. */
const failing = 'replicas-hub-server';

export const checklist = [
  test('the tree of the sample has every item of the checklist, with reasons, checkboxes and counts', async () => {
    const document = await open('tree', { 'values.yaml': await sampleText() });
    const sections = await shownFor(document);
    const answer = await api().checklist(document.uri);
    assert.ok(answer);
    assert.deepEqual(
      sections.map(({ items }) => items.map(({ item }) => item.id)),
      answer.sections.map(({ items }) => items.map(({ id }) => id)),
    );
    const { message, failed } = api().shownChecklist();
    assert.match(message, new RegExp(`^tree/values\\.yaml · .+ · ${answer.passed}/${answer.total}$`));
    assert.ok(failed > 0, 'the badge counts what failed');
    const red = nodeOf(sections, failing);
    assert.equal(red.item.state, 'failed');
    assert.notEqual(red.item.detail, '');
    assert.equal(red.checkbox, undefined);
    assert.match(red.context, /\bfix\b.*\bdocs\b.*\blocated\b/);
    assert.equal(nodeOf(sections, manual).checkbox?.isChecked, false);
  }),

  test('confirming an item writes it beside the values, withdrawing removes it again', async () => {
    const document = await open('confirm', { 'values.yaml': await sampleText() });
    const file = inWorkspace('confirm/.zadig-ha.yaml');
    await confirm(nodeOf(await shownFor(document), manual));
    await waitForNode(manual, ({ item, checkbox }) => item.state === 'passed' && checkbox?.isChecked === true);
    const text = await readFile(file, 'utf8');
    assert.match(text, /^attestations:\n {2}backup-mysql:\n/);
    const { attestation } = nodeOf(api().shownChecklist().sections, manual).item;
    assert.ok(attestation);
    assert.ok(text.includes(`by: ${attestation.by}\n`), text);
    assert.match(text, new RegExp(`at: "?${attestation.at}"?\n`));
    assert.match(text, /expires: 30d\n/);

    // What is of today can be had back, so nobody is asked.
    await commands.executeCommand('zadigHa.removeAttestation', nodeOf(api().shownChecklist().sections, manual));
    await waitForNode(manual, ({ item, checkbox }) => item.state === 'todo' && checkbox?.isChecked === false);
    assert.doesNotMatch(await readFile(file, 'utf8'), /backup-mysql/);

    await waitFor(
      'undone from the message',
      async () => {
        await commands.executeCommand('notifications.focusFirstToast');
        await commands.executeCommand('notification.acceptPrimaryAction');
        return readFile(file, 'utf8');
      },
      (now) => now.includes('backup-mysql'),
    );
    await waitForNode(manual, ({ item }) => item.state === 'passed');
    await commands.executeCommand('notifications.clearAll');
  }),

  test('leaving the question writes nothing', async () => {
    const document = await open('left', { 'values.yaml': await sampleText() });
    const done = commands.executeCommand('zadigHa.attest', nodeOf(await shownFor(document), manual));
    await pressUntil(done, 'workbench.action.closeQuickOpen');
    assert.ok(!existsSync(inWorkspace('left/.zadig-ha.yaml')));
    assert.equal(nodeOf(api().shownChecklist().sections, manual).item.state, 'todo');
  }),

  test('what has expired is unticked, says since when, and is found in the configuration', async () => {
    const attested = 'attestations:\n  backup-mysql: { by: ops, at: 2020-01-31, expires: 30d, evidence: "<b>x</b>" }\n';
    const document = await open('expired', { 'values.yaml': await sampleText(), '.zadig-ha.yaml': attested });
    await shownFor(document);
    const node = await waitForNode(manual, ({ item }) => item.state === 'expired');
    assert.equal(node.checkbox?.isChecked, false);
    assert.match(node.item.detail, /2020-03-01/);
    await commands.executeCommand('zadigHa.revealItem', node);
    const editor = window.activeTextEditor;
    assert.ok(editor);
    assert.match(editor.document.uri.path, /\/expired\/\.zadig-ha\.yaml$/);
    assert.equal(editor.selection.active.line, 1);
    // The configuration is no installation: the view keeps the one it shows.
    await commands.executeCommand('zadigHa.refreshChecklist');
    assert.equal(nodeOf(api().shownChecklist().sections, manual).documentUri, document.uri.toString());
  }),

  test('a configuration that is broken stays as it is, and the message says so', async () => {
    const broken = 'attestations: [\n';
    const document = await open('broken', { 'values.yaml': await sampleText(), '.zadig-ha.yaml': broken });
    await confirm(nodeOf(await shownFor(document), manual));
    await waitFor(
      'the configuration, opened from the message',
      async () => {
        await commands.executeCommand('notifications.focusFirstToast');
        await commands.executeCommand('notification.acceptPrimaryAction');
        return window.activeTextEditor?.document.uri.path ?? '';
      },
      (path) => path.endsWith('/broken/.zadig-ha.yaml'),
    );
    assert.equal(await readFile(inWorkspace('broken/.zadig-ha.yaml'), 'utf8'), broken);
    await commands.executeCommand('notifications.clearAll');
  }),

  test('a fix from the tree repairs its one place, and every row keeps its id', async () => {
    const text = await sampleText();
    const document = await open('fix', { 'values.yaml': text });
    const before = await shownFor(document);
    await commands.executeCommand('zadigHa.applyItemFix', nodeOf(before, failing));
    assert.equal(document.getText(), text.replace('replicas: 1 #', 'replicas: 2 #'));
    await waitForNode(failing, ({ item }) => item.state === 'passed');
    assert.deepEqual(ids(api().shownChecklist().sections), ids(before));
  }),

  test('rows that are older than the text still lead to the right place', async () => {
    const document = await open('moved', { 'values.yaml': await sampleText() });
    const node = nodeOf(await shownFor(document), failing);
    const start = new Position(0, 0);
    await replaceText(document, new Range(start, start), '# one\n# two\n');
    const line = (node.item.location?.line ?? 0) - 1 + 2;
    await waitFor(
      'the place in the new text',
      async () => {
        await commands.executeCommand('zadigHa.revealItem', node);
        return window.activeTextEditor?.selection.active.line;
      },
      (active) => active === line,
    );
  }),

  test('a fix of another layer changes that layer', async () => {
    const base = (await sampleText()).replace(/ {2}hubServer:\n.*\n/, '');
    const prod = 'microservice:\n  hubServer:\n    replicas: 1\n';
    const configuration = 'values: [values.yaml, values-prod.yaml]\n';
    const files = { 'values-prod.yaml': prod, '.zadig-ha.yaml': configuration, 'values.yaml': base };
    const document = await open('layers', files);
    await shownFor(document);
    const node = await waitForNode(failing, ({ item }) => item.state === 'failed');
    assert.match(node.item.location?.path ?? '', /layers\/values-prod\.yaml$/);
    await commands.executeCommand('zadigHa.applyItemFix', node);
    assert.equal(document.getText(), base);
    assert.equal(window.activeTextEditor?.document.getText(), prod.replace('1', '2'));
  }),

  test('the filter leaves what is open', async () => {
    const document = await open('filter', { 'values.yaml': await sampleText() });
    const all = await shownFor(document);
    await commands.executeCommand('zadigHa.showOpenItems');
    const { sections, message } = api().shownChecklist();
    const states = sections.flatMap(({ items }) => items.map(({ item }) => item.state));
    assert.ok(states.includes('failed') && states.includes('todo'));
    assert.ok(!states.includes('passed') && !states.includes('not-applicable'));
    assert.notEqual(message, '');
    await commands.executeCommand('zadigHa.showAllItems');
    assert.deepEqual(ids(api().shownChecklist().sections), ids(all));
  }),

  test('the view follows the editor between two installations, and keeps the last one beside other files', async () => {
    const one = await open('one', { 'values.yaml': await sampleText() });
    await shownFor(one);
    const other = await open('other', { 'values.yaml': await sampleText() });
    await shownFor(other);
    await show('one/values.yaml');
    await shownFor(one);
    await show('compose.yaml');
    await commands.executeCommand('zadigHa.refreshChecklist');
    await shownFor(one);
  }),

  test('an installation can be chosen among the values files of the workspace', async () => {
    await show('compose.yaml');
    const done = commands.executeCommand('zadigHa.selectInstallation');
    await pressUntil(done, 'workbench.action.acceptSelectedQuickOpenItem');
    await waitFor(
      'a values file is shown',
      () => window.activeTextEditor?.document.getText() ?? '',
      (text) => text.includes('microservice:'),
    );
  }),
];

/** Writes an installation into a folder of its own and shows its values. */
async function open(folder: string, files: Readonly<Record<string, string>>): Promise<TextDocument> {
  for (const [name, text] of Object.entries(files)) {
    const path = inWorkspace(`${folder}/${name}`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return show(`${folder}/values.yaml`);
}

/** The tree of a document, waited for. */
async function shownFor({ uri }: TextDocument): Promise<readonly SectionNode[]> {
  return waitFor(
    `the tree of ${uri.path}`,
    () => api().shownChecklist().sections,
    ([first]) => first?.items[0]?.documentUri === uri.toString(),
  );
}

function nodeOf(sections: readonly SectionNode[], id: string): ItemNode {
  const node = sections.flatMap(({ items }) => items).find(({ item }) => item.id === id);
  assert.ok(node, `${id} is in the tree`);
  return node;
}

async function waitForNode(id: string, isReached: (node: ItemNode) => boolean): Promise<ItemNode> {
  return waitFor(`the item ${id}`, () => nodeOf(api().shownChecklist().sections, id), isReached);
}

function ids(sections: readonly SectionNode[]): readonly string[] {
  return sections.flatMap(({ id, items }) => [id, ...items.map((node) => node.id)]);
}

/** Confirms an item as somebody does who skips both questions. */
async function confirm(node: ItemNode): Promise<void> {
  await pressUntil(commands.executeCommand('zadigHa.attest', node), 'workbench.action.acceptSelectedQuickOpenItem');
}

/** Answers what a command asks with another command, until it has ended. */
async function pressUntil(done: Thenable<unknown>, answer: string): Promise<void> {
  let isDone = false;
  void done.then(() => {
    isDone = true;
  });
  await waitFor(
    'the command has ended',
    async () => {
      await commands.executeCommand(answer);
      return isDone;
    },
    Boolean,
  );
}
