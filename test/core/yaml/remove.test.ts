import { describe, expect, test } from 'vitest';
import { holdsShared, removeEntry, removeKey } from '../../../server/src/core/yaml/editors/remove.ts';
import type { MapNode } from '../../../server/src/core/yaml/node.ts';
import { type Path, parsePath } from '../../../server/src/core/yaml/path.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { after, yaml } from './support/text.ts';

function remove(text: string, path: string): string {
  return after(text, (document) => removeKey(document, parsePath(path) as Path));
}

describe('from a block map', () => {
  test.each([
    ['the first', 'a: 1\nb: 2\n', 'b: 2\n'],
    ['the last', 'b: 2\na: 1\n', 'b: 2\n'],
    ['the last without a line break', 'b: 2\na: 1', 'b: 2\n'],
    ['with its comment', 'a: 1 # c\nb: 2\n', 'b: 2\n'],
    ['not the comments around it', '# x\na: 1\n# y\nb: 2\n', '# x\n# y\nb: 2\n'],
    ['with what is nested in it', 'a:\n  # c\n  c: 1\n\n  d:\n  - 1\n# y\nb: 2\n', '# y\nb: 2\n'],
    ['with a list at its own indent', 'a:\n- 1\n- 2\nb: 2\n', 'b: 2\n'],
    ['with a literal', 'a: |\n  x\n\nb: 2\n', '\nb: 2\n'],
    ['with a literal and its blank lines', 'a: |+\n  x\n\nb: 2\n', 'b: 2\n'],
    ['with CRLF', 'a: 1\r\nb: 2\r\n', 'b: 2\r\n'],
    ['with lone carriage returns', 'a: 1\rb: 2\r', 'b: 2\r'],
    ['behind a byte order mark', '\ufeffa: 1\nb: 2\n', '\ufeffb: 2\n'],
    ['with an anchor', 'a: &x 1\nb: 2\n', 'b: 2\n'],
    ['an alias', 'b: &x 1\na: *x\n', 'b: &x 1\n'],
    ['an explicit key', '? a\n: 1\nb: 2\n', 'b: 2\n'],
    ['written twice', 'a: 1\nb: 2\na: 3\n', 'b: 2\n'],
    ['all there is', '# x\na: 1\n# y\n', '# x\n# y\n'],
    ['all there is behind a marker', '---\na: 1\n', '---\n{}\n'],
    ['all there is in front of a marker', 'a: 1 # c\n...\n', '{}\n...\n'],
    ['all there is behind an anchor', '--- &x\na: 1\n', '--- &x\n{}\n'],
  ])('%s', (_, text, expected) => {
    expect(remove(text, 'a')).toBe(expected);
  });

  test.each([
    ['an emptied map becomes {}', 'a:\n  b: 1\nc: 2\n', 'a.b', 'a: {}\nc: 2\n'],
    ['comments in it stay', 'a: # x\n  # y\n  b: 1 # z\n  # w\nc: 2\n', 'a.b', 'a: {} # x\n  # y\n  # w\nc: 2\n'],
    ['so does its anchor', 'a: &x # y\n  b: 1\nc: 2\n', 'a.b', 'a: &x # y\n  {}\nc: 2\n'],
    ['and its tag', 'a: !!map\n  b: 1\nc: 2\n', 'a.b', 'a: !!map\n  {}\nc: 2\n'],
    ['in a list', 'a:\n- b: 1 # c\n- 2\n', 'a[0].b', 'a:\n- {}\n- 2\n'],
    ['in a list, on a line of its own', 'a:\n-\n  b: 1\n- 2\n', 'a[0].b', 'a:\n-\n  {}\n- 2\n'],
    ['with a literal', 'a:\n- b: |\n    x\n- 2\n', 'a[0].b', 'a:\n- {}\n- 2\n'],
    ['behind an explicit key', '? a\n:\n  b: 1\n', 'a.b', '? a\n: {}\n'],
    ['behind an explicit key, on its line', '? a\n: b: 1\n', 'a.b', '? a\n: {}\n'],
    ['with equal keys only', 'a:\n  b: 1\n  b: 2\n', 'a.b', 'a: {}\n'],
  ])('%s', (_, text, path, expected) => {
    expect(remove(text, path)).toBe(expected);
  });

  test.each([
    ['the next one moves up behind the dash', '- a: 1 # c\n  b: 2\n', '- b: 2\n'],
    ['also when several go', '- a: 1\n  a: 3\n  b: 2\n', '- b: 2\n'],
    ['unless comments stand between', '- a: 1 # c\n  # d\n  b: 2\n', '-\n  # d\n  b: 2\n'],
    ['behind a literal', '- a: |\n    x\n  b: 2\n', '- b: 2\n'],
    ['with CRLF', '- a: 1\r\n  # d\r\n  b: 2\r\n', '-\r\n  # d\r\n  b: 2\r\n'],
  ])('the first key of a list item: %s', (_, text, expected) => {
    expect(remove(text, '[0].a')).toBe(expected);
  });

  test('equal keys at the head of an item, with comments between', () => {
    expect(remove('- a: 1\n  # d\n  a: 2\n  # e\n  b: 2\n', '[0].a')).toBe('-\n  # d\n  # e\n  b: 2\n');
  });
});

describe('what stood behind it does not become part of a block scalar', () => {
  test.each([
    ['an indented comment moves out', 'x: |\n  x\na: 1\n   # c\n    # d\nb: 2\n', 'x: |\n  x\n# c\n    # d\nb: 2\n'],
    ['a comment at the column is fine', 'x: |\n  x\na: 1\n# c\nb: 2\n', 'x: |\n  x\n# c\nb: 2\n'],
    ['blank lines go where they would count', 'x: |+\n  x\na: 1\n\n \nb: 2\n', 'x: |+\n  x\nb: 2\n'],
    ['blank lines stay where they do not', 'x: |\n  x\na: 1\n\nb: 2\n', 'x: |\n  x\n\nb: 2\n'],
    ['spaces could count', 'x: >-\n x\na: 1\n     \nb: 2\n', 'x: >-\n x\nb: 2\n'],
    ['deeper down', 'x:\n  y:\n  - |\n    x\na: 1\n      # c\nb: 2\n', 'x:\n  y:\n  - |\n    x\n# c\nb: 2\n'],
    ['a comment in front of it shields', 'x: |+\n  x\n# c\na: 1\n\nb: 2\n', 'x: |+\n  x\n# c\n\nb: 2\n'],
    ['several removals', 'x: |+\n  x\na: 1\n\na: 2\n    # c\nb: 2\n', 'x: |+\n  x\n# c\nb: 2\n'],
    ['to the end of the text', 'x: |+\n  x\na: 1\n\n', 'x: |+\n  x\n'],
  ])('%s', (_, text, expected) => {
    expect(remove(text, 'a')).toBe(expected);
  });
});

describe('from braces', () => {
  test.each([
    ['{a: 1}', '{}'],
    ['{ a: 1 }', '{  }'],
    ['{a: 1, b: 2}', '{b: 2}'],
    ['{a: 1,b: 2}', '{b: 2}'],
    ['{b: 2, a: 1}', '{b: 2}'],
    ['{b: 2, a: 1,}', '{b: 2, }'],
    ['{b: 2, a, c}', '{b: 2, c}'],
    ['{a, b: 2, a: 1}', '{b: 2}'],
    ['{b: 2, # c\n a: 1}', '{b: 2, # c\n }'],
    ['{b: 2, a: 1 # c\n}', '{b: 2 # c\n}'],
    ['{\n  b: 2, # c\n  # d\n  a: 1, # e\n}', '{\n  b: 2, # c\n  # d\n  # e\n}'],
    ['{a: # c\n 1, b: 2}', '{b: 2}'],
    ['{a: 1 # c\n , b: 2}', '{ # c\n  b: 2}'],
    ['{a: # c\n}', '{ # c\n}'],
    ['{"a":1,"b":2}', '{"b":2}'],
  ])('%j', (text, expected) => {
    expect(remove(text, 'a')).toBe(expected);
  });

  test('a pair without braces gets some', () => {
    expect(remove('x: [a: 1, 2]\n', 'x[0].a')).toBe('x: [{}, 2]\n');
  });
});

test.each([
  ['what is not there', 'b: 1\n', 'a', 'absent'],
  ['below what is not there', 'b: 1\n', 'a.c', 'absent'],
  ['below nothing', 'a:\n', 'a.c', 'absent'],
  ['in a text without content', '', 'a', 'absent'],
  ['an item', 'a: [1]\n', 'a[0]', 'absent'],
  ['what a merge key brings', 'x: &x {a: 1}\n<<: *x\n', 'a', 'absent'],
  ['what a merge key would replace', 'x: &x {a: 1}\n<<: *x\na: 2\n', 'a', 'shared'],
  ['what others use', 'a: &x 1\nb: *x\n', 'a', 'shared'],
  ['what others use in it', 'a: {c: [&x 1]}\nb: *x\n', 'a', 'shared'],
  ['a key that others use', '? &x a\n: 1\nb: *x\n', 'a', 'shared'],
  ['from a shared map', 'x: &x {a: 1}\nb: *x\n', 'x.a', 'shared'],
  ['below an alias', 'x: &x {a: 1}\nb: *x\n', 'b.a', 'shared'],
  ['below a scalar', 'a: 1\n', 'a.b', 'not-a-container'],
  ['from broken text', 'a: [1\nb: 2\n', 'b', 'broken'],
])('refuses to remove %s', (_, text, path, reason) => {
  expect(remove(text, path)).toBe(`refused: ${reason}`);
});

test('an entry can be named by itself, of equal ones the first', () => {
  const text = yaml`
    x:
      a: 1
      a: 2
  `;
  const removed = after(text, (document) => {
    const above = (document.root as MapNode).entries[0];
    const map = above?.value as MapNode;
    const [entry] = map.entries;
    if (!entry) throw new Error('no entry');
    return removeEntry(document, map, entry, above);
  });
  expect(removed).toBe('x:\n  a: 2\n');
});

test('a node knows whether it holds what others use', () => {
  const document = createValuesDocument('a: {c: [&x 1]}\nb: [*x]\n');
  const [a, b] = (document.root as MapNode).entries.map(({ value }) => holdsShared(document, value));
  expect([a, b]).toEqual([true, false]);
});
