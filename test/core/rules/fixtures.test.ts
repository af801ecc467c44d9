import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse.ts';
import { fixKind } from '../../../server/src/core/rules/finding.ts';
import { fixAll } from '../../../server/src/core/rules/fixAll.ts';
import { applyEdits } from '../../../server/src/core/yaml/edit.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { expectation, layersOf, readBelow, readRuleFixtures } from '../../helpers/ruleFixtures.ts';

// `vitest run -u` writes the golden files anew: read the difference before you commit it.
for (const fixture of readRuleFixtures()) {
  const { rule, name, text, settings, expectedPath, fixedPath } = fixture;

  describe(`${rule}/${name}`, () => {
    const judged = once(() => {
      const layers = layersOf(fixture);
      const outcome = fixAll(layers, settings);
      const fixed = outcome.documents.at(-1)?.text ?? '';
      return { layers, found: analyse(layers, settings), outcome, fixed, changed: outcome.fixed.length > 0 };
    });

    test('has exactly the expected findings, before and after fix-all', async () => {
      const { found, outcome, changed } = judged();
      await expect(expectation(fixture, found, changed ? outcome.left : undefined)).toMatchFileSnapshot(expectedPath);
    });

    test('is fixed to the expected text', async () => {
      const { outcome, fixed, changed } = judged();
      if (!changed) {
        expect(fixed).toBe(text);
        expect(existsSync(fixedPath), 'a golden file for a text that is not changed').toBe(false);
        return;
      }
      await expect(fixed).toMatchFileSnapshot(fixedPath);
      expect(outcome.left.findings.filter((finding) => fixKind(finding) === 'fix')).toStrictEqual([]);
      if (linebreaks(text).size > 0) expect(linebreaks(fixed)).toStrictEqual(linebreaks(text));
      expect(outcome.left.findings).toStrictEqual(analyse(outcome.left.layers, settings).findings);
    });

    test('parses after each proposal alone, and its finding is gone', () => {
      const { layers, found } = judged();
      for (const finding of found.findings) {
        for (const { layer, edits, title } of finding.solutions) {
          const before = layers[layer]?.document;
          if (!before) throw new Error(`a proposal for layer ${layer}`);
          const after = createValuesDocument(applyEdits(before.text, edits));
          expect(after.problems.length, title.text.en).toBeLessThanOrEqual(before.problems.length);
          const next = layers.map((source, index) => (index === layer ? { ...source, document: after } : source));
          const same = analyse(next, settings).findings.filter(
            (other) => other.rule === finding.rule && String(other.valuePath) === String(finding.valuePath),
          );
          expect(same, title.text.en).toStrictEqual([]);
        }
      }
    });
  });
}

test('the layer that fixtures lie on has no finding', () => {
  const layers = layersOf({ name: 'high-availability', text: readBelow('high-availability') });
  expect(analyse(layers).findings).toStrictEqual([]);
});

/** Does something when it is first asked for: of a test that is left out, nothing is. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Which line ends a text has. */
function linebreaks(text: string): ReadonlySet<string> {
  return new Set(text.match(/\r\n|\r|\n/g));
}
