import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { type Analysis, type AnalysisSettings, analyse } from '../../../server/src/core/analyse.ts';
import { fixKind } from '../../../server/src/core/rules/finding.ts';
import { fixAll } from '../../../server/src/core/rules/fixAll.ts';
import type { Layer } from '../../../server/src/core/values/layer.ts';
import { applyEdits } from '../../../server/src/core/yaml/edit.ts';
import { formatPath } from '../../../server/src/core/yaml/path.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { choicesOf, FORMS } from './support/forms.ts';
import { strangeChanges } from './support/strangeChanges.ts';
import { withComments } from './support/withComments.ts';
import { zadigTrees } from './support/zadigTrees.ts';

/** Rules whose fixes make a value count that did not count before, and with it whatever is wrong with it. */
const REVEALING: Readonly<Record<string, string>> = {
  'dotted-key': 'nobody read the value below its dotted key',
  'misplaced-key': 'nobody read the value in its wrong place',
  'invalid-quantity': 'what is no quantity is not weighed against another',
  'quoted-boolean': 'a switch that was on all the same is off now',
};

const settings: fc.Arbitrary<AnalysisSettings> = fc.record(
  { chartVersion: fc.constantFrom('1.16', '2.1', '3.4', '5.0'), namespace: fc.constant('zadig') },
  { requiredKeys: [] },
);

const installations = fc
  .tuple(zadigTrees, fc.constantFrom(...Object.keys(FORMS)), fc.nat())
  .map(([tree, form, seed]): readonly string[] => {
    const choose = choicesOf(seed);
    return (FORMS[form]?.(tree, choose) ?? []).map((text) => withComments(text, choose));
  });

const layersOf = (texts: readonly string[]): readonly Layer[] =>
  texts.map((text, index) => ({ path: `${index}.yaml`, document: createValuesDocument(text) }));

describe('over generated installations with every rule on', () => {
  test('fix-all ends, parses, keeps comments and line ends, and makes no new error', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(installations, settings, (texts, chosen) => {
        const before = analyse(layersOf(texts), chosen);
        const { documents, fixed, left } = fixAll(layersOf(texts), chosen);
        const results = documents.map(({ text }) => text);
        expect(documents.flatMap(({ problems }) => problems)).toStrictEqual([]);
        expect(left.findings.filter((finding) => fixKind(finding) === 'fix')).toStrictEqual([]);
        expect(fixAll(left.layers, chosen).fixed).toStrictEqual([]);
        for (const [index, result] of results.entries()) {
          const text = texts[index] ?? '';
          expect(comments(result), `${text}----\n${result}`).toStrictEqual(comments(text));
          expect(lineEnds(result)).toStrictEqual(lineEnds(text));
          expect(result.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
        }
        if (fixed.some(({ rule }) => rule in REVEALING)) return;
        const known = errors(before);
        expect(
          errors(left).filter((error) => !known.includes(error)),
          `${texts.join('----\n')}====\n${results.join('----\n')}`,
        ).toStrictEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('each fix changes what it names, and nothing else', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(installations, settings, (texts, chosen) => {
        const layers = layersOf(texts);
        for (const finding of analyse(layers, chosen).findings)
          for (const solution of finding.solutions.filter(({ kind }) => kind === 'fix')) {
            const before = layers[solution.layer]?.document.text ?? '';
            const after = applyEdits(before, solution.edits);
            const strange = strangeChanges(finding, solution, parsed(before), parsed(after));
            expect(strange.map(formatPath), `${finding.rule}\n${before}----\n${after}`).toStrictEqual([]);
          }
      }),
      { numRuns: 150 },
    );
  });
});

/** What another reader than ours makes of a text; it has nothing to complain of. */
function parsed(text: string): unknown {
  const document = parseDocument(text, { version: '1.1', merge: true });
  expect([...document.errors, ...document.warnings], text).toStrictEqual([]);
  return document.toJS();
}

function errors({ findings }: Analysis): readonly string[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, valuePath }) => `${rule} ${formatPath(valuePath)}`);
}

function comments(text: string): readonly string[] {
  return (text.match(/# c\d+/g) ?? []).sort();
}

function lineEnds(text: string): ReadonlySet<string> {
  return new Set(text.match(/\r\n|\n/g));
}
