import { expect, test } from 'vitest';
import { setScalar } from '../../../server/src/core/yaml/editors/assign.ts';
import { type Path, parsePath } from '../../../server/src/core/yaml/path.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { after, yaml } from './support/text.ts';

function set(text: string, path: string, value: string | number | boolean | null): string {
  return after(text, (document) => setScalar(document, parsePath(path) as Path, value));
}

test.each([
  ['a number', 'a: 1\n', 2, 'a: 2\n'],
  ['beside a comment', 'a: 1  # one\n', 2, 'a: 2  # one\n'],
  ['an unquoted string', 'a: x\n', 'z', 'a: z\n'],
  ['quotes stay with strings', 'a: "x"\n', 'y', 'a: "y"\n'],
  ['single quotes stay too', "a: 'x'\n", "it's", "a: 'it''s'\n"],
  ['quotes go with numbers', 'a: "2"\n', 2, 'a: 2\n'],
  ['quotes go with booleans', "a: 'true'\n", true, 'a: true\n'],
  ['a string that needs quotes', 'a: 1\n', 'true', 'a: "true"\n'],
  ['a string of two lines', 'a: x\n', 'y\nz', 'a: "y\\nz"\n'],
  ['nothing there', 'a:\n', 1, 'a: 1\n'],
  ['nothing there but a comment', 'a: # c\n', 1, 'a: 1 # c\n'],
  ['nothing there and no line break', 'a:', 1, 'a: 1'],
  ['a comment on the next line', 'a:\n  # c\nb: 1\n', 1, 'a: 1\n  # c\nb: 1\n'],
  ['a written null', 'a: ~ # c\n', 1, 'a: 1 # c\n'],
  ['a value on the next line', 'a: # c\n  x\n', 1, 'a: # c\n  1\n'],
  ['a scalar of several lines', 'a: x\n  y\n\n  z # c\nb: 1\n', 1, 'a: 1 # c\nb: 1\n'],
  ['quotes over several lines', 'a: "x\n  y" # c\n', 'z', 'a: "z" # c\n'],
  ['a literal', 'a: | # c\n  x\n  y\nb: 1\n', 1, 'a: 1 # c\nb: 1\n'],
  ['a literal that keeps its blank lines', 'a: |+\n  x\n\n\nb: 1\n', 1, 'a: 1\nb: 1\n'],
  ['a literal without a line break', 'a: |\n  x', 1, 'a: 1'],
  ['a literal without content', 'a: |\nb: 1\n', 1, 'a: 1\nb: 1\n'],
  ['a folded scalar with CRLF', 'a: >-\r\n  x\r\n  y\r\nb: 1\r\n', 'z', 'a: z\r\nb: 1\r\n'],
  ['CRLF', 'a: 1\r\nb: 2\r\n', 2, 'a: 2\r\nb: 2\r\n'],
  ['a lone carriage return', 'a: 1\rb: 2\r', 2, 'a: 2\rb: 2\r'],
  ['a byte order mark', '\ufeffa: 1\n', 2, '\ufeffa: 2\n'],
  ['an anchor that nobody uses', 'a: &x 1\n', 2, 'a: &x 2\n'],
  ['an anchor without a value', 'a: &x # c\n', 2, 'a: &x 2 # c\n'],
  ['a tag that would change the value', 'a: !!str 1\n', 2, 'a: 2\n'],
  ['a tag that does not', 'a: !!str x\n', 'z', 'a: !!str z\n'],
  ['anchor and tag', 'a: &x !!int "1"\n', 2, 'a: &x 2\n'],
  ['a tag on a line of its own', 'a: !!str # c\n  x\n', 2, 'a: # c\n  2\n'],
  ['a tab behind the colon', 'a:\t1\n', 2, 'a:\t2\n'],
  ['an explicit key', '? a\n: 1\n', 2, '? a\n: 2\n'],
  ['an explicit key without a value', '? a # c\nb: 1\n', 2, '? a # c\n: 2\nb: 1\n'],
  ['a key in quotes', '"a": 1\n', 2, '"a": 2\n'],
  ['the last of equal keys', 'a: 1\na: 2\n', 3, 'a: 1\na: 3\n'],
  ['Chinese and emoji', '键: 值 😀\na: 中文 😀 # 注释\n', '新', '键: 值 😀\na: 新 # 注释\n'],
])('sets a: %s', (_, text, value, expected) => {
  expect(set(text, 'a', value)).toBe(expected);
});

test.each([
  ['{a: 1, b: 2}', '{a: 3, b: 2}'],
  ['{a: 1 # c\n}', '{a: 3 # c\n}'],
  ['{a, b}', '{a: 3, b}'],
  ['{"a":1}', '{"a":3}'],
  ['{a: }', '{a: 3}'],
  ['{a: , b}', '{a: 3, b}'],
  ['{a:}', '{a: 3}'],
  ['{a: # c\n}', '{a: 3 # c\n}'],
  ['{a: &x , b}', '{a: &x 3, b}'],
  ['{? a, b}', '{? a: 3, b}'],
])('sets a number inside braces: %s', (text, expected) => {
  expect(set(text, 'a', 3)).toBe(expected);
});

test.each([
  ['{a: 1}', 'x, y', '{a: "x, y"}'],
  ['{a: 1}', 'x?', '{a: "x?"}'],
  ["{a: 1, b: 'x'}", '[', "{a: '[', b: 'x'}"],
  ['{"a": 1}', 'x', '{"a": "x"}'],
  ['{"a": null, "b": {}}', 'x', '{"a": "x", "b": {}}'],
])('sets a string inside braces: %s', (text, value, expected) => {
  expect(set(text, 'a', value)).toBe(expected);
});

test.each([
  ['list items', 'a:\n- 1\n- 2\n', 'a[1]', 'a:\n- 1\n- 3\n'],
  ['an empty item', 'a:\n- # c\n- 2\n', 'a[0]', 'a:\n- 3 # c\n- 2\n'],
  ['an empty item at the end', 'a:\n-', 'a[0]', 'a:\n- 3'],
  ['items in items', '- - 1\n  - 2\n', '[0][1]', '- - 1\n  - 3\n'],
  ['items in brackets', 'a: [1, 2,]\n', 'a[1]', 'a: [1, 3,]\n'],
  ['an anchor as item', 'a: [&x , 1]\n', 'a[0]', 'a: [&x 3, 1]\n'],
  ['a single pair', 'a: [b: 1]\n', 'a[0].b', 'a: [b: 3]\n'],
  ['keys of items', 'a:\n  - b: 1\n    c: 2\n', 'a[0].c', 'a:\n  - b: 1\n    c: 3\n'],
])('sets what is in lists: %s', (_, text, path, expected) => {
  expect(set(text, path, 3)).toBe(expected);
});

test('writes parents that are missing', () => {
  const text = yaml`
    # head
    microservice:
        aslan:
            # how many
            replicas: 1

    # tail
  `;
  const expected = yaml`
    # head
    microservice:
        aslan:
            # how many
            replicas: 1
        user:
            resources:
                limits:
                    cpu: 1

    # tail
  `;
  expect(set(text, 'microservice.user.resources.limits.cpu', 1)).toBe(expected);
});

test.each([
  ['the same number', 'a: 0x2\n', 2],
  ['the same boolean', 'a: yes\n', true],
  ['the same string', "a: 'x'\n", 'x'],
  ['null for nothing', 'a:\n', null],
  ['through an alias', 'b: &x 2\na: *x\n', 2],
  ['through a merge key', 'b: &x {a: 2}\n<<: *x\n', 2],
])('leaves alone what is so already: %s', (_, text, value) => {
  expect(setScalar(createValuesDocument(text), ['a'], value)).toEqual({ edits: [] });
});

test.each([
  ['an alias', 'b: &x 1\na: *x\n', 'a', 'shared'],
  ['a shared value', 'a: &x 1\nb: *x\n', 'a', 'shared'],
  ['inside a shared map', 'a: &x {b: 1}\nc: *x\n', 'a.b', 'shared'],
  ['below an alias', 'a: &x {b: 1}\nc: *x\n', 'c.b', 'shared'],
  ['below what a merge key brings', 'a: &x {b: {c: 1}}\nd:\n  <<: *x\n', 'd.b.c', 'shared'],
  ['instead of a map that a merge key brings', 'a: &x {b: {c: 1}}\nd:\n  <<: *x\n', 'd.b', 'shared'],
  ['hidden by a later merge key', 'a: &x {b: 1}\nd:\n  b: 2\n  <<: *x\n', 'd.b', 'shared'],
  ['a map', 'a: {b: 1}\n', 'a', 'not-a-container'],
  ['a list', 'a:\n- 1\n', 'a', 'not-a-container'],
  ['below a scalar', 'a: 1\n', 'a.b', 'not-a-container'],
  ['a key of a list', 'a: [1]\n', 'a.b', 'not-a-container'],
  ['an item of a map', 'a: {b: 1}\n', 'a[0]', 'not-a-container'],
  ['far behind the end of a list', 'a: [1]\n', 'a[3]', 'not-a-container'],
  ['broken text', 'a: [1\nb: 2\n', 'b', 'broken'],
])('refuses %s', (_, text, path, reason) => {
  expect(set(text, path, 3)).toBe(`refused: ${reason}`);
});

test('an own key overrides the scalar that a merge key brings', () => {
  const text = 'a: &x {b: 1, c: 2}\nd:\n  <<: *x\n';
  expect(set(text, 'd.b', 3)).toBe(`${text}  b: 3\n`);
});

test('a merge key that brings other keys is no obstacle', () => {
  expect(set('a: &x {c: 2}\nd:\n  b: 1\n  <<: *x\n', 'd.b', 3)).toBe('a: &x {c: 2}\nd:\n  b: 3\n  <<: *x\n');
});
