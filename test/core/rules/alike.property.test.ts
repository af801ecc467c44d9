import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type AnalysisSettings, analyse } from '../../../server/src/core/analyse.ts';
import { format } from '../../../server/src/core/messages/localized.ts';
import type { Finding } from '../../../server/src/core/rules/finding.ts';
import { formatPath } from '../../../server/src/core/yaml/path.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { choicesOf, FORMS } from './support/forms.ts';
import { type Tree, zadigTrees } from './support/zadigTrees.ts';

/** Rules about the text rather than the values, and why one text of two that Helm treats alike may break them. */
const ABOUT_THE_TEXT: Readonly<Record<string, string>> = {
  'unused-suppression': 'speaks of comments, which Helm does not see',
  'file-comment': 'speaks of comments, which Helm does not see',
  'user-supplied-values-header': 'speaks of one line of the text',
};

/** What besides may differ in one form, and why. */
const ABOUT_THE_FORM: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  layers: {
    'unknown-key': 'the right spelling in another layer is what a slip fails to override; in one map both are meant',
  },
  'aliases of what stands above': {
    'misplaced-key': 'an anchored value in a strange place may stand there for its aliases, so nothing is said of it',
  },
};

const settings: fc.Arbitrary<AnalysisSettings> = fc.record(
  {
    chartVersion: fc.constantFrom('1.14', '1.16', '2.1', '3.4', '4.3', '5.0'),
    profile: fc.constantFrom('ha', 'standalone'),
    namespace: fc.constant('zadig'),
  },
  { requiredKeys: [] },
);

const layersOf = (texts: readonly string[]) =>
  texts.map((text, index) => ({ path: `${index}.yaml`, document: createValuesDocument(text) }));

test.each(Object.keys(FORMS))(
  'values that Helm treats alike get the same findings: %s',
  { timeout: 120_000 },
  (name) => {
    fc.assert(
      fc.property(zadigTrees, settings, fc.nat(), (tree, chosen, seed) => {
        const texts = FORMS[name]?.(tree, choicesOf(seed)) ?? [];
        const layers = layersOf(texts);
        expect(layers.flatMap(({ document }) => document.problems)).toStrictEqual([]);
        expect(readBack(texts), texts.join('----\n')).toStrictEqual(tree);
        expect(said(name, texts, chosen), texts.join('----\n')).toStrictEqual(
          said(name, [JSON.stringify(tree)], chosen),
        );
      }),
      { numRuns: 150 },
    );
  },
);

/** Every finding once, without its place. */
function said(form: string, texts: readonly string[], chosen: AnalysisSettings): readonly string[] {
  const { findings } = analyse(layersOf(texts), chosen);
  const lines = findings
    .filter(({ rule }) => !(rule in ABOUT_THE_TEXT) && !(rule in (ABOUT_THE_FORM[form] ?? {})))
    .map(inWords);
  return [...new Set(lines)].sort();
}

function inWords({ rule, severity, valuePath, message }: Finding): string {
  return `${severity} ${rule} ${formatPath(valuePath)}: ${format(message.text, message.data, 'en')}`;
}

/** What Helm has once the layers are laid over each other, read by another reader than ours. */
function readBack(texts: readonly string[]): Tree {
  return texts.reduce<Tree>((below, text) => {
    const layer = parse(text, { version: '1.1', merge: true }) as { readonly [key: string]: Tree };
    return overlay(below, Object.fromEntries(Object.entries(layer).filter(([key]) => !/^x-\d+$/.test(key))));
  }, {});
}

function overlay(below: Tree, above: Tree): Tree {
  if (!isMap(below) || !isMap(above)) return above;
  const entries = Object.entries(above).map(([key, value]) => [
    key,
    key in below ? overlay(below[key] ?? null, value) : value,
  ]);
  return { ...below, ...(Object.fromEntries(entries) as { [key: string]: Tree }) };
}

function isMap(tree: Tree): tree is { readonly [key: string]: Tree } {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}
