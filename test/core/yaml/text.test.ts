import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  editsOverlap,
  joinEdits,
  separateComments,
  sortEdits,
} from '../../../server/src/core/yaml/edit.ts';
import { LineIndex } from '../../../server/src/core/yaml/lines.ts';
import { formatPath, parsePath, samePath, startsWith } from '../../../server/src/core/yaml/path.ts';
import {
  beforeLineBreak,
  beginsLine,
  columnOf,
  lineEnd,
  lineStart,
  skipLineBreak,
} from '../../../server/src/core/yaml/style.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';

describe('edits', () => {
  const insert = (start: number, text: string) => ({ start, end: start, text });

  test('are applied wherever they stand in the list', () => {
    expect(applyEdits('abc', [insert(3, '!'), { start: 0, end: 1, text: 'A' }, insert(1, '-')])).toBe('A-bc!');
    expect(applyEdits('abc', [])).toBe('abc');
  });

  test('must fit', () => {
    for (const edit of [insert(4, ''), insert(-1, ''), { start: 2, end: 1, text: '' }])
      expect(() => applyEdits('abc', [edit])).toThrow(RangeError);
    expect(() => applyEdits('abc', [{ start: 0, end: 2, text: '' }, insert(1, '')])).toThrow(RangeError);
  });

  test('overlap where they share text or a spot', () => {
    expect(
      editsOverlap([
        { start: 0, end: 2, text: '' },
        { start: 2, end: 3, text: '' },
      ]),
    ).toBe(false);
    expect(
      editsOverlap([
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ]),
    ).toBe(true);
    expect(editsOverlap([insert(1, 'a'), insert(1, 'b')])).toBe(true);
    expect(editsOverlap([])).toBe(false);
  });

  test('at one spot are joined in their order', () => {
    expect(joinEdits([insert(2, 'x'), insert(1, 'a'), { start: 1, end: 2, text: 'c' }, insert(1, 'b')])).toEqual([
      { start: 1, end: 2, text: 'abc' },
      insert(2, 'x'),
    ]);
    expect(sortEdits([insert(2, 'b'), insert(1, 'a')])).toEqual([insert(1, 'a'), insert(2, 'b')]);
  });

  test('leave a blank in front of a comment', () => {
    expect(separateComments('a:#', [insert(2, ' 1')])).toEqual([insert(2, ' 1 ')]);
    expect(separateComments('a: #', [insert(3, '')])).toEqual([insert(3, '')]);
    expect(separateComments('x y #', [{ start: 1, end: 4, text: '' }])).toEqual([{ start: 1, end: 4, text: ' ' }]);
    expect(separateComments('#', [insert(0, '')])).toEqual([insert(0, '')]);
  });
});

describe('lines', () => {
  const text = 'ab\r\nc\rd\n\n😀x';
  const index = new LineIndex(text);

  test('every offset has a place, and every place its offset', () => {
    expect(index.lineCount).toBe(5);
    expect(
      Array.from({ length: text.length + 1 }, (_, offset) => index.at(offset)).map(
        ({ line, column }) => `${line}:${column}`,
      ),
    ).toEqual(['0:0', '0:1', '0:2', '0:2', '1:0', '1:1', '2:0', '2:1', '3:0', '4:0', '4:1', '4:2', '4:3']);
    for (let offset = 0; offset <= text.length; offset++)
      if (offset !== 3) expect(index.offsetOf(index.at(offset))).toBe(offset);
  });

  test('what is outside counts as the nearest inside', () => {
    expect(index.at(-5)).toEqual({ line: 0, column: 0 });
    expect(index.at(99)).toEqual({ line: 4, column: 3 });
    expect(index.offsetOf({ line: 0, column: 99 })).toBe(2);
    expect(index.offsetOf({ line: 9, column: 0 })).toBe(text.length);
    expect(index.offsetOf({ line: -1, column: -1 })).toBe(0);
    expect([index.startOf(-1), index.startOf(2), index.startOf(9)]).toEqual([0, 6, text.length]);
    expect(new LineIndex('').at(0)).toEqual({ line: 0, column: 0 });
  });
});

describe('places in a line', () => {
  const text = '\ufeffab\r\n  c\rd';

  test.each([
    [1, 0, 3, 0, true],
    [3, 0, 3, 2, false],
    [4, 0, 4, 3, false],
    [7, 5, 8, 2, true],
    [8, 5, 8, 3, false],
    [9, 9, 10, 0, true],
  ])('%i: line from %i to %i, column %i', (offset, start, end, column, first) => {
    expect([lineStart(text, offset), lineEnd(text, offset), columnOf(text, offset), beginsLine(text, offset)]).toEqual([
      start,
      end,
      column,
      first,
    ]);
  });

  test('line breaks are skipped whole', () => {
    expect([3, 4, 8, 0].map((offset) => skipLineBreak(text, offset))).toEqual([5, 5, 9, 0]);
    expect([5, 9, 4, 1, 0].map((offset) => beforeLineBreak(text, offset))).toEqual([3, 8, 3, 1, 0]);
  });
});

describe('paths', () => {
  test.each([
    [['a', 'b-c', 0, 'd', 12], 'a.b-c[0].d[12]'],
    [['a.b', 'c'], '["a.b"].c'],
    [['a', '', '中'], 'a[""]["中"]'],
    [[], ''],
  ])('%j is written %s', (path, text) => {
    expect(formatPath(path)).toBe(text);
  });

  test.each([
    ['a.b[0][1].c', ['a', 'b', 0, 1, 'c']],
    ['a.[0].c', ['a', 0, 'c']],
    ['[0]', [0]],
    ['中', ['中']],
    ['a..b', undefined],
    ['a.', undefined],
    ['', undefined],
    ['a[x]', undefined],
    ['a[0]b', undefined],
    ['a[12345]', undefined],
  ])('%s is read as %j', (text, path) => {
    expect(parsePath(text)).toEqual(path);
  });

  test('compare step by step', () => {
    expect(startsWith(['a', 0, 'b'], ['a', 0])).toBe(true);
    expect(startsWith(['a'], ['a', 0])).toBe(false);
    expect(startsWith(['a', '0'], ['a', 0])).toBe(false);
    expect(samePath(['a', 0], ['a', 0])).toBe(true);
    expect(samePath(['a', 0], ['a'])).toBe(false);
  });
});

describe('the style of a text', () => {
  test.each([
    ['', { eol: '\n', indent: 2, listIndent: 0, quotes: 'double' }],
    ["a: \"1\"\nb: '2'\nc: '3'\n", { quotes: 'single' }],
    ['a:\r\n    b: 1\r\nc:\r\n  d: 1\r\ne:\r\n    f: 1\n', { eol: '\r\n', indent: 4 }],
    ['a: 1\nb: 1\r\n', { eol: '\n' }],
    ['a: 1\rb: 1\r', { eol: '\r' }],
    ['a:\n  - 1\nb:\n  - c: 1\n    d:\n      - 2\n', { listIndent: 2 }],
    ['a:\n- 1\n', { listIndent: 0 }],
    ['a: {\n   b: 1}\nc: [\n     1]\n', { indent: 2, listIndent: 0 }],
    ['a:\n            b: 1\n', { indent: 2 }],
    ['a:\n   b: 1\nc:\n     d: 1\n', { indent: 3 }],
  ])('%j', (text, expected) => {
    expect(createValuesDocument(text).style).toMatchObject(expected);
  });
});
