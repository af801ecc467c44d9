import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hintsOf } from '../../../server/src/core/hints/hintsOf.ts';
import { readInstallation } from '../../../server/src/core/judge.ts';
import { documentLinks } from '../../../server/src/core/links/documentLinks.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { anyText, texts } from '../yaml/support/anyText.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);
const some = fc.oneof(anyText, texts);

test('any text over any other has hints and links inside the text, on one line, in order', () => {
  let found = 0;
  fc.assert(
    fc.property(some, some, (base, above) => {
      const layers = [base, above].map((text) => ({ path: '', document: createValuesDocument(text) }));
      const { values, chart } = readInstallation(layers, {});
      for (const layer of [0, 1]) {
        const { document } = layers[layer] ?? layers[0] ?? { document: createValuesDocument('') };
        const { length } = document.text;
        const source = { values, chart, layer, layerName: () => 'x' };
        const hints = hintsOf(source, { start: 0, end: length }, 'en');
        found += hints.length;
        let last = 0;
        for (const { offset, label, tooltip } of hints) {
          expect(offset >= last && offset <= length).toBe(true);
          expect(label).toMatch(/^[^\r\n]{3,200}$/);
          expect(tooltip).not.toBe('');
          last = offset;
        }
        for (const { start, end } of documentLinks(document, 'en')) expect(start < end && end <= length).toBe(true);
      }
    }),
    { numRuns: RUNS },
  );
  expect(found).toBeGreaterThan(0);
});
