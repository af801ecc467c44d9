import { describe, expect, test } from 'vitest';
import { isUnset, nestEntry } from '../../../server/src/core/yaml/editors/nest.ts';
import type { Entry, YamlNode } from '../../../server/src/core/yaml/node.ts';
import { type Path, parsePath } from '../../../server/src/core/yaml/path.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { after, yaml } from './support/text.ts';

/** Nests the only dotted key of a text, from the map it stands in or from the root. */
function nest(text: string, from: 'here' | 'root' = 'here'): string {
  return after(text, (document) => {
    const place = document.root && dotted(document.root, [], undefined);
    if (!place) throw new Error('no dotted key');
    const steps = parsePath(place.entry.name ?? '') ?? [];
    return nestEntry(document, place, from === 'root' ? steps : [...place.path, ...steps]);
  });
}

function dotted(node: YamlNode, path: Path, above: Entry | undefined): Parameters<typeof nestEntry>[1] | undefined {
  const children = node.kind === 'seq' ? node.items.map((value, index) => ({ value, index })) : [];
  for (const { value, index } of children) {
    const found = dotted(value, [...path, index], undefined);
    if (found) return found;
  }
  if (node.kind !== 'map') return undefined;
  for (const entry of node.entries) {
    if (/[.[]/.test(entry.name ?? '')) return { map: node, entry, above, path };
    const found = dotted(entry.value, [...path, entry.name ?? ''], entry);
    if (found) return found;
  }
  return undefined;
}

describe('where nothing of the path is there', () => {
  test.each([
    ['a scalar', 'a.b.c: 1 # c\nd: 2\n', 'a:\n  b:\n    c: 1 # c\nd: 2\n'],
    ['in quotes', '"a.b": 1\n', 'a:\n  b: 1\n'],
    ['nothing', 'a.b:\n# c\n', 'a:\n  b:\n# c\n'],
    ['a map', 'a.b: # c\n  # d\n  x: 1\n\n  y: 2\nd: 2\n', 'a:\n  b: # c\n    # d\n    x: 1\n\n    y: 2\nd: 2\n'],
    ['a list', 'a.b:\n- 1\n- 2\n', 'a:\n  b:\n  - 1\n  - 2\n'],
    ['braces over lines', 'a.b: {\n  x: 1\n}\n', 'a:\n  b: {\n    x: 1\n  }\n'],
    ['a literal', 'a.b: |\n  x\n     \n\n  y\nd: 1\n', 'a:\n  b: |\n    x\n       \n\n    y\nd: 1\n'],
    ['a literal with an indent', 'a.b: |2\n    x\nd: 1\n', 'a:\n  b: |2\n      x\nd: 1\n'],
    ['an item', 'a.b[0]: 1 # c\n', 'a:\n  b:\n  - 1 # c\n'],
    ['a key of an item', 'a[0].b: 1\n', 'a:\n- b: 1\n'],
    ['CRLF', 'a.b:\r\n  x: 1\r\n', 'a:\r\n  b:\r\n    x: 1\r\n'],
    ['in a list item', '- a.b: 1 # c\n  d: 2\n', '- a:\n    b: 1 # c\n  d: 2\n'],
    ['an anchor', 'a.b: &x 1\nc: *x\n', 'a:\n  b: &x 1\nc: *x\n'],
    ['an alias', 'c: &x 1\na.b: *x\n', 'c: &x 1\na:\n  b: *x\n'],
  ])('%s', (_, text, expected) => {
    expect(nest(text)).toBe(expected);
  });

  test.each([
    ['{a.b: 1, c: 2}', '{a: {b: 1}, c: 2}'],
    ['{"a.b":"x","c":2}', '{"a": {"b":"x"},"c":2}'],
    ['{a.b: }', '{a: {b: }}'],
    ['{a.b: # c\n}', '{a: {b: } # c\n}'],
    ['{"a[0]": 1}', '{"a": [1]}'],
    ['{"a[0].b": {c: 1}}', '{"a": [{"b": {c: 1}}]}'],
    ['{"a[1]": 1}', 'refused: not-a-container'],
    ['{"a[0]": }', 'refused: not-a-container'],
  ])('inside braces: %j', (text, expected) => {
    expect(nest(text)).toBe(expected);
  });
});

describe('where a part of the path is there', () => {
  test.each([
    ['below the map', 'a:\n  x: 1\na.b: 2 # c\nd: 3\n', 'a:\n  x: 1\n  b: 2 # c\nd: 3\n'],
    ['above it', 'a.b: 2 # c\na:\n  x: 1\n', 'a:\n  x: 1\n  b: 2 # c\n'],
    ['with another indent', 'a:\n    x: 1\na.b:\n  y: 2\n', 'a:\n    x: 1\n    b:\n      y: 2\n'],
    ['deeper', 'a:\n  x:\n    y: 1\na.x.z.w: 2\n', 'a:\n  x:\n    y: 1\n    z:\n      w: 2\n'],
    ['for nothing', 'a: # c\na.b: 2\n', 'a: # c\n  b: 2\n'],
    ['for a null', 'a: ~\na.b:\n  c: 1\n', 'a:\n  b:\n    c: 1\n'],
    ['for empty braces', 'a: {} # c\na.b:\n  c: 1\n', 'a: # c\n  b:\n    c: 1\n'],
    ['in braces', 'a: {x: 1}\na.b: 2 # c\nd: 1\n', 'a: {x: 1, b: 2}\n# c\nd: 1\n'],
    ['a next item', 'a:\n- 1\n"a[1]": 2\n', 'a:\n- 1\n- 2\n'],
    ['a key of a next item', 'a:\n- x: 1\n"a[1].x": 2\n', 'a:\n- x: 1\n- x: 2\n'],
    ['a key of an item', 'a:\n- x: 1\n"a[0].z": 2\n', 'a:\n- x: 1\n  z: 2\n'],
    ['a literal keeps its end', 'a:\n  x: 1\na.b: |\n  y', 'a:\n  x: 1\n  b: |-\n    y\n'],
    ['a literal that moves to the end', 'a.b: |\n  y\na:\n  x: 1', 'a:\n  x: 1\n  b: |\n    y\n'],
    ['blank lines that it keeps', 'a.b: |+\n  y\n\na:\n  x: 1', 'a:\n  x: 1\n  b: |+\n    y\n\n'],
    ['behind a literal at the end', 'a.b: 1\na:\n  x: |\n    y', 'a:\n  x: |-\n    y\n  b: 1'],
    ['no comment becomes text', 'a:\n  x: 1\n   # c\na.b: |\n  y\n', 'a:\n  b: |\n    y\n  x: 1\n   # c\n'],
    ['no blank line becomes text', 'a:\n  x: 1\n\na.b: |+\n  y\n', 'a:\n  b: |+\n    y\n  x: 1\n\n'],
  ])('%s', (_, text, expected) => {
    expect(nest(text)).toBe(expected);
  });

  test.each([
    ['the map that is left', 'x:\n  a.b: 1\n', 'x: {}\na:\n  b: 1\n'],
    ['what is left of the map', 'x:\n  y: 1\n  a.b: 2 # c\n', 'x:\n  y: 1\na:\n  b: 2 # c\n'],
    ['the item that is left', 'x:\n- a.b: 1 # c\n', 'x:\n- {}\na:\n  b: 1 # c\n'],
    ['braces', 'x: {a.b: 1, y: 2}\n', 'x: {y: 2}\na:\n  b: 1\n'],
  ])('from inside another map: %s', (_, text, expected) => {
    expect(nest(text, 'root')).toBe(expected);
  });
});

test.each([
  ['a value', 'a:\n  b: 1\na.b: 2\n', 'not-a-container'],
  ['a scalar on the way', 'a: 1\na.b: 2\n', 'not-a-container'],
  ['a map for braces', 'a: {x: 1}\na.b:\n  c: 1\n', 'multi-line-in-flow'],
  ['an alias for braces', 'c: &x 1\na: {x: 1}\na.b: *x\n', 'shared'],
  ['a shared target', 'a: &x\n  y: 1\nc: *x\na.b: 1\n', 'shared'],
  ['a shared value', 'a:\n  y: 1\na.b: &x 1\nc: *x\n', 'shared'],
  ['an alias in front of its anchor', 'a:\n  y: 1\nc: &x 1\na.b: *x\n', 'shared'],
  ['an alias of an anchor that is there twice', 'c: &x 1\nd: &x 2\na:\n  y: 1\na.b: *x\n', 'shared'],
  ['from a shared map', 'x: &x\n  a.b: 1\n  a:\n    c: 1\ny: *x\n', 'shared'],
  ['an explicit key', '? a.b\n: 1\n', 'shared'],
  ['several lines behind a dash', '"a[0]":\n  x: 1\n', 'multi-line-in-flow'],
  ['a comment between key and item', '"a[0]": # c\n  1\n', 'multi-line-in-flow'],
  ['a later item', '"a[1]": 1\n', 'not-a-container'],
  ['broken text', 'a.b: [1\n', 'broken'],
])('refuses %s', (_, text, reason) => {
  expect(nest(text)).toBe(`refused: ${reason}`);
});

test('knows whether a path has a value', () => {
  const document = createValuesDocument(yaml`
    a: 1
    b:
    c: ~
    d: &x {}
    e: *x
  `);
  const paths: readonly Path[] = [['a'], ['b'], ['b', 'x'], ['c'], ['d', 'x'], ['e', 'x'], ['f'], ['a', 'x']];
  expect(paths.map((path) => isUnset(document, path))).toEqual([false, true, true, false, false, false, true, false]);
});
