import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commentsOf } from '../../../server/src/core/yaml/comments.ts';
import { reparse } from '../../../server/src/core/yaml/reparse.ts';
import { createValuesDocument, type ValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { readCorpus } from '../../helpers/corpus.ts';
import { anyText, texts } from './support/anyText.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 400);

/** Everything that is derived from a text. */
function whole(document: ValuesDocument): object {
  const { text, root, problems, incomplete, sharedNodes, style } = document;
  return { text, root, problems, incomplete, shared: sharedNodes.size, style, comments: commentsOf(document) };
}

/** Top-level keys around texts of any kind. */
const section = fc.oneof(
  texts.map((text) => `k:\n${text.replace(/^(?=.)/gm, '  ')}\n`),
  anyText.map((text) => `k: ${text}\n`),
  fc.constantFrom('a: 1\n', 'b:\n- 1\n- 2\n', 'c: |+\n  x\n\n', '# c\nd: {a: 1} # d\n', 'e:\r\n  f: "x"\r\n', 'a: 2\n'),
  anyText,
);
const piece = fc.oneof(
  anyText,
  fc.constantFrom('"', "'", '{', '|\n', '>\n ', '- ', '  ', '\n', ':', 'x', 'a: 1\n', '#', '&a ', '*a', '? ', '---\n'),
);
const place = fc.oneof({ weight: 5, arbitrary: fc.nat() }, { weight: 1, arbitrary: fc.constant('end' as const) });
const edits = fc.array(fc.tuple(place, fc.nat(8), fc.oneof(piece, section)), { minLength: 1, maxLength: 6 });

let taken = 0;

test('a text told from its last version is the same as the text read anew', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.array(section, { minLength: 1, maxLength: 6 }), edits, (sections, steps) => {
      let document = createValuesDocument(sections.join(''));
      commentsOf(document);
      for (const [at, length, by] of steps) {
        const start = at === 'end' ? document.text.length : at % (document.text.length + 1);
        const text = document.text.slice(0, start) + by + document.text.slice(start + length);
        if (reparse(text, document)) taken++;
        document = createValuesDocument(text, document);
        expect(whole(document)).toEqual(whole(createValuesDocument(text)));
      }
    }),
    { numRuns: RUNS },
  );
  expect(taken).toBeGreaterThan(RUNS / 2);
});

test.each([
  ['k: 1\nb:\n? ', 'k: 1\nb: : 1\n\n? '],
  ['k: 1\nx: :\n? ', 'k: 1\nx: :\n? {}'],
  ['k: 1\n{}: :\nb:\n? ', 'k: 1\n{}: :\nb:"q"\n? '],
])('keys that are missing are counted where they belong: %j, then %j', (before, after) => {
  expect(whole(createValuesDocument(after, createValuesDocument(before)))).toEqual(whole(createValuesDocument(after)));
});

const tail = fc.constantFrom('', ' ', '\n', '   \n', '\r\n');
const word = fc.constantFrom('x', 'word', 'a.b', 'x # c', '? x', '- x', '"x"', '&a x', 'x: 1', 'x: *a', '|', '# c');

test('a word is typed at the end, goes again, and keys come in its place', { timeout: 120_000 }, () => {
  let taken = 0;
  fc.assert(
    fc.property(
      fc.array(section, { minLength: 1, maxLength: 4 }),
      word,
      tail,
      tail,
      (sections, typed, before, behind) => {
        const text = sections.join('') + before;
        const texts = [
          text + typed + behind,
          text + typed.replace(/./g, ' ') + behind,
          `${text}new:\n  a: 1\n${behind}`,
        ];
        let document = createValuesDocument(text);
        commentsOf(document);
        for (const next of texts) {
          if (reparse(next, document)) taken++;
          document = createValuesDocument(next, document);
          expect(whole(document)).toEqual(whole(createValuesDocument(next)));
        }
      },
    ),
    { numRuns: RUNS },
  );
  expect(taken).toBeGreaterThan(RUNS / 2);
});

describe('of a real values file only the changed key is parsed', () => {
  test.each(readCorpus())('$name', ({ text }) => {
    const before = createValuesDocument(text);
    commentsOf(before);
    for (let start = text.indexOf('\nendpoint:') + 2; start < text.length; start += 397) {
      for (const by of ['x', '\n    r\n', '']) {
        const changed = text.slice(0, start) + by + text.slice(start + 1);
        expect(whole(createValuesDocument(changed, before))).toEqual(whole(createValuesDocument(changed)));
      }
    }
    const replicas = text.replace('pullPolicy: Always', 'pullPolicy: Never');
    const part = reparse(replicas, before)?.part;
    expect((part?.newEnd ?? text.length) - (part?.start ?? 0)).toBeLessThan(text.length / 2);
  });
});
