import { describe, expect, test } from 'vitest';
import { selectionFinder } from '../../../../server/src/core/yaml/structure/selection.ts';
import { createValuesDocument } from '../../../../server/src/core/yaml/valuesDocument.ts';
import { cursor } from '../../../helpers/cursor.ts';
import { growsLinearly } from '../support/growth.ts';

/** What is selected step by step from the `|` on, the whole text left out. */
function steps(marked: string): readonly string[] {
  const { text, offset } = cursor(marked);
  const ranges = selectionFinder(createValuesDocument(text))(offset);
  expect(ranges.at(-1)).toEqual({ start: 0, end: text.length });
  return ranges.slice(0, -1).map(({ start, end }) => text.slice(start, end));
}

describe('a selection grows', () => {
  test.each<[string, readonly string[]]>([
    ['a: one t|wo\nb: 1\n', ['two', 'one two', 'a: one two', 'a: one two\nb: 1']],
    ['a|b: 1\nc: 2\n', ['ab', 'ab: 1', 'ab: 1\nc: 2']],
    ['a: "one t|wo"\n', ['two', 'one two', '"one two"', 'a: "one two"']],
    ["a: 'x|'\n", ['x', "'x'", "a: 'x'"]],
    ['a: "|"\n', ['""', 'a: ""']],
    ['"a b|": 1\n', ['b', 'a b', '"a b"', '"a b": 1']],
    [
      'a:\n  b: 1|0\n  c: 2\nd: 3\n',
      ['10', 'b: 10', 'b: 10\n  c: 2', 'a:\n  b: 10\n  c: 2', 'a:\n  b: 10\n  c: 2\nd: 3'],
    ],
    [
      'a: {b: {c|: 1}, d: 2}\n',
      ['c', 'c: 1', '{c: 1}', 'b: {c: 1}', 'b: {c: 1}, d: 2', '{b: {c: 1}, d: 2}', 'a: {b: {c: 1}, d: 2}'],
    ],
    ['a: [x, y|z]\n', ['yz', 'x, yz', '[x, yz]', 'a: [x, yz]']],
    ['a:\n  - x\n  - b: y|\n', ['y', 'b: y', '- b: y', '- x\n  - b: y', 'a:\n  - x\n  - b: y']],
    ['a:\n  -| x\n', ['- x', 'a:\n  - x']],
    ['a: &n !!str x|\nb: 1\n', ['x', '&n !!str x', 'a: &n !!str x', 'a: &n !!str x\nb: 1']],
    ['a: &n x\nb: *n|\n', ['n', '*n', 'b: *n', 'a: &n x\nb: *n']],
    [
      'a: >\n  one\n  tw|o\n\nb: 1\n',
      ['two', '  one\n  two', '>\n  one\n  two', 'a: >\n  one\n  two', 'a: >\n  one\n  two\n\nb: 1'],
    ],
    ['a: "x\n  y z|"\n', ['z', 'y z', 'x\n  y z', '"x\n  y z"', 'a: "x\n  y z"']],
    ['? a\n: b|\n', ['b', '? a\n: b']],
    ['a:|\n  b: 1\n', ['a:\n  b: 1']],
    ['a:\n|  b: 1\n', ['a:\n  b: 1']],
    ['a:\n  # one t|wo\n  b: 1\n', ['two', '# one two', 'a:\n  # one two\n  b: 1']],
    ['a: 1 # c|\nb: 2\n', ['c', '# c', 'a: 1 # c\nb: 2']],
    ['a: 1\n# c|\n', ['c', '# c']],
    ['\ufeffa: 中文|字\r\nb: 1\r\n', ['中文字', 'a: 中文字', 'a: 中文字\r\nb: 1']],
    ['a: http://x.y/z|\n', ['z', 'http://x.y/z', 'a: http://x.y/z']],
    ['a: {b|:\n', ['b', 'b:', '{b:', 'a: {b:']],
    ['a: "x|\n', ['x', '"x', 'a: "x']],
    ['a:\n\tb|: 1\n', ['b', 'b: 1', 'a:\n\tb: 1']],
    ['|', []],
    ['a: 1\n\n|\n', []],
  ])('%j', (marked, expected) => {
    expect(steps(marked)).toEqual(expected);
  });
});

test('of many cursors costs their number times the depth', { timeout: 60_000 }, () => {
  const make = (size: number): string => `a:\n  b: [${'1, '.repeat(size)}1]\n# c\n${'\n'.repeat(size)}`;
  const work = (text: string): void => {
    const find = selectionFinder(createValuesDocument(text));
    for (let offset = 0; offset < text.length; offset += 3) find(offset);
  };
  expect(growsLinearly(make, 500, work)).toBe(true);
});
