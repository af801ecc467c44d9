import { expect, test } from 'vitest';
import {
  isPlainList,
  isPlainMap,
  nodeEquals,
  type PlainValue,
} from '../../../server/src/core/yaml/editors/plainValue.ts';
import {
  blockEntry,
  blockItem,
  blockLines,
  flowEntry,
  flowValue,
  indentLines,
} from '../../../server/src/core/yaml/editors/render.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';

const style = { indent: 4, listIndent: 2, quotes: 'single' } as const;
const value: PlainValue = { a: 1, 'b c': ['x: y', {}, { d: null, e: [[true], []] }], f: { g: 'h, i' } };

test('in block style', () => {
  expect(blockEntry('k', value, style)).toEqual([
    'k:',
    '    a: 1',
    '    b c:',
    "      - 'x: y'",
    '      - {}',
    '      - d: null',
    '        e:',
    '          - - true',
    '          - []',
    '    f:',
    '        g: h, i',
  ]);
  expect(blockEntry('true', 'x', style)).toEqual(["'true': x"]);
  expect(blockItem({ a: 1, b: 2 }, style)).toEqual(['- a: 1', '  b: 2']);
  expect(blockItem([1], style)).toEqual(['- - 1']);
  expect(blockItem('x', style)).toEqual(['- x']);
  expect(blockLines([1, { a: 2 }], style)).toEqual(['- 1', '- a: 2']);
  expect(blockLines('x', style)).toEqual(['x']);
});

test('in flow style', () => {
  expect(flowValue(value, style)).toBe("{a: 1, b c: ['x: y', {}, {d: null, e: [[true], []]}], f: {g: 'h, i'}}");
  expect(flowEntry('a', ['b', 1], style, true)).toBe('"a": ["b", 1]');
});

test('empty lines are not indented', () => {
  expect(indentLines(['a', '', ' b'], 2)).toEqual(['  a', '', '   b']);
});

test('maps and lists are told apart', () => {
  const values = [{}, [], null, 'x', 1, undefined];
  expect(values.map(isPlainMap)).toEqual([true, false, false, false, false, false]);
  expect(values.map(isPlainList)).toEqual([false, true, false, false, false, false]);
});

test.each<[string, PlainValue, boolean]>([
  ['{a: 1, b: [x, null]}', { b: ['x', null], a: 1 }, true],
  ['{a: 1}', { a: 2 }, false],
  ['{a: 1}', { a: 1, b: 2 }, false],
  ['{a: 1}', { b: 1 }, false],
  ['{a: 1, a: 1}', { a: 1, b: 1 }, false],
  ['{a: 1, a: 2}', { a: 2 }, true],
  ['{? [a] : 1}', { a: 1 }, false],
  ['{<<: {a: 1}}', { '<<': { a: 1 } }, false],
  ['[1, 2]', [1], false],
  ['[1]', { a: 1 }, false],
  ['{a: 1}', [1], false],
  ['1', 1, true],
  ['"1"', 1, false],
  ['1', [1], false],
])('%s equals %j: %s', (text, wanted, equal) => {
  const { root } = createValuesDocument(text);
  expect(root && nodeEquals(root, wanted)).toBe(equal);
});
