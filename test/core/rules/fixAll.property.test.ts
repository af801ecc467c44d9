import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { type Analysis, type AnalysisSettings, analyse } from '../../../server/src/core/analyse.ts';
import { type Finding, fixKind, type Solution } from '../../../server/src/core/rules/finding.ts';
import { fixAll } from '../../../server/src/core/rules/fixAll.ts';
import type { Layer } from '../../../server/src/core/values/layer.ts';
import { applyEdits } from '../../../server/src/core/yaml/edit.ts';
import { formatPath, type Path, parsePath, startsWith } from '../../../server/src/core/yaml/path.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { choicesOf, FORMS } from './support/forms.ts';
import { withComments } from './support/withComments.ts';
import { zadigTrees } from './support/zadigTrees.ts';

/** Rules whose fixes make a value count that did not count before, and with it whatever is wrong with it. */
const REVEALING: Readonly<Record<string, string>> = {
  'dotted-key': 'nobody read the value below its dotted key',
  'misplaced-key': 'nobody read the value in its wrong place',
  'invalid-quantity': 'what is no quantity is not weighed against another',
  'quoted-boolean': 'a switch that was on all the same is off now',
};

/** Paths that a rule's fix changes besides the one that its finding names. */
const BESIDES: Readonly<Record<string, readonly string[]>> = {
  'node-port-unused': ['gloo.gatewayProxies.gatewayProxy.service.type'],
  'endpoint-ip-incomplete': ['gloo.gatewayProxies.gatewayProxy.service.type'],
  'dex-host-with-port': ['dex.config.storage.config.port'],
  'dex-mysql-endpoint-mismatch': ['dex.config.storage.config.host', 'dex.config.storage.config.port'],
  'dex-database-mismatch': ['dex.config.storage.config.database', 'connections.mysql.db.dex'],
  'endpoint-fqdn-format': ['protocol'],
  'mongodb-transaction': ['ee.mongodb.enableTransaction'],
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
      { numRuns: 300 },
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
            const strange = changes(parsed(before), parsed(after)).filter(
              (path) => !named(finding, solution).some((name) => startsWith(path, name) || startsWith(name, path)),
            );
            expect(strange.map(formatPath), `${finding.rule}\n${before}----\n${after}`).toStrictEqual([]);
          }
      }),
      { numRuns: 300 },
    );
  });
});

/** The paths that a finding and its fix speak of. */
function named({ rule, valuePath, message }: Finding, { title }: Solution): readonly Path[] {
  const told = Object.values({ ...message.data, ...title.data }).map(String);
  const spelled = told.map((text) => parsePath(text)).filter((path) => path !== undefined);
  // A dotted key is one step.
  return [
    valuePath,
    ...spelled,
    ...told.map((text) => [text]),
    ...(BESIDES[rule] ?? []).map((path) => parsePath(path) ?? []),
  ];
}

/** What another reader than ours makes of a text; it has nothing to complain of. */
function parsed(text: string): unknown {
  const document = parseDocument(text, { version: '1.1', merge: true });
  expect([...document.errors, ...document.warnings], text).toStrictEqual([]);
  return document.toJS();
}

/** The paths whose values differ. */
function changes(before: unknown, after: unknown, path: Path = []): readonly Path[] {
  if (Object.is(before, after)) return [];
  const [one, other] = [children(before), children(after)];
  if (!one || !other || Array.isArray(before) !== Array.isArray(after)) return [path];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    changes(one[key], other[key], [...path, Array.isArray(before) ? Number(key) : key]),
  );
}

function children(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
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
