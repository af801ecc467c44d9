import { describe, expect, test } from 'vitest';
import { assign, insertItem } from '../../../server/src/core/yaml/editors/assign.ts';
import type { PlainValue } from '../../../server/src/core/yaml/editors/plainValue.ts';
import { type Path, parsePath } from '../../../server/src/core/yaml/path.ts';
import { after, yaml } from './support/text.ts';

function put(text: string, values: Readonly<Record<string, PlainValue>>): string {
  const assignments = Object.entries(values).map(([path, value]) => ({ path: parsePath(path) as Path, value }));
  return after(text, (document) => assign(document, assignments));
}

function add(text: string, path: string, value: PlainValue): string {
  return after(text, (document) => insertItem(document, path === '' ? [] : (parsePath(path) as Path), value));
}

describe('new keys in block maps', () => {
  test.each([
    ['behind the last entry', 'a: 1\n', 'a: 1\nb: 2\n'],
    ['behind its comment', 'a: 1 # c\n', 'a: 1 # c\nb: 2\n'],
    ['without a line break at the end', 'a: 1', 'a: 1\nb: 2'],
    ['in front of the comments at the end', 'a: 1\n# c\n\n# d\n', 'a: 1\nb: 2\n# c\n\n# d\n'],
    ['behind nothing', 'a:\n', 'a:\nb: 2\n'],
    ['behind a nested map', 'a:\n  c: 1\n\n# x\n', 'a:\n  c: 1\nb: 2\n\n# x\n'],
    ['behind a literal', 'a: |\n  x\n', 'a: |\n  x\nb: 2\n'],
    ['behind a literal that keeps blank lines', 'a: |+\n  x\n\n', 'a: |+\n  x\n\nb: 2\n'],
    ['behind braces over lines', 'a: {\n  c: 1\n} # c\n', 'a: {\n  c: 1\n} # c\nb: 2\n'],
    ['behind quotes over lines', 'a: "x\n  y"\n', 'a: "x\n  y"\nb: 2\n'],
    ['behind an alias', 'c: &x 1\na: *x\n', 'c: &x 1\na: *x\nb: 2\n'],
    ['behind an explicit key', '? a\n', '? a\nb: 2\n'],
    ['behind a dot marker', 'a: 1\n...\n', 'a: 1\nb: 2\n...\n'],
    ['in front of a second document', 'a: 1\n---\nc: 1\n', 'a: 1\nb: 2\n---\nc: 1\n'],
    ['with CRLF', 'a: 1\r\nc: 1\r\n', 'a: 1\r\nc: 1\r\nb: 2\r\n'],
    ['with lone carriage returns', 'a: 1\rc: 1\r', 'a: 1\rc: 1\rb: 2\r'],
    ['with a byte order mark', '\ufeffa: 1\n', '\ufeffa: 1\nb: 2\n'],
  ])('%s', (_, text, expected) => {
    expect(put(text, { b: 2 })).toBe(expected);
  });

  test.each([
    ['clipped', 'a: |\n  x', 'a: |-\n  x\nb: 2'],
    ['kept', 'a: |+\n  x', 'a: |-\n  x\nb: 2'],
    ['stripped', 'a: >-\n  x', 'a: >-\n  x\nb: 2'],
    ['with an indent', 'a: |2\n  x', 'a: |2-\n  x\nb: 2'],
  ])('a block scalar at the end without a line break gets none: %s', (_, text, expected) => {
    expect(put(text, { b: 2 })).toBe(expected);
  });

  test('no indicator keeps a blank last line as it is', () => {
    expect(put('a: |+\n  x\n   ', { b: 2 })).toBe('refused: broken');
  });

  test('in the map of a list item, at its column', () => {
    expect(put('a:\n  -   b: 1 # c\n  - d: 1\n', { 'a[0].c': 2 })).toBe('a:\n  -   b: 1 # c\n      c: 2\n  - d: 1\n');
  });

  test('several together, the inner ones first', () => {
    const text = 'a:\n  b:\n    c: 1\n';
    expect(put(text, { d: 1, 'a.e': 2, 'a.b.f': 3, 'a.b.c': 4, 'a.g.h': 5, 'a.g.i': 6 })).toBe(yaml`
      a:
        b:
          c: 4
          f: 3
        e: 2
        g:
          h: 5
          i: 6
      d: 1
    `);
  });

  test('a value where nothing is, and a key behind it', () => {
    expect(put('a:\n  b:', { 'a.b': 1, 'a.c': 2, d: 3 })).toBe('a:\n  b: 1\n  c: 2\nd: 3');
  });

  test('with the indent of the text', () => {
    expect(put('a:\n   - b:\n        c: 1\n', { x: { l: [{ z: 1, w: [] }, 'v', [1, 2]] } })).toBe(yaml`
      a:
         - b:
              c: 1
      x:
         l:
            - z: 1
              w: []
            - v
            - - 1
              - 2
    `);
  });

  test('keys that need quotes', () => {
    expect(put('a: 1\n', { 'x.true': 1 })).toBe('a: 1\nx:\n  "true": 1\n');
    expect(after('a: 1\n', (document) => assign(document, [{ path: ['a: b', ''], value: 1 }]))).toBe(
      'a: 1\n"a: b":\n  "": 1\n',
    );
  });
});

describe('children for a key without a value', () => {
  test.each([
    ['nothing', 'a:\nc: 1\n', 'a:\n  b: 2\nc: 1\n'],
    ['a comment', 'a: # c\nc: 1\n', 'a: # c\n  b: 2\nc: 1\n'],
    ['a comment below', 'a:\n  # c\nc: 1\n', 'a:\n  b: 2\n  # c\nc: 1\n'],
    ['a null', 'a: null\n', 'a:\n  b: 2\n'],
    ['a null and a comment', 'a: ~   # c\n', 'a:   # c\n  b: 2\n'],
    ['a null on its own line', 'a: # c\n  null\n', 'a: # c\n  b: 2\n'],
    ['a null on its own line with a comment', 'a:\n  null # c\n', 'a:\n  # c\n  b: 2\n'],
    ['an anchor', 'a: &x\n', 'a: &x\n  b: 2\n'],
    ['a tag', 'a: !!null ~\n', 'a:\n  b: 2\n'],
    ['an explicit key', '? a\nc: 1\n', '? a\n:\n  b: 2\nc: 1\n'],
    ['an explicit key with a colon', '? a\n:\nc: 1\n', '? a\n:\n  b: 2\nc: 1\n'],
    ['empty braces', 'a: {} # c\n', 'a: {b: 2} # c\n'],
    ['a null in braces', 'a: {c: 1, d: }\na: {b: }', 'a: {c: 1, d: }\na: {b: 2}'],
  ])('%s', (_, text, expected) => {
    expect(put(text, { 'a.b': 2 })).toBe(expected);
  });

  test.each([
    ['an item', 'a:\n-\n- 1\n', 'a:\n-\n  b: 2\n- 1\n'],
    ['an item with a comment', 'a:\n  - # c\n', 'a:\n  - # c\n    b: 2\n'],
    ['a null item', 'a:\n  - ~\n', 'a:\n  -\n    b: 2\n'],
    ['an item in brackets', 'a: [~]\n', 'a: [{b: 2}]\n'],
  ])('%s', (_, text, expected) => {
    expect(put(text, { 'a[0].b': 2 })).toBe(expected);
  });
});

describe('a text without content', () => {
  test.each([
    ['', 'a:\n  b: 1\n'],
    ['\ufeff', '\ufeffa:\n  b: 1\n'],
    ['\n\n', '\n\na:\n  b: 1\n'],
    ['# c', '# c\na:\n  b: 1\n'],
    ['# c\r\n', '# c\r\na:\r\n  b: 1\r\n'],
    ['---\n', '---\na:\n  b: 1\n'],
    ['--- # c\n', '--- # c\na:\n  b: 1\n'],
    ['---\n# c\n...\n', '---\na:\n  b: 1\n# c\n...\n'],
    ['...\n', 'a:\n  b: 1\n...\n'],
    ['\ufeff\r\n...\r\nx: 1\r\n', '\ufeff\r\na:\r\n  b: 1\r\n...\r\nx: 1\r\n'],
    ['---\n---\nx: 1\n', '---\na:\n  b: 1\n---\nx: 1\n'],
    ['null\n', '\na:\n  b: 1\n'],
    ['--- ~ # c\n', '--- # c\na:\n  b: 1\n'],
    ['{}', '{a: {b: 1}}'],
    ['{ }\n', '{ a: {b: 1} }\n'],
    ['[]', 'refused: not-a-container'],
    ['text', 'refused: not-a-container'],
  ])('%j', (text, expected) => {
    expect(put(text, { 'a.b': 1 })).toBe(expected);
  });

  test('cannot begin with a list item', () => {
    expect(add('', '', 1)).toBe('refused: not-a-container');
  });
});

describe('inside braces', () => {
  test.each([
    ['{a: 1}', '{a: 1, b: 2}'],
    ['{ a: 1 }', '{ a: 1, b: 2 }'],
    ['{a: 1,}', '{a: 1, b: 2,}'],
    ['{a}', '{a, b: 2}'],
    ['{a: }', '{a: , b: 2}'],
    ['{a:}', '{a: , b: 2}'],
    ['{a: !!str}', '{a: !!str , b: 2}'],
    ['{c: &x 1, a: *x}', '{c: &x 1, a: *x, b: 2}'],
    ['{"a": 1}', '{"a": 1, "b": 2}'],
    ['{}', '{b: 2}'],
    ['{ }', '{ b: 2 }'],
    ['{ # c\n}', '{b: 2 # c\n}'],
    ['{\n}', '{b: 2\n}'],
    ['{a: 1 # c\n}', '{a: 1, b: 2 # c\n}'],
    ['{\n  a: 1\n}', '{\n  a: 1,\n  b: 2\n}'],
    ['{\n  a: 1 # c\n}', '{\n  a: 1, # c\n  b: 2\n}'],
    ['{\n  a: 1, # c\n}', '{\n  a: 1, # c\n  b: 2,\n}'],
    ['{\n  a: 1\n  , # c\n}', '{\n  a: 1\n  , # c\n  b: 2,\n}'],
    ['{\n  a: 1}', '{\n  a: 1,\n  b: 2}'],
    ['{\n  a: 1, }', '{\n  a: 1,\n  b: 2, }'],
    ['{\n\ta: 1\n}', '{\n\ta: 1,\n\tb: 2\n}'],
    ['{\r\n  "a": {}\r\n}\r\n', '{\r\n  "a": {},\r\n  "b": 2\r\n}\r\n'],
  ])('%j', (text, expected) => {
    expect(put(text, { b: 2 })).toBe(expected);
  });

  test.each([
    ['[a: 1]', 'refused: not-a-container'],
    ['x: [a: 1]', 'x: [{a: 1, b: 2}]'],
    ['x: [a: ]', 'x: [{a: , b: 2}]'],
  ])('a pair without braces gets some: %s', (text, expected) => {
    expect(put(text, { 'x[0].b': 2 })).toBe(expected);
  });

  test('maps and lists are written on one line', () => {
    expect(put('a: {}\n', { 'a.b': { c: ['d, e', 1], f: {} } })).toBe('a: {b: {c: ["d, e", 1], f: {}}}\n');
    expect(put('{"a": {}}\n', { 'a.b': { c: ['d', 1, null] } })).toBe('{"a": {"b": {"c": ["d", 1, null]}}}\n');
  });

  test('an item and a key of the item before it', () => {
    expect(put('x: [a: 1]\n', { 'x[0].b': 2, 'x[1]': 3 })).toBe('x: [{a: 1, b: 2}, 3]\n');
  });
});

describe('list items', () => {
  test.each([
    ['behind the last', 'a:\n- 1 # c\n# d\n', 'a:\n- 1 # c\n- x\n# d\n'],
    ['at the same indent', 'a:\n    - 1\n', 'a:\n    - 1\n    - x\n'],
    ['behind a map', 'a:\n- b: 1\n  c: 2\n', 'a:\n- b: 1\n  c: 2\n- x\n'],
    ['in an inner list', 'a:\n- - 1\nb: 2\n', 'refused: not-a-container'],
    ['in brackets', 'a: [1]\n', 'a: [1, x]\n'],
    ['in JSON', '{"a": ["b"]}\n', '{"a": ["b", "x"]}\n'],
    ['in brackets over lines', 'a: [\n  1, # c\n  2\n]\n', 'a: [\n  1, # c\n  2,\n  x\n]\n'],
    ['in empty brackets', 'a: []\n', 'a: [x]\n'],
    ['behind an anchor without a value', 'a: [\n  &y # c\n]\n', 'a: [\n  &y , # c\n  x\n]\n'],
    ['where nothing is', 'a:\n', 'a:\n- x\n'],
    ['where nothing is, indented', 'b:\n  - 1\na:\n', 'b:\n  - 1\na:\n  - x\n'],
    ['where no key is', 'b: 1\n', 'b: 1\na:\n- x\n'],
    ['in a map', 'a: {b: 1}\n', 'refused: not-a-container'],
    ['in a scalar', 'a: 1\n', 'refused: not-a-container'],
    ['in an alias', 'b: &y []\na: *y\n', 'refused: shared'],
  ])('%s', (_, text, expected) => {
    expect(add(text, text.includes('- - 1') ? 'a[0][0]' : 'a', 'x')).toBe(expected);
  });

  test('several at once, with keys of one new item', () => {
    expect(put('a:\n- b: 1\n', { 'a[1].b': 2, 'a[1].c': 3, 'a[2]': 4 })).toBe('a:\n- b: 1\n- b: 2\n  c: 3\n- 4\n');
  });

  test('none may be left out', () => {
    expect(put('a:\n- b: 1\n', { 'a[2]': 4 })).toBe('refused: not-a-container');
  });
});

describe('whole maps and lists', () => {
  test.each([
    ['for a new key', 'b: 1\n', { x: 1 }, 'b: 1\na:\n  x: 1\n'],
    ['for nothing', 'a: # c\n', { x: [1] }, 'a: # c\n  x:\n  - 1\n'],
    ['for an empty map', 'a: {}\n', { x: 1 }, 'a: {x: 1}\n'],
    ['for an empty list', 'a: []\n', [1, 'x'], 'a: [1, x]\n'],
    ['an empty one for nothing', 'a: ~\n', {}, 'a: {}\n'],
    ['the same again', 'a: {x: 1, z: [2]}\n', { z: [2], x: 1 }, 'a: {x: 1, z: [2]}\n'],
    ['for another map', 'a: {x: 1}\n', { x: 2 }, 'refused: not-a-container'],
    ['for a longer list', 'a: [1, 2]\n', [1], 'refused: not-a-container'],
    ['for a shared empty map', 'a: &s {}\nb: *s\n', { x: 2 }, 'refused: shared'],
    ['for a scalar', 'a: 1\n', { x: 2 }, 'a: {x: 2}\n'],
  ] as const)('%s', (_, text, value, expected) => {
    expect(put(text, { a: value as PlainValue })).toBe(expected);
  });
});

describe('conflicts', () => {
  test('of two values for one path the later one counts', () => {
    const path = ['a'];
    const result = after('a: 1\n', (document) =>
      assign(document, [
        { path, value: 2 },
        { path, value: 3 },
      ]),
    );
    expect(result).toBe('a: 3\n');
  });

  test('a path and one below it', () => {
    expect(put('b: 1\n', { a: 1, 'a.c': 2 })).toBe('refused: not-a-container');
    expect(put('a:\n', { 'a.c': 2, a: 1 })).toBe('refused: not-a-container');
  });

  test('a map and a list in one new place', () => {
    expect(put('b: 1\n', { 'a.c': 1, 'a[0]': 2 })).toBe('refused: not-a-container');
    expect(put('b: 1\n', { 'a[0]': 1, 'a.c': 2 })).toBe('refused: not-a-container');
  });

  test('one refusal stops all', () => {
    expect(put('a: 1\nb: 2\n', { a: 3, 'b.c': 4 })).toBe('refused: not-a-container');
  });
});
