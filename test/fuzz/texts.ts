import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { configs } from '../core/config/support/configTexts.ts';
import { choicesOf, FORMS } from '../core/rules/support/forms.ts';
import { installationTexts } from '../core/rules/support/installationTexts.ts';
import { withComments } from '../core/rules/support/withComments.ts';
import { zadigTrees } from '../core/rules/support/zadigTrees.ts';
import { anyText, texts as printedTexts } from '../core/yaml/support/anyText.ts';
import { REPOSITORY } from '../helpers/cliHost.ts';
import { readCorpus } from '../helpers/corpus.ts';
import { YAML_TEST_SUITE } from '../helpers/yamlTestSuite.ts';
import { PIECES } from './pieces.ts';
import type { Property } from './properties/property.ts';

function read(pattern: string): readonly string[] {
  return globSync(pattern, { cwd: REPOSITORY })
    .sort()
    .map((file) => readFileSync(join(REPOSITORY, file), 'utf8'));
}

const valuesFiles: readonly string[] = [
  ...read('{sample,test/fixtures/rules/*,test/fixtures/installations/*}/*.yaml'),
  ...readCorpus().map(({ text }) => text),
  ...YAML_TEST_SUITE.map(({ text }) => text),
];

/** What is done to a text: a part of it goes, comes twice, moves, or something is put in its place. */
const change = fc.record({
  kind: fc.constantFrom('delete', 'insert', 'repeat', 'indent', 'line'),
  at: fc.nat(),
  length: fc.oneof(fc.nat(3), fc.nat(60)),
  piece: fc.constantFrom(...PIECES),
});

function changed(text: string, { kind, at, length, piece }: typeof change extends fc.Arbitrary<infer C> ? C : never) {
  const start = at % (text.length + 1);
  const [before, part, behind] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
  if (kind === 'delete') return before + behind;
  if (kind === 'repeat') return before + part + part + behind;
  if (kind === 'insert') return before + piece + part + behind;
  const lines = text.split('\n');
  const line = at % lines.length;
  const [mine = ''] = lines.slice(line);
  if (kind === 'indent') return lines.with(line, `${' '.repeat(length % 5)}${mine.trimStart()}`).join('\n');
  return [
    ...lines.slice(0, line),
    ...lines.slice(line + 1, line + 1 + length),
    mine,
    ...lines.slice(line + 1 + length),
  ].join('\n');
}

function mutated(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(texts, fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([text, changes]) => changes.reduce(changed, text));
}

const bytes = fc
  .tuple(fc.constantFrom('utf-8', 'latin1', 'utf-16le'), fc.uint8Array({ maxLength: 200 }))
  .map(([encoding, noise]) => new TextDecoder(encoding).decode(noise));

const layers: fc.Arbitrary<readonly string[]> = fc
  .tuple(zadigTrees, fc.constantFrom(...Object.keys(FORMS)), fc.nat())
  .map(([tree, form, seed]) => {
    const choose = choicesOf(seed);
    return (FORMS[form]?.(tree, choose) ?? []).map((text) => withComments(text, choose));
  });

const one = fc.oneof(
  { weight: 3, arbitrary: installationTexts },
  { weight: 3, arbitrary: mutated(installationTexts) },
  { weight: 4, arbitrary: mutated(fc.constantFrom(...valuesFiles)) },
  { weight: 2, arbitrary: mutated(printedTexts) },
  { weight: 2, arbitrary: anyText },
  { weight: 1, arbitrary: bytes },
);

const someConfigs = configs.map(({ text }) => text);

/** The texts that a property is tried on. */
export const TEXTS: Readonly<Record<Property['about'], fc.Arbitrary<readonly string[]>>> = {
  values: fc.oneof(
    { weight: 3, arbitrary: fc.tuple(one) },
    { weight: 2, arbitrary: layers },
    { weight: 1, arbitrary: fc.tuple(one, one) },
  ),
  configuration: fc.tuple(
    fc.oneof(
      { weight: 2, arbitrary: someConfigs },
      { weight: 4, arbitrary: mutated(someConfigs) },
      { weight: 1, arbitrary: anyText },
      { weight: 1, arbitrary: bytes },
    ),
  ),
};
