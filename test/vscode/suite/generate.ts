import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, unlink, writeFile } from 'node:fs/promises';
import { commands, TabInputTextDiff, type TextDocument, Uri, window, workspace } from 'vscode';
import { inWorkspace, sampleText, show, showFile } from './editor.ts';
import { api } from './extension.ts';
import { test } from './runner.ts';
import { waitFor } from './waitFor.ts';

/** The language of each kind, and something that no other kind has. */
const kinds = [
  ['alerts', 'yaml', /^kind: PrometheusRule$/m],
  ['service-monitor', 'yaml', /^kind: ServiceMonitor$/m],
  ['scrape-config', 'yaml', /^scrape_configs:$/m],
  ['dashboard', 'json', /"panels": \[/],
  ['backup', 'yaml', /^kind: CronJob$/m],
  ['restore-runbook', 'markdown', /^# .*[Rr]estor/m],
  ['pod-disruption-budgets', 'yaml', /^kind: PodDisruptionBudget$/m],
  ['ha-values', 'yaml', /^microservice:$/m],
] as const;

export const generating = [
  test('each kind opens an unsaved document beside the values, which stay in the active editor', async () => {
    const values = await showFile('generated.yaml', await sampleText());
    for (const [kind, language, content] of kinds) {
      await commands.executeCommand(`zadigHa.generate.${kind}`);
      const document = await unsaved();
      assert.equal(document.languageId, language, kind);
      assert.match(document.getText(), content, kind);
      assert.equal(document.uri.scheme, 'untitled');
      assert.equal(window.activeTextEditor?.document, values);
      await discard(document);
    }
    assert.equal(values.isDirty, false);
  }, 180_000),

  test('without a kind one picks; leaving the list generates nothing', async () => {
    await show('generated.yaml');
    await pressed('zadigHa.generate', undefined, 'quickOpenSelectNext', 'acceptSelectedQuickOpenItem');
    await discard(await unsaved());
    await pressed('zadigHa.generate', undefined, 'closeQuickOpen');
    assert.deepEqual(unsavedDocuments(), []);
  }),

  test('what was generated may be in the active editor when more is wanted', async () => {
    await show('generated.yaml');
    await commands.executeCommand('zadigHa.generate', 'service-monitor');
    const first = await unsaved();
    await window.showTextDocument(first);
    await commands.executeCommand('zadigHa.generate', 'alerts');
    const second = await waitFor(
      'a second document',
      () => unsavedDocuments().find((document) => document !== first),
      (document) => document !== undefined,
    );
    assert.match(second?.getText() ?? '', /PrometheusRule/);
    for (const document of unsavedDocuments()) await discard(document);
  }),

  test('an item of the checklist generates what it offers, and asks where that is several', async () => {
    await show('generated.yaml');
    await commands.executeCommand('zadigHa.generate', await itemNode('alerts-core'));
    const alerts = await unsaved();
    assert.match(alerts.getText(), /PrometheusRule/);
    await discard(alerts);
    await pressed('zadigHa.generate', await itemNode('metrics-scraped'), 'acceptSelectedQuickOpenItem');
    const monitor = await unsaved();
    assert.match(monitor.getText(), /kind: ServiceMonitor/);
    await discard(monitor);
  }),

  test('a new file is written where the user says', async () => {
    await show('generated.yaml');
    const target = await absent('new-alerts.yaml');
    await commands.executeCommand('zadigHa.generate', { kind: 'alerts', target });
    assert.match(await readFile(target.fsPath, 'utf8'), /PrometheusRule/);
    assert.deepEqual(unsavedDocuments(), []);
  }),

  test('a file that is there is replaced only after its difference was shown', async () => {
    await show('generated.yaml');
    const target = Uri.file(inWorkspace('old-alerts.yaml'));
    await writeFile(target.fsPath, '# mine\n');
    const argument = { kind: 'alerts', target };
    let seen = 0;
    const look = (): void => {
      seen = Math.max(seen, differences().length);
    };
    await pressed('zadigHa.generate', argument, look, 'closeQuickOpen');
    assert.equal(await readFile(target.fsPath, 'utf8'), '# mine\n');
    assert.equal(seen, 1, 'the difference was shown');
    await pressed('zadigHa.generate', argument, 'quickOpenSelectNext', 'acceptSelectedQuickOpenItem');
    assert.equal(await readFile(target.fsPath, 'utf8'), '# mine\n', 'Cancel is no Overwrite');
    await pressed('zadigHa.generate', argument, 'acceptSelectedQuickOpenItem');
    assert.match(await readFile(target.fsPath, 'utf8'), /PrometheusRule/);
    assert.deepEqual(differences(), [], 'nothing is left open');
  }),

  test('the message leads to a file beside the values', async () => {
    await show('generated.yaml');
    const target = await absent('zadig-service-monitor.yaml');
    await commands.executeCommand('notifications.clearAll');
    await commands.executeCommand('zadigHa.generate', 'service-monitor');
    const text = (await unsaved()).getText();
    await waitFor(
      'the file',
      async () => {
        await commands.executeCommand('notifications.focusFirstToast');
        await commands.executeCommand('notification.acceptPrimaryAction');
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return existsSync(target.fsPath);
      },
      Boolean,
    );
    await waitFor('nothing is unsaved', unsavedDocuments, ({ length }) => length === 0);
    assert.equal(await readFile(target.fsPath, 'utf8'), text);
    await waitFor(
      'the file in the editor',
      () => window.activeTextEditor?.document.uri.path ?? '',
      (path) => path.endsWith('/zadig-service-monitor.yaml'),
    );
    await commands.executeCommand('notifications.clearAll');
  }),

  test('nothing is generated from broken YAML, from other files, or of a kind that there is not', async () => {
    await showFile('generated-broken.yaml', `${await sampleText()}\nbroken: [\n`);
    await commands.executeCommand('zadigHa.generate', 'alerts');
    await show('generated.yaml');
    await commands.executeCommand('zadigHa.generate', 'nonsense');
    assert.deepEqual(unsavedDocuments(), []);
    await commands.executeCommand('notifications.clearAll');
  }),
];

function unsavedDocuments(): readonly TextDocument[] {
  return workspace.textDocuments.filter(({ isUntitled, isClosed }) => isUntitled && !isClosed);
}

/** The one unsaved document, once it is shown. */
async function unsaved(): Promise<TextDocument> {
  const [document] = await waitFor('one unsaved document', unsavedDocuments, ({ length }) => length === 1);
  assert.ok(document);
  assert.ok(window.visibleTextEditors.some((editor) => editor.document === document));
  return document;
}

async function discard(document: TextDocument): Promise<void> {
  await window.showTextDocument(document);
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await show('generated.yaml');
}

async function absent(name: string): Promise<Uri> {
  const path = inWorkspace(name);
  if (existsSync(path)) await unlink(path);
  return Uri.file(path);
}

/** The row of an item in the view. */
async function itemNode(id: string): Promise<unknown> {
  return waitFor(
    `the item ${id}`,
    () =>
      api()
        .shownChecklist()
        .sections.flatMap(({ items }) => items)
        .find(({ item }) => item.id === id),
    (node) => node?.documentUri.endsWith('/generated.yaml') === true,
  );
}

function differences(): readonly string[] {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputTextDiff)
    .map(({ label }) => label);
}

/** Runs a command; once it asks, does other things in their order, again and again until the command has ended. */
async function pressed(command: string, argument: unknown, ...answers: readonly (string | (() => void))[]) {
  const state = { isDone: false };
  void commands.executeCommand(command, argument).then(() => {
    state.isDone = true;
  });
  await waitFor(
    `the end of ${command}`,
    async () => {
      for (const answer of answers) {
        if (typeof answer === 'function') answer();
        else await commands.executeCommand(`workbench.action.${answer}`);
      }
      return state.isDone;
    },
    Boolean,
  );
}
