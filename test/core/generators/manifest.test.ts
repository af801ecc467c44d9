import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import {
  commented,
  commentLines,
  type ManifestMap,
  type ManifestValue,
  writeManifest,
} from '../../../server/src/core/generators/manifest.ts';

describe('a manifest', () => {
  test('has its keys in their order, comments above, and documents behind each other', () => {
    const first = {
      kind: 'List',
      absent: undefined,
      labels: commented('Why.\n\nAnd why else.', { b: '1', a: true }),
      items: [
        commented('First.', { name: 'x', ports: [25000] }),
        { name: commented('Its name.', 'web'), ports: [] },
        'z',
      ],
      empty: {},
    };
    expect(writeManifest([commented('About all.', first), { kind: 'Other' }])).toBe(
      [
        '# About all.',
        'kind: List',
        '# Why.',
        '#',
        '# And why else.',
        'labels:',
        '  b: "1"',
        '  a: true',
        'items:',
        '  # First.',
        '  - name: x',
        '    ports:',
        '      - 25000',
        '  # Its name.',
        '  - name: web',
        '    ports: []',
        '  - z',
        'empty: {}',
        '---',
        'kind: Other',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['set -e\n\n  indented\nend\n', '|'],
    ['a\nb', '|-'],
    ['# not a comment\n---\n', '|'],
    ['a\r\nb', '"'],
    [' a\nb', '"'],
    ['a\n \n', '"'],
    ['a\n\n', '"'],
    ['\na', '"'],
    ['a\n\tb', '"'],
    ['a\nb\u0007', '"'],
    ['a\nb\ufeff', '"'],
  ])('writes %j behind %s', (script, indicator) => {
    const text = writeManifest([{ script, list: [script] }]);
    expect(text).toMatch(`script: ${indicator}`);
    expect(parse(text)).toStrictEqual({ script, list: [script] });
  });

  test('reads back as the data it was made of', () => {
    const string = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(...'a \n\t#:-"\'{}[]|>&*!%@,\r\u0085\u2028'), maxLength: 12 }),
    );
    const { tree } = fc.letrec<{ tree: ManifestValue }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        string,
        fc.constantFrom(null, true, 0, 1.5),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(string, tie('tree'), { maxKeys: 3, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), string, (documents, comment) => {
        const text = writeManifest(documents.map((document) => commented(comment, withComments(document, comment))));
        const read = parseAllDocuments(text);
        expect(read.map((document) => ('errors' in document ? document.errors : []))).toStrictEqual(
          documents.map(() => []),
        );
        expect(Array.from(read, (document) => document.toJS())).toStrictEqual(documents);
      }),
      { numRuns: 500 },
    );
  });
});

test('a comment stays one, whatever it says', () => {
  expect(commentLines('a\r\nb\u2028c\ud800\u0000\nd ')).toStrictEqual(['# a', '# b', '# c\ufffd\ufffd', '# d']);
});

/** The same data with a comment above every entry and item. */
function withComments(value: ManifestValue, comment: string): ManifestValue {
  if (Array.isArray(value)) return value.map((item) => commented(comment, withComments(item, comment)));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as ManifestMap).map(([key, entry]): [string, ManifestValue] => [
    key,
    commented(comment, withComments(entry ?? null, comment)),
  ]);
  return Object.fromEntries(entries);
}
