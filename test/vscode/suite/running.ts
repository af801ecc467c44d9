import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type CodeLens, commands, type TextDocument, Uri, window, workspace } from 'vscode';
import type { Run } from '../../../client/src/run/checkInstallations.ts';
import { inWorkspace, sampleText, show, waitForRules } from './editor.ts';
import { sampleRules } from './findings.ts';
import { test } from './runner.ts';
import { change } from './settings.ts';
import { waitFor } from './waitFor.ts';

const folders = Array.from({ length: 40 }, (_, index) => `forty/${index}`);

export const running = [
  test('a code lens says how the installation stands, and a setting takes it away', async () => {
    const document = await show('values.yaml');
    await waitForRules(document, sampleRules);
    const [lens] = await waitForLenses(document, 1);
    assert.equal(lens?.range.start.line, 0);
    assert.match(lens.command?.title ?? '', /^Zadig HA \d+\/\d+ · chart \d+\.\d+ · failed: \d+ · .*to do: \d+/);
    assert.equal(lens.command?.command, 'zadigHa.checklist.focus');
    await change('codeLens', false);
    await waitForLenses(document, 0);
    await change('codeLens', undefined);
    await waitForLenses(document, 1);
    await waitForLenses(await show('compose.yaml'), 0);
  }),

  test('the line above a value that overrides another leads there', async () => {
    await write('overriding/values.yaml', 'frontend:\n  replicas: 1\nmicroservice:\n  aslan: {}\n');
    await write('overriding/values-prod.yaml', 'frontend:\n  replicas: 2\n');
    await write('overriding/.zadig-ha.yaml', 'values: [values.yaml, values-prod.yaml]\n');
    const document = await show('overriding/values-prod.yaml');
    const [lens] = await waitForLenses(document, 1, 'overrides');
    const { command, arguments: [place] = [] } = lens?.command ?? {};
    assert.ok(place instanceof Uri, 'a text leads nowhere where the files are remote');
    await commands.executeCommand(command ?? '', place);
    assert.match(window.activeTextEditor?.document.uri.path ?? '', /\/overriding\/values\.yaml$/);
    assert.equal(window.activeTextEditor?.selection.active.line, 1);
  }),

  test('the checklist runs over 40 installations without opening one', async () => {
    const text = await sampleText();
    for (const folder of folders) await write(`${folder}/values.yaml`, text);
    await write('forty/layers/values.yaml', text);
    await write('forty/layers/values-prod.yaml', 'frontend:\n  replicas: 3\n');
    await write('forty/layers/.zadig-ha.yaml', 'values: [values.yaml, values-prod.yaml]\n');
    await write('forty/broken/values.yaml', `${text}\nbroken: [\n`);
    await write('forty/foreign/values.yaml', 'connections: 3\nimage: nginx\n');
    await show('compose.yaml');
    await commands.executeCommand('notifications.clearAll');
    const before = tabs();

    const run = await commands.executeCommand<Run>('zadigHa.runChecklist', { scope: 'workspace' });
    assert.deepEqual(below(run.judged), [...folders, 'forty/layers'].sort());
    assert.deepEqual(below(run.unjudged), ['forty/broken']);
    assert.equal(run.left, 0);
    assert.deepEqual(tabs(), before, 'no editor is opened');
    assert.deepEqual(
      workspace.textDocuments.filter(({ uri }) => uri.path.includes('/forty/')).map(({ uri }) => uri.path),
      [],
      'no document is held',
    );

    const chosen = await waitFor(
      'an installation, chosen from the list of the message',
      async () => {
        await commands.executeCommand('notifications.focusFirstToast');
        await commands.executeCommand('notification.acceptPrimaryAction');
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return window.activeTextEditor?.document.uri.toString() ?? '';
      },
      (uri) => !uri.endsWith('compose.yaml') && uri !== '',
    );
    assert.ok(
      [...run.judged, ...run.unjudged].some(({ file }) => file === chosen),
      chosen,
    );

    await commands.executeCommand('notifications.focusFirstToast');
    await commands.executeCommand('notification.acceptPrimaryAction');
    await commands.executeCommand('workbench.action.quickOpenSelectNext');
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    assert.equal(window.activeTextEditor?.document.uri.toString(), chosen, 'there was one message');
  }),

  test('with several installations one is asked which to check', async () => {
    await show('values.yaml');
    const run = await waitFor(
      'a run over all, chosen from the list',
      () => pressed('zadigHa.runChecklist', 'quickOpenSelectNext', 'acceptSelectedQuickOpenItem'),
      (answer) => answer !== undefined,
    );
    assert.ok((run as Run).judged.length > folders.length);
  }),

  test('the report is written in every format, and can be opened', async () => {
    await show('values.yaml');
    for (const [format, extension, looks] of [
      ['markdown', 'md', /^## /],
      ['html', 'html', /^<!doctype html>/i],
      ['json', 'json', /^\{/],
    ] as const) {
      await commands.executeCommand('notifications.clearAll');
      const target = Uri.file(inWorkspace(`reports/report.${extension}`));
      const written = await commands.executeCommand<Uri>('zadigHa.exportReport', { format, target });
      assert.equal(written.toString(), target.toString());
      assert.match(await readFile(target.fsPath, 'utf8'), looks);
    }
    await waitFor(
      'the report in an editor',
      async () => {
        await commands.executeCommand('notifications.focusFirstToast');
        await commands.executeCommand('notification.acceptPrimaryAction');
        return window.activeTextEditor?.document.uri.path ?? '';
      },
      (path) => path.endsWith('/reports/report.json'),
    );
    const checklist = JSON.parse(await readFile(inWorkspace('reports/report.json'), 'utf8'));
    assert.equal(typeof checklist, 'object');
  }),
];

async function write(name: string, text: string): Promise<void> {
  const path = inWorkspace(name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

async function waitForLenses({ uri }: TextDocument, count: number, start = 'Zadig HA'): Promise<readonly CodeLens[]> {
  return waitFor(
    `${count} code lenses`,
    async () => {
      const all = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 10);
      return all.filter(({ command }) => command?.title.startsWith(start));
    },
    ({ length }) => length === count,
  );
}

/** Runs a command, doing other things again and again until it has ended, and answers what it does. */
async function pressed(command: string, ...answers: readonly string[]): Promise<unknown> {
  const state = { isDone: false };
  const done = commands.executeCommand(command).then((answer) => {
    state.isDone = true;
    return answer;
  });
  await waitFor(
    `the end of ${command}`,
    async () => {
      for (const answer of answers) await commands.executeCommand(`workbench.action.${answer}`);
      return state.isDone;
    },
    Boolean,
  );
  return done;
}

function tabs(): readonly string[] {
  return window.tabGroups.all.flatMap((group) => group.tabs).map(({ label }) => label);
}

/** The generated folders among those of files, sorted. */
function below(files: readonly { readonly file: string }[]): readonly string[] {
  return files.flatMap(({ file }) => /\/(forty\/[^/]+)\//.exec(file)?.[1] ?? []).sort();
}
