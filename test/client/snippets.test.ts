import { describe, expect, test } from 'vitest';
import { mergedText } from '../../client/src/snippets/mergedText.ts';
import { isInsertable, snippetRows } from '../../client/src/snippets/snippetRows.ts';
import { insertionSummary } from '../../client/src/summary.ts';
import type { SnippetOffer } from '../../server/src/protocol/index.ts';
import { english } from './english.ts';

const start = { line: 0, character: 0 };
const edits = [{ range: { start, end: start }, newText: 'a: 1\n' }];

const offer = (id: string, more: Partial<SnippetOffer> = {}): SnippetOffer => ({
  id: `zadig-ha-${id}`,
  title: `Title of ${id}`,
  description: `What ${id} does`,
  preview: 'a: 1\n',
  edits,
  snippetEdits: edits,
  kept: [],
  ...more,
});

describe('a text with edits', () => {
  test.each([
    ['abc', [], 'abc'],
    ['', [[0, 0, 'a: 1\n']], 'a: 1\n'],
    [
      'abcd',
      [
        [3, 4, 'D'],
        [0, 1, 'A'],
      ],
      'AbcD',
    ],
    [
      'ab',
      [
        [1, 1, '1'],
        [1, 1, '2'],
        [1, 2, ''],
      ],
      'a12',
    ],
    ['a😀\r\nb', [[3, 5, '\n']], 'a😀\nb'],
  ] as const)('%j with %j', (text, list, expected) => {
    const offsetEdits = list.map(([from, end, inserted]) => ({ start: from, end, text: inserted }));
    expect(mergedText(text, offsetEdits)).toBe(expected);
  });
});

describe('the list to pick from', () => {
  test('has what can be inserted first, and says of the others why not', () => {
    const rows = snippetRows(
      [
        offer('one', { edits: [], snippetEdits: [], refused: 'The file is not valid YAML' }),
        offer('two', { edits: [], snippetEdits: [] }),
        offer('three'),
        offer('four', { kept: ['a'] }),
        offer('five', { edits: [], snippetEdits: [], kept: ['a', 'b', 'c', 'd'] }),
      ],
      english,
    );
    expect(rows.map((row) => ('heading' in row ? row.heading : [row.label, row.description, row.detail]))).toEqual([
      ['Title of three', 'zadig-ha-three', 'What three does'],
      ['Title of four', 'zadig-ha-four', 'What four does'],
      'nothing to insert',
      ['Title of two', 'zadig-ha-two', 'The file has all of it already.'],
      ['Title of five', 'zadig-ha-five', 'The file has other values: a, b, c and 1 more.'],
      'cannot be inserted',
      ['Title of one', 'zadig-ha-one', 'The file is not valid YAML'],
    ]);
  });

  test('has no heading above nothing', () => {
    expect(snippetRows([offer('one')], english)).toHaveLength(1);
    expect(snippetRows([], english)).toEqual([]);
  });

  test('a snippet is inserted where it changes something and nothing is against it', () => {
    expect(isInsertable(offer('one'))).toBe(true);
    expect(isInsertable(offer('one', { edits: [] }))).toBe(false);
    expect(isInsertable(offer('one', { refused: 'no' }))).toBe(false);
  });
});

describe('the summary of an insertion', () => {
  test.each([
    [{}, '"Title of x" was inserted.'],
    [{ kept: ['a.b'] }, '"Title of x" was inserted. Kept as they are: a.b.'],
    [{ kept: ['a', 'b', 'c'] }, '"Title of x" was inserted. Kept as they are: a, b, c.'],
    [{ kept: ['a', 'b', 'c', 'd', 'e'] }, '"Title of x" was inserted. Kept as they are: a, b, c and 2 more.'],
    [{ edits: [], kept: ['a'] }, 'Nothing was inserted. Kept as they are: a.'],
    [{ edits: [] }, 'The file has all of "Title of x" already.'],
    [{ edits: [], refused: 'The file is not valid YAML' }, 'Nothing was inserted: The file is not valid YAML.'],
  ])('%j', (more, text) => {
    expect(insertionSummary(offer('x', more), english)).toBe(text);
  });
});
