import { describe, expect, test } from 'vitest';
import { foldsOf } from '../../../../server/src/core/yaml/structure/folds.ts';
import { createValuesDocument } from '../../../../server/src/core/yaml/valuesDocument.ts';
import { growsLinearly } from '../support/growth.ts';

/** `1-3` for lines, counted from 1; with its kind where it has one. */
function lines(text: string, limit?: number): readonly string[] | undefined {
  return foldsOf(createValuesDocument(text), limit)?.map(
    ({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}`,
  );
}

/** What is left of a text when all folds are closed by the character. */
function folded(text: string): string {
  const folds = foldsOf(createValuesDocument(text)) ?? [];
  const outer = folds.filter((fold) => !folds.some((other) => other.start < fold.start && fold.end <= other.end));
  return outer.toReversed().reduce((left, { start, end }) => `${left.slice(0, start)}…${left.slice(end)}`, text);
}

describe('lines', () => {
  test.each([
    ['maps', 'a:\n  b:\n    c: 1\n  d: 2\ne: 3\n', ['1-4', '2-3']],
    ['lists', 'a:\n- 1\n- b: 2\n  c: 3\n-\n  d\n', ['1-6', '3-4', '5-6']],
    ['lists in lists', '- - 1\n  - 2\n- 3\n', ['1-2']],
    ['an item and its first key', '- a:\n    b: 1\n  c: 2\n', ['1-3', '1-2']],
    ['literals', 'a: |\n  x\n  y\n\n\nb: >-\n  z\n', ['1-3', '6-7']],
    ['text over lines', 'a: x\n  y\nb: "z\n  z"\n', ['1-2', '3-4']],
    ['braces', 'a: {\n  b: 1,\n  c: [\n    2\n  ]\n}\n', ['1-5', '3-4']],
    ['braces that close behind a blank line', 'a: {\n  b: 1, # c\n\n}\n', ['1-2']],
    ['braces that close behind a value', 'a: {b: 1,\n  c: 2}\n', ['1-2']],
    ['braces with nothing but a bracket on the next line', 'a: {b: 1\n}\n', []],
    ['braces that are the document', '{\n  a: 1\n}\n', ['1-2']],
    ['an anchor and a comment', 'a: &x # c\n  b: 1\n', ['1-2']],
    ['explicit keys', '? a\n: b: 1\n', ['1-2']],
    ['nothing behind the last value', 'a:\n  b: 1\n\n  # c\n\n', ['1-2']],
    ['single lines', 'a: {b: 1}\nc: [1]\n', []],
    ['comments', '# 1\n# 2\n\n# 3\na: 1 # 4\n  # 5\n# 6\n', ['1-2 comment', '6-7 comment']],
    ['comments inside', 'a:\n  # 1\n  # 2\n  b: 1\n', ['1-4', '2-3 comment']],
    ['regions', '# region one\na: 1\n#region two\nb: 1\n#endregion\n# endregion\n', ['1-6 region', '3-5 region']],
    ['regions that end a run', '# 1\n# 2\n# region\n# 3\n# endregion\n', ['1-2 comment', '3-5 region']],
    ['half a region', '# endregion\na: 1\n# region\n', []],
    ['what looks like a region', 'a: |\n  # region\n  # endregion\n# regional\n# regions\n', ['1-3', '4-5 comment']],
    ['CRLF', 'a:\r\n  b: |\r\n    c\r\n\r\nd: 1\r\n', ['1-3', '2-3']],
    ['a byte order mark', '\ufeffa:\n  b: 1\n', ['1-2']],
    ['no line end', 'a:\n  b: |\n    c', ['1-3', '2-3']],
    ['aliases', 'a: &a\n  b: 1\nc:\n  <<: *a\n', ['1-2', '3-4']],
    ['nothing', '', []],
  ])('of %s', (_name, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test('only the outer ones where there are too many, in all of the text', () => {
    const text = 'a:\n  b:\n    c: 1\nd:\n  e:\n    f: 1\n# 1\n# 2\n';
    expect(lines(text, 2)).toEqual(['1-3', '4-6']);
    expect(lines(text, 4)).toEqual(['1-3', '2-3', '4-6', '5-6']);
    expect(lines(text, 0)).toEqual([]);
  });
});

describe('by the character', () => {
  test.each([
    ['a:\n  b: 1\nc: 2\n', 'a:…\nc: 2\n'],
    ['a: # c\n  b: 1\n\nc: 2\n', 'a: # c…\n\nc: 2\n'],
    ['a: {\n  b: 1\n} # c\n', 'a: {…} # c\n'],
    ['a: &x [\n  b ]\n', 'a: &x […]\n'],
    ['[\n 1\n]\n', '[…]\n'],
    ['# 1\r\n# 2\r\na: 1\r\n', '# 1…\r\na: 1\r\n'],
  ])('%j', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });
});

describe('of what is not wholly understood', () => {
  test('nothing that indentation would tell better', () => {
    expect(lines('a:\n  b: 1\n---\nc:\n  d: 1\n')).toBeUndefined();
    expect(lines(`a:\n  b: ${'['.repeat(500)}`)).toBeUndefined();
    expect(lines('- '.repeat(500))).toBeUndefined();
  });

  test('the tree, where YAML is broken somewhere', () => {
    expect(lines('a:\n  b: 1\n  repl\nc:\n  d: 2\n')).toEqual(['1-3', '4-5']);
    expect(lines('a: {\n  b: 1\n')).toEqual(['1-2']);
  });
});

describe('time grows with the text', { timeout: 60_000 }, () => {
  test.each<[string, number, (size: number) => string]>([
    ['maps', 3000, (size) => 'a:\n  b: 1\n'.repeat(size)],
    ['comments', 4000, (size) => '# c\n'.repeat(size)],
    ['regions', 2000, (size) => '# region\n'.repeat(size) + '# endregion\n'.repeat(size)],
    ['brackets that close on one line', 400, (size) => `a: [${'[1], '.repeat(size)}\n[1\n]${', 1'.repeat(size)}]\n`],
    ['blank lines', 100_000, (size) => `a:\n  b:\n    c: |\n      x\n${'\n'.repeat(size)}`],
  ])('%s', (_, size, make) => {
    expect(growsLinearly(make, size, lines)).toBe(true);
  });
});
