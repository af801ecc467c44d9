import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { missing, scalars } from '../../helpers/scalars.ts';
import { choicesOf } from '../rules/support/forms.ts';
import { installationTexts } from '../rules/support/installationTexts.ts';
import { acceptedText, isOtherName, suggestedAt, withoutTyped } from './support.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 150);

/** Something typed at a random place: nothing, part of a word, a new line at any indent, a comma. */
const typed = fc.oneof(
  fc.constantFrom('', '', 're', 'a', 'zad', ', ', ' ', 'type: ', '- '),
  fc
    .tuple(fc.nat(9), fc.constantFrom('', '', 'r', 'asl', '- ', 'type: '))
    .map(([indent, word]) => `\n${' '.repeat(indent)}${word}`),
);

/** Offsets behind which people type most: ends of lines, blanks and brackets. */
function placesIn(text: string): readonly number[] {
  return [...text.matchAll(/(?=[\r\n]|$)|[{[,:] ?/g)].map(({ 0: found, index }) => index + found.length);
}

const cases = fc.tuple(installationTexts, fc.nat(), typed, fc.nat()).map(([text, pick, word, seed]) => {
  const places = placesIn(text);
  const place = places[pick % places.length] ?? 0;
  const offset = place + word.length;
  return { text: text.slice(0, place) + word + text.slice(place), offset, seed };
});

test('accepting never breaks the YAML, never writes a key twice, and changes no other value', {
  timeout: 240_000,
}, () => {
  let checked = 0;
  fc.assert(
    fc.property(cases, ({ text, offset, seed }) => {
      const offered = suggestedAt(text, offset);
      // All would take too long where a map has dozens of keys.
      const choose = choicesOf(seed);
      for (const suggestion of [...offered].sort(() => choose(3) - 1).slice(0, 6)) {
        const before = createValuesDocument(withoutTyped(text, suggestion));
        if (before.problems.length > 0) continue;
        const after = createValuesDocument(acceptedText(text, suggestion));
        const told = `${suggestion.label} in ${JSON.stringify(`${text.slice(0, offset)}|${text.slice(offset)}`)}`;
        expect(after.problems, `${told}\n${after.text}`).toStrictEqual([]);
        const [wanted, present] = [before, after].map((document) => scalars(document, !isOtherName(text, suggestion)));
        expect(missing(wanted ?? [], present ?? []), told).toStrictEqual([]);
        checked += 1;
      }
    }),
    { numRuns: RUNS * 10 },
  );
  expect(checked).toBeGreaterThan(RUNS);
});
