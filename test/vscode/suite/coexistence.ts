import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { ConfigurationTarget, commands, type DocumentSymbol, type FoldingRange, languages, workspace } from 'vscode';
import {
  after,
  apply,
  codeActions,
  completionLabels,
  findingOf,
  hover,
  inWorkspace,
  replaceText,
  sampleText,
  show,
  showFile,
  waitForRules,
  wholeRange,
} from './editor.ts';
import { api, zadigHa } from './extension.ts';
import { sampleRules } from './findings.ts';
import { runTests, test } from './runner.ts';
import { change } from './settings.ts';
import { schemasOf, schemaText, waitForSchema } from './standIn.ts';
import { waitFor } from './waitFor.ts';

/** What VS Code calls in a window where the stand-in for the Red Hat YAML extension is installed from the start. */
export async function run(): Promise<void> {
  // Words of the file would be offered beside the keys.
  await workspace.getConfiguration('editor').update('wordBasedSuggestions', 'off', ConfigurationTarget.Workspace);
  await runTests(tests);
}

/** Places in the sample: what is there, what is typed instead, with the cursor, and what the schema offers there. */
const places: readonly (readonly [found: string, typed: string, offered: readonly string[]])[] = [
  ['endpoint:\n', '|\nendpoint:\n', ['frontend', 'init']],
  ['  aslan:\n', '  aslan:\n    |\n', ['storageClass', 'existingClaim']],
  ['  type: FQDN', '  type: |', ['FQDN', 'IP']],
  ['  mysql: true', '  mysql: |', ['true', 'false']],
  ['        cpu: 2\n', '        cpu: |\n', ['500m']],
  ['    replicas: 1 #', '    replicas: | #', []],
  ['protocol: https', 'protocol: |', ['http', 'https']],
  [
    'connectionString: mongodb://mongo-0.example.com\\,mongo-1.example.com/?replicaSet=zadig',
    'connectionString: |',
    [],
  ],
  ['    resources:\n      limits:\n        memory: 1Gi', '    resources: {limits: {|}}', []],
  ['dex:\n', 'dex:\n  |\n', []],
];

/** What has a key of ours, but not where Zadig has it. */
const foreign = 'global:\n  other:\n    extAuth: {}\n';

const tests = [
  test('the schema is there with the first file, and only for what is ours', async () => {
    const document = await show('values.yaml');
    await waitFor('both extensions are active', () => zadigHa().isActive, Boolean);
    await waitForSchema(document, true);
    for (const name of ['deployment.yaml', 'compose.yaml']) {
      const other = await show(name);
      assert.equal((await api().whenReady(other.uri)).isValuesFile, false);
      assert.deepEqual(schemasOf(other), [], name);
      const labels = await completionLabels(other, other.positionAt(0));
      assert.ok(!labels.includes('microservice'), `no key of ours in ${name}: ${labels}`);
    }
  }),

  test('what is wrong is said once, by a rule or by the schema', async () => {
    const document = await showFile(
      'wrong.yaml',
      (await sampleText()).replace('  user:\n    replicas: 2', '  user:\n    replicas: two'),
    );
    await waitForRules(document, sampleRules);
    const problems = await waitFor(
      'what the schema says',
      () => languages.getDiagnostics(document.uri).filter(({ source }) => source !== 'zadig-ha'),
      ({ length }) => length > 0,
    );
    assert.deepEqual(
      problems.map(({ range }) => document.getText(range)),
      ['two'],
    );
  }),

  test('completion offers every key and value once', async () => {
    for (const [index, [found, typed, offered]] of places.entries()) {
      const marked = (await sampleText()).replace(found, typed);
      const document = await showFile(`completion-${index}.yaml`, marked.replace('|', ''));
      await waitForSchema(document, true);
      const labels = await completionLabels(document, document.positionAt(marked.indexOf('|')));
      for (const label of offered) assert.ok(labels.includes(label), `${label} among ${labels}`);
      assert.deepEqual(repeated(labels), [], `nothing twice at ${JSON.stringify(typed)}`);
    }
  }),

  test('hover explains a key once', async () => {
    const document = await show('values.yaml');
    await waitForSchema(document, true);
    for (const [found, description] of [
      ['hubServer:\n    repl', 'At least 2 for high availability'],
      ['  asl', 'the business logic and the workflow controller'],
      ['connectionStr', 'Address of MongoDB'],
      ['tags:\n  mong', 'Install the built-in MongoDB'],
    ] as const) {
      const text = await hover(document, after(document, found));
      assert.equal(text.split(description).length, 2, text);
    }
  }),

  test('symbols and folding ranges are there once', async () => {
    const document = await show('values.yaml');
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = symbols.map(({ name }) => name);
    assert.ok(names.includes('microservice'));
    assert.deepEqual(repeated(names), []);
    const ranges = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.ok(ranges.length > 10);
    assert.deepEqual(repeated(ranges.map(({ start }) => String(start))), []);
  }),

  test('our quick fixes are there', async () => {
    const text = await sampleText();
    const document = await showFile('fixed.yaml', text);
    const { range } = await findingOf(document, 'single-replica');
    const [fix] = (await codeActions(document, range, 'quickfix')).filter(({ isPreferred }) => isPreferred);
    assert.ok(fix);
    await apply(fix);
    assert.equal(document.getText(), text.replace('replicas: 1 #', 'replicas: 2 #'));
  }),

  test('a file has the schema as long as it is ours', async () => {
    const document = await showFile('changing.yaml', 'name: web\n');
    assert.deepEqual(schemasOf(document), []);
    await replaceText(document, wholeRange(document), 'microservice:\n  aslan:\n    replicas: 2\n');
    await waitForSchema(document, true);
    await replaceText(document, wholeRange(document), 'name: web\n');
    await waitForSchema(document, false);
  }),

  test('the server corrects what only looks like ours', async () => {
    const document = await showFile('foreign.yaml', foreign);
    schemasOf(document);
    await waitForSchema(document, false);
  }),

  test('a file that only the configuration names has the schema', async () => {
    await mkdir(inWorkspace('named'));
    await writeFile(inWorkspace('named/.zadig-ha.yaml'), 'values: [base.yaml]\n');
    const document = await showFile('named/base.yaml', 'a: 1\n');
    await waitForSchema(document, true);
  }),

  test('no file has it where the extension is switched off', async () => {
    const document = await show('values.yaml');
    await change('enable', false);
    await waitForSchema(document, false);
    await change('enable', undefined);
    await waitForSchema(document, true);
  }),

  test('with yamlFeatures "on" all is ours, with "off" nobody has it', async () => {
    const document = await show('values.yaml');
    const explained = (): Promise<string> => hover(document, after(document, 'hubServer:\n    repl'));
    await change('yamlFeatures', 'on');
    await waitForSchema(document, false);
    const text = await waitFor('our hover', explained, (shown) => shown.includes('At least 2'));
    assert.equal(text.split('At least 2 for high availability').length, 2, text);
    await change('yamlFeatures', 'off');
    assert.deepEqual(schemasOf(document), []);
    await waitFor('no hover from the schema', explained, (shown) => !shown.includes('At least 2'));
    await change('yamlFeatures', undefined);
    await waitForSchema(document, true);
  }),

  test('the schema speaks the language of documentation', async () => {
    const document = await show('values.yaml');
    await waitForSchema(document, true);
    assert.doesNotMatch(await schemaText(document), /\p{Script=Han}/u);
    await change('docsLanguage', 'zh-cn');
    await waitFor(
      'Chinese descriptions',
      () => schemaText(document),
      (text) => /"description":"[^"]*\p{Script=Han}/u.test(text),
    );
    await change('docsLanguage', undefined);
  }),
];

function repeated(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
