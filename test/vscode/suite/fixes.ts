import assert from 'node:assert/strict';
import { type CodeAction, commands, type TextDocument } from 'vscode';
import {
  apply,
  codeActions,
  findingOf,
  rulesFound,
  sampleText,
  saved,
  showFile,
  waitForRules,
  wholeRange,
} from './editor.ts';
import { waitForItem } from './extension.ts';
import { sampleRules } from './findings.ts';
import { test } from './runner.ts';
import { waitFor } from './waitFor.ts';

/** The rules of the sample whose findings have a fix with one right answer. */
const fixable = [
  'dex-database-mismatch',
  'dotted-key',
  'limits-missing',
  'mongodb-escaped-comma',
  'quoted-boolean',
  'single-replica',
];

/** What those fixes change in the sample. */
const repairs: readonly (readonly [string, string])[] = [
  ['replicas: 1 #', 'replicas: 2 #'],
  ['        memory: 1Gi\n', '        memory: 1Gi\n        cpu: 1\n'],
  ['frontend.replicas: 2\n', 'frontend:\n  replicas: 2\n'],
  ['"false"', 'false'],
  ['\\,', ','],
  ['/callback\n', '/callback\n    storage:\n      config:\n        database: zadig_dex\n'],
];

const notFixable = sampleRules.filter((rule) => !fixable.includes(rule));

export const fixes = [
  test('a quick fix changes its one place, and finding and checklist follow', async () => {
    const text = await sampleText();
    const document = await showFile('quick-fix.yaml', text);
    const finding = await findingOf(document, 'single-replica');
    await waitForItem(document, 'replicas-hub-server', 'failed');

    const actions = await codeActions(document, finding.range, 'quickfix');
    const preferred = actions.filter(({ isPreferred }) => isPreferred === true);
    assert.equal(preferred.length, 1, `one preferred fix of ${titles(actions)}`);
    for (const action of preferred) await apply(action);

    assert.equal(await saved(document), text.replace('replicas: 1 #', 'replicas: 2 #'));
    await waitForRules(
      document,
      sampleRules.filter((rule) => rule !== 'single-replica'),
    );
    await waitForItem(document, 'replicas-hub-server', 'passed');
  }),

  test('every finding offers its documentation, and those that ask offer a choice', async () => {
    const document = await showFile('choice.yaml', await sampleText());
    for (const rule of sampleRules) {
      const { range } = await findingOf(document, rule);
      const actions = await codeActions(document, range, 'quickfix');
      const docs = actions.filter(({ command }) => command?.command === 'zadigHa.openRuleDocs');
      assert.ok(
        docs.some(({ command }) => command?.arguments?.[0] === rule),
        `${rule} offers its documentation among ${titles(actions)}`,
      );
      // The default object storage is chosen in Zadig itself, not in the values.
      if (rule === 'builtin-minio') continue;
      assert.ok(
        actions.some(({ edit }) => edit !== undefined),
        `${rule} offers a change among ${titles(actions)}`,
      );
    }
  }),

  test('the command "fix all" repairs what can be repaired and leaves the rest', async () => {
    const text = await sampleText();
    const document = await showFile('fix-all.yaml', text);
    await waitForRules(document, sampleRules);
    // The command ends only when its message is closed.
    const done = commands.executeCommand('zadigHa.fixAll');
    await waitForNothingFixable(document);
    await commands.executeCommand('notifications.clearAll');
    await done;
    assert.equal(await saved(document), repaired(text));
  }),

  test('the source action "fix all" does the same, so it can run on save', async () => {
    const text = await sampleText();
    const document = await showFile('on-save.yaml', text);
    await waitForRules(document, sampleRules);
    const [action, ...others] = await codeActions(document, wholeRange(document), 'source.fixAll.zadigHa');
    assert.ok(action && others.length === 0, 'one source action');
    await apply(action);
    await waitForNothingFixable(document);
    assert.equal(await saved(document), repaired(text));
  }),
];

async function waitForNothingFixable(document: TextDocument): Promise<void> {
  await waitFor(
    'nothing that can be fixed is left',
    () => rulesFound(document),
    (rules) => notFixable.every((rule) => rules.includes(rule)) && !fixable.some((rule) => rules.includes(rule)),
  );
}

function repaired(text: string): string {
  return repairs.reduce((result, [before, now]) => result.replace(before, now), text);
}

function titles(actions: readonly CodeAction[]): string {
  return JSON.stringify(actions.map(({ title }) => title));
}
