import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { applyEdits } from '../../../server/src/core/yaml/edit.ts';
import { assign, insertItem } from '../../../server/src/core/yaml/editors/assign.ts';
import type { PlainValue } from '../../../server/src/core/yaml/editors/plainValue.ts';
import { removeKey } from '../../../server/src/core/yaml/editors/remove.ts';
import { findChild } from '../../../server/src/core/yaml/lookup.ts';
import { type MapNode, resolveAlias, type YamlNode } from '../../../server/src/core/yaml/node.ts';
import { refusalOf } from '../../../server/src/core/yaml/refusal.ts';
import { writeScalar } from '../../../server/src/core/yaml/scalar.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { findHelm, helmTemplate } from '../../helpers/helm.ts';
import { scratch } from '../../helpers/scratch.ts';
import { YAML_TEST_SUITE } from '../../helpers/yamlTestSuite.ts';
import { placesOf } from './support/places.ts';
import { printText } from './support/print.ts';
import { textShape } from './support/shapes.ts';

let helm: string | undefined;
beforeAll(async () => {
  helm = await findHelm();
}, 120_000);

const shapes = fc.sample(textShape, 600);

test('the tree of any text says what Helm reads', { timeout: 60_000 }, async ({ skip }) => {
  if (helm === undefined) return skip();
  const documents = shapes.map((shape) => createValuesDocument(printText(shape)));
  const read = await readAll(
    helm,
    documents.map(({ text }) => text),
  );
  for (const [index, document] of documents.entries()) {
    const { text, root } = document;
    const answer = read[index];
    if (isError(answer)) expect(refusalOf(document), `${answer['Error']} in ${text}`).toBeDefined();
    else expect(answer, text).toEqual(root ? (valueIn(root) ?? {}) : {});
  }
});

test('behind a byte order mark too, which takes no column', async ({ skip }) => {
  if (helm === undefined) return skip();
  const right = [
    ' a: 1\n b: 2\n',
    ' a:\n  - 1\n b: 2\n',
    ' a: |\n  x\n  y\n',
    '  # note\n a: 1\n b: 2\n',
    'a: 1\nb: 2\n',
  ];
  const wrong = [' a: 1\n  b: 2\n', ' a: |\n   x\n  y\n'];
  const read = await readAll(
    helm,
    [...right, ...wrong].map((text) => `\ufeff${text}`),
  );
  for (const [index, text] of right.entries()) {
    const { root, problems } = createValuesDocument(`\ufeff${text}`);
    expect(problems, text).toEqual([]);
    expect(root && valueIn(root), text).toEqual(read[index]);
  }
  for (const [index, text] of wrong.entries()) {
    expect(isError(read[right.length + index]), text).toBe(true);
    expect(createValuesDocument(`\ufeff${text}`).problems, text).not.toEqual([]);
  }
});

test('after an edit too', { timeout: 60_000 }, async ({ skip }) => {
  if (helm === undefined) return skip();
  const values: readonly PlainValue[] = [
    2,
    true,
    null,
    '',
    'a: b',
    'yes',
    '1:30',
    'x?y',
    'a\nb',
    '中文',
    {},
    [],
    { a: [1, { b: 'c' }] },
  ];
  const texts = shapes.flatMap((shape, turn): readonly string[] => {
    const document = createValuesDocument(printText(shape));
    if (document.problems.length > 0) return [];
    const places = placesOf(document.root);
    const { path = [], node } = places[turn % places.length] ?? {};
    const value = values[turn % values.length] ?? null;
    const result =
      turn % 3 === 0
        ? removeKey(document, path)
        : node?.kind === 'seq'
          ? insertItem(document, path, value)
          : assign(document, [{ path: node?.kind === 'map' ? [...path, 'new', 'x'] : path, value }]);
    return 'edits' in result ? [applyEdits(document.text, result.edits)] : [];
  });
  expect(texts.length).toBeGreaterThan(shapes.length / 3);
  const read = await readAll(helm, texts);
  for (const [index, text] of texts.entries()) {
    const { root } = createValuesDocument(text);
    expect(read[index], text).toEqual(root ? (valueIn(root) ?? {}) : {});
  }
});

test('strings as we write them', { timeout: 60_000 }, async ({ skip }) => {
  if (helm === undefined) return skip();
  const parts = fc.constantFrom(
    ...'abefnoxyNE019.:-+_#?,[]{}&*!|>\'"%@`~=<\\/ \t\n\u0085\u2028\ufeff\u0007\u00a0中',
    '😀',
    ': ',
    ' #',
    '---',
    'true',
  );
  const strings = fc.sample(
    fc.array(parts, { maxLength: 6 }).map((pieces) => pieces.join('')),
    1500,
  );
  const texts = strings.map((value, turn) => {
    const quotes = turn % 2 === 0 ? 'single' : 'double';
    const block = writeScalar(value, { flow: false, quotes });
    const flow = writeScalar(value, { flow: true, quotes });
    return `a: ${block}\nb: [${flow}, {${flow}: ${flow}}]\n${writeScalar(`k${value}`, { flow: false, quotes })}: 1\n`;
  });
  const read = await readAll(helm, texts);
  for (const [index, value] of strings.entries())
    expect(read[index], texts[index]).toEqual({ a: value, b: [value, { [value]: value }], [`k${value}`]: 1 });
});

test.each([
  ['a: "\\/"', 'BAD_DQ_ESCAPE', false],
  ['a: "\\,"', 'BAD_DQ_ESCAPE', false],
  ['a: "\\ud83d"', 'BAD_DQ_ESCAPE', false],
  ['a: "\\U00110000"', 'BAD_DQ_ESCAPE', false],
  ['a: {b: c?d}', 'QUESTION_MARK_IN_FLOW', false],
  ['a: "\u007f"', 'CONTROL_CHARACTER', false],
  ['a: *x', 'BAD_ALIAS', false],
  ['a: &x [*x]', 'BAD_ALIAS', false],
  ['~: 1', 'NULL_KEY', false],
  ['&a : 1', 'NULL_KEY', true],
  ['a: 1\n: 2', 'NULL_KEY', true],
  ['? a\n: 1\n: 2', 'NULL_KEY', true],
  ['a: {: 1}', 'NULL_KEY', true],
  ['a: 1\nb\n : 2', 'MULTILINE_IMPLICIT_KEY', true],
])('what Helm refuses is a problem: %s', async (text, code, structural) => {
  const document = createValuesDocument(text);
  expect(document.problems).toMatchObject([{ code, structural }]);
  expect(refusalOf(document)).toMatchObject({ code });
  if (helm === undefined) return;
  const [answer] = await readAll(helm, [text]);
  expect(isError(answer)).toBe(true);
});

test.each([
  ['a: "\\\'"', { a: "'" }],
  ['a: 1\na: 2', { a: 2 }],
  ['a: !x b', { a: 'b' }],
  ['---\na: 1\n---\n', { a: 1 }],
])('what Helm takes is refused by nobody: %s', async (text, value) => {
  expect(refusalOf(createValuesDocument(text))).toBeUndefined();
  if (helm === undefined) return;
  expect(await readAll(helm, [text])).toEqual([value]);
});

test('Helm reads no text of the YAML test suite as we do that has such a fault', async ({ skip }) => {
  if (helm === undefined) return skip();
  const documents = YAML_TEST_SUITE.map(({ text }) => createValuesDocument(text)).filter(
    (document) => refusalOf(document) && !document.incomplete,
  );
  expect(documents.length).toBeGreaterThan(4);
  const read = await readAll(
    helm,
    documents.map(({ text }) => text),
  );
  for (const [index, { text, root }] of documents.entries())
    if (!isError(read[index])) expect(read[index], text).not.toEqual(root && valueIn(root));
});

/** Has Helm read texts as it reads values files, all with one start. */
async function readAll(executable: string, texts: readonly string[]): Promise<readonly unknown[]> {
  const chart = scratch({ 'Chart.yaml': 'apiVersion: v2\nname: read\nversion: 1.0.0\n', 'values.yaml': '{}\n' });
  mkdirSync(join(chart, 'templates'));
  const template = 'read:\n{{- range .Values.texts }}\n- {{ b64dec . | fromYaml | toJson | b64enc }}\n{{- end }}\n';
  writeFileSync(join(chart, 'templates', 'read.yaml'), template);
  const encoded = texts.map((text) => Buffer.from(text, 'utf8').toString('base64'));
  const output = await helmTemplate(executable, chart, [JSON.stringify({ texts: encoded })]);
  const lines = output.split('\n').filter((line) => line.startsWith('- '));
  return lines.map((line) => JSON.parse(Buffer.from(line.slice(2), 'base64').toString('utf8')));
}

function isError(answer: unknown): answer is Readonly<Record<'Error', string>> {
  return typeof answer === 'object' && answer !== null && 'Error' in answer;
}

function valueIn(node: YamlNode): unknown {
  const target = resolveAlias(node);
  if (target?.kind === 'scalar') return target.value;
  if (target?.kind === 'seq') return target.items.map(valueIn);
  if (target?.kind !== 'map') return undefined;
  const entries = [...namesOf(target)].map((name) => {
    const found = findChild(target, name);
    return [name, found && valueIn(found.value)];
  });
  return Object.fromEntries(entries);
}

function namesOf(map: MapNode): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { merge, name, value } of map.entries) {
    if (!merge && name !== undefined) names.add(name);
    const source = merge ? resolveAlias(value) : undefined;
    const sources = source?.kind === 'seq' ? source.items.map(resolveAlias) : [source];
    for (const merged of sources)
      if (merged?.kind === 'map') for (const inherited of namesOf(merged)) names.add(inherited);
  }
  return names;
}
