import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suppressionCommentsOf } from '../../../server/src/core/rules/suppressComments.ts';
import { coverageOf } from '../../../server/src/core/rules/suppressCoverage.ts';
import { suppressionEdits } from '../../../server/src/core/rules/suppressEdits.ts';
import { removalOf } from '../../../server/src/core/rules/suppressRemoval.ts';
import { commentsOf } from '../../../server/src/core/yaml/comments.ts';
import { applyEdits } from '../../../server/src/core/yaml/edit.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { commentsOf as commentsInModel, modelOf, parse } from '../yaml/support/model.ts';
import { placesOf } from '../yaml/support/places.ts';
import { printText } from '../yaml/support/print.ts';
import { textShape } from '../yaml/support/shapes.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 500);
const seed = process.env['FUZZ_SEED'] === undefined ? {} : { seed: Number(process.env['FUZZ_SEED']) };
const texts = textShape.map(printText).filter((text) => parse(text) !== undefined);

test('a comment silences its place, changes no value, and goes again without a trace', () => {
  let refused = 0;
  fc.assert(
    fc.property(texts, fc.nat(), (text, pick) => {
      const document = createValuesDocument(text);
      const places = placesOf(document.root);
      const { start } = places[pick % places.length]?.node ?? { start: 0 };
      const result = suppressionEdits(document, { rule: 'some-rule', start });
      const [edit] = 'edits' in result ? result.edits : [];
      if (edit === undefined) {
        refused++;
        return;
      }
      const after = createValuesDocument(applyEdits(text, [edit]));
      expect(modelOf(after.text)).toEqual(modelOf(text));
      const moved = document.root && edit.start <= start ? start + edit.text.length : start;
      const covering = coverageOf(after).at('some-rule', moved);
      expect(covering).toHaveLength(1);
      expect(coverageOf(after).at('other-rule', moved)).toStrictEqual([]);
      const words = commentsOf(document).map((comment) => comment.text);
      expect(
        commentsOf(after)
          .map((comment) => comment.text)
          .filter((word) => !word.includes('some-rule')),
      ).toStrictEqual(words);
      const [source] = suppressionCommentsOf(after).comments;
      if (source === undefined) throw new Error('the comment is not read back');
      const back = removalOf(after).comment(source);
      // Blanks at the end of the line go with a comment that stood behind them.
      if ('edits' in back)
        expect(applyEdits(after.text, back.edits).replace(/[ \t]+(?=[\r\n]|$)/g, '')).toBe(
          text.replace(/[ \t]+(?=[\r\n]|$)/g, ''),
        );
    }),
    { numRuns: RUNS, ...seed },
  );
  expect(refused).toBeLessThan(RUNS / 20);
});

test('comments are found where the parser finds them', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const document = createValuesDocument(text);
      const found = commentsOf(document).map(({ start, end, alone }) => ({
        text: text.slice(start, end),
        offset: start,
        ownLine: alone,
      }));
      expect(found).toStrictEqual(commentsInModel(text).slice(0, found.length));
      for (const { offset } of commentsInModel(text).slice(found.length))
        expect(text.slice(0, offset)).toMatch(/^\.\.\.|^---/m);
    }),
    { numRuns: RUNS, ...seed },
  );
});
