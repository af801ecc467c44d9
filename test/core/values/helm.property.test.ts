import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { childrenOf, defaultOf } from '../../../server/src/core/catalog/schema.ts';
import { createValues, type Lookup } from '../../../server/src/core/values/values.ts';
import { formatPath, type Path } from '../../../server/src/core/yaml/path.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { readCorpus } from '../../helpers/corpus.ts';
import { findHelm, helmTemplate } from '../../helpers/helm.ts';
import { scratch } from '../../helpers/scratch.ts';
import { layerStacks, writtenPaths } from './support/layerStacks.ts';

/** How many generated stacks, and how many of them one start of Helm renders. */
const STACKS = 160;
const BATCH = 80;

type Tree = Readonly<Record<string, unknown>>;

let helm: string | undefined;
beforeAll(async () => {
  helm = await findHelm();
}, 120_000);

describe.each(['5.0', '1.16'])('Helm and we agree on the values of chart %s', (version) => {
  const defaults = schemaDefaults([], version) as Tree;

  test('for generated layers', { timeout: 120_000 }, async ({ skip }) => {
    if (helm === undefined) return skip();
    const seed = Math.floor(Math.random() * 2 ** 31);
    const stacks = fc.sample(layerStacks, { numRuns: STACKS, seed });
    let decided = 0;
    for (let first = 0; first < stacks.length; first += BATCH) {
      const batch = stacks.slice(first, first + BATCH);
      const rendered = await renderAll(helm, batch, defaults);
      for (const [index, layers] of batch.entries())
        decided += compare(layers, version, rendered[index], `seed ${seed}`);
    }
    // Most of what is generated is decidable; otherwise the comparison says little.
    expect(decided).toBeGreaterThan(STACKS * 20);
  });

  test.runIf(readCorpus().length > 0)('for the real charts', { timeout: 60_000 }, async ({ skip }) => {
    if (helm === undefined) return skip();
    const stacks = readCorpus().map(({ text }) => [text, 'tags:\n  mysql: null\nfrontend: {replicas: 3}\n']);
    const rendered = await renderAll(helm, stacks, defaults);
    for (const [index, layers] of stacks.entries()) compare(layers, version, rendered[index], '');
  });
});

/** Renders each stack as one branch of the values of one chart, so that Helm starts once for all of them. */
async function renderAll(
  executable: string,
  stacks: readonly (readonly string[])[],
  defaults: Tree,
): Promise<readonly Tree[]> {
  const chart = scratch({ 'Chart.yaml': 'apiVersion: v2\nname: dump\nversion: 1.0.0\n' });
  mkdirSync(join(chart, 'templates'));
  writeFileSync(join(chart, 'templates', 'dump.yaml'), '{{ .Values | toJson }}\n');
  writeFileSync(
    join(chart, 'values.yaml'),
    JSON.stringify(Object.fromEntries(stacks.map((_, at) => [`s${at}`, defaults]))),
  );
  const depth = Math.max(...stacks.map((layers) => layers.length));
  const files = Array.from({ length: depth }, (_, level) =>
    stacks.map((layers, at) => branch(`s${at}`, layers[level])).join(''),
  );
  const output = await helmTemplate(executable, chart, files);
  const json = output.split('\n').find((line) => line.startsWith('{'));
  const values = JSON.parse(json ?? '{}') as Readonly<Record<string, Tree>>;
  return stacks.map((_, at) => values[`s${at}`] ?? {});
}

/** A layer, one level deeper. A layer without content says nothing, which below a key is `{}`. */
function branch(key: string, text: string | undefined): string {
  if (text === undefined || /^(?:null|\s|#.*)*$/.test(text)) return `${key}: {}\n`;
  return `${key}:\n${text.replace(/^(?=.)/gm, '  ')}${text.endsWith('\n') ? '' : '\n'}`;
}

/** Compares every path that a layer writes or that Helm has; returns how many we could decide. */
function compare(layers: readonly string[], version: string, rendered: Tree | undefined, note: string): number {
  const values = createValues(
    layers.map((text, at) => ({ path: `${at}.yaml`, document: createValuesDocument(text) })),
    version,
  );
  const paths = new Map(
    [...writtenPaths(values.layers), ...renderedPaths(rendered, [])].map((path) => [formatPath(path), path]),
  );
  let decided = 0;
  for (const [name, path] of paths) {
    const lookup = values.get(path);
    const actual = valueAt(rendered, path);
    if (lookup.state !== 'unknown') decided++;
    if (agrees(lookup, actual, values.written(path).origin !== undefined)) continue;
    const { origin: _, ...ours } = lookup;
    const message = `${name}: we say ${JSON.stringify(ours)}, Helm says ${JSON.stringify(actual)} (${note})`;
    expect.fail(`${message}\n${layers.map((text) => `----\n${text}`).join('\n')}`);
  }
  return decided;
}

function agrees(lookup: Lookup, actual: unknown, isWritten: boolean): boolean {
  switch (lookup.state) {
    case 'scalar':
      return actual === lookup.value;
    case 'map':
      return typeof actual === 'object' && actual !== null && !Array.isArray(actual);
    case 'list':
      return Array.isArray(actual);
    case 'absent':
    case 'deleted':
      return actual === undefined || actual === null;
    case 'unknown':
      // What is written is only ever unknown for its template; what is not, because no source tells the default.
      return !isWritten || String(actual).includes('{{');
  }
}

function valueAt(tree: unknown, path: Path): unknown {
  let node = tree;
  for (const step of path) {
    if (typeof node !== 'object' || node === null) return undefined;
    if (Array.isArray(node) !== (typeof step === 'number')) return undefined;
    node = (node as Readonly<Record<string | number, unknown>>)[step];
  }
  return node;
}

function renderedPaths(tree: unknown, path: Path): Path[] {
  const here = path.length > 0 ? [path] : [];
  if (typeof tree !== 'object' || tree === null) return here;
  const entries = Array.isArray(tree) ? tree.map((item, at) => [at, item] as const) : Object.entries(tree);
  return [...here, ...entries.flatMap(([step, value]) => renderedPaths(value, [...path, step]))];
}

/** The chart's defaults as the schema knows them, as one tree; undefined where none is known. */
function schemaDefaults(path: Path, version: string): unknown {
  const known = defaultOf(path, version);
  const own = known.known ? known.value : undefined;
  const children = [...childrenOf(path).keys()]
    .map((key) => [key, schemaDefaults([...path, key], version)] as const)
    .filter(([, value]) => value !== undefined && value !== null);
  if (children.length === 0) return own;
  return { ...(typeof own === 'object' ? own : {}), ...Object.fromEntries(children) };
}
