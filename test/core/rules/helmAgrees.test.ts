import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { createValues, type Lookup, type Values } from '../../../server/src/core/values/values.ts';
import { formatPath, type Path } from '../../../server/src/core/yaml/path.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { REPOSITORY } from '../../helpers/cliHost.ts';
import { readCorpus } from '../../helpers/corpus.ts';
import { findHelm, helmTemplate } from '../../helpers/helm.ts';
import { readInstallations } from '../../helpers/installations.ts';
import { scratch } from '../../helpers/scratch.ts';
import { choicesOf, FORMS } from './support/forms.ts';
import { type Tree, zadigTrees } from './support/zadigTrees.ts';

const CHART = join(REPOSITORY, 'test', 'fixtures', 'chart');
/** The services of our chart, by the name of their Deployment. */
const SERVICES: Readonly<Record<string, Path>> = {
  aslan: ['microservice', 'aslan'],
  user: ['microservice', 'user'],
  'hub-server': ['microservice', 'hubServer'],
  'zadig-portal': ['frontend'],
};
const CONNECTION: Path = ['connections', 'mongodb', 'connectionString'];
const TIMEOUT = { timeout: 120_000 };

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: Readonly<Record<string, unknown>>;
  readonly spec?: {
    readonly replicas?: unknown;
    readonly template?: { readonly spec: { readonly containers: readonly [{ readonly resources: unknown }] } };
  };
}

let helm: string | undefined;
beforeAll(async () => {
  helm = await findHelm();
}, 120_000);

describe('what Helm renders is what we judge', () => {
  test.for(readInstallations())('$name', TIMEOUT, async ({ layers }, { skip }) => {
    if (helm === undefined) return skip();
    await compare(
      helm,
      layers.map(({ text }) => text),
      9,
    );
  });

  test.runIf(readCorpus().length > 0)('the real charts, under a layer of ours', TIMEOUT, async ({ skip }) => {
    if (helm === undefined) return skip();
    const above = 'frontend: {replicas: 3, resources: {limits: {cpu: 300m, memory: null}}}\ntags: {mysql: false}\n';
    for (const { text } of readCorpus()) await compare(helm, [text, above], 9);
  });

  test('generated installations in layers', TIMEOUT, async ({ skip }) => {
    if (helm === undefined) return skip();
    const { seed = 0 } = fc.readConfigureGlobal();
    const trees = fc.sample(zadigTrees.filter(isRenderable), { numRuns: 30, seed });
    for (const [index, tree] of trees.entries())
      await compare(helm, FORMS['layers']?.(tree, choicesOf(seed + index)) ?? [], 2, `seed ${seed}`);
  });
});

test('each form says the same to Helm', TIMEOUT, async ({ skip }) => {
  if (helm === undefined) return skip();
  const { seed = 0 } = fc.readConfigureGlobal();
  const trees = fc.sample(zadigTrees, { numRuns: 4, seed });
  const dump = scratch({ 'Chart.yaml': 'apiVersion: v2\nname: dump\nversion: 1.0.0\n' });
  mkdirSync(join(dump, 'templates'));
  writeFileSync(join(dump, 'templates', 'dump.yaml'), 'values: {{ .Values | toJson }}\n');
  for (const [index, tree] of trees.entries()) {
    const expected = await dumped(helm, dump, [JSON.stringify(tree)]);
    for (const [name, form] of Object.entries(FORMS)) {
      const texts = form(tree, choicesOf(seed + index));
      expect(await dumped(helm, dump, texts), `${name}, seed ${seed}\n${texts.join('----\n')}`).toStrictEqual(expected);
    }
  }
});

/** The values as a chart without defaults gets them, the definitions of anchors left out. */
async function dumped(executable: string, chart: string, layers: readonly string[]): Promise<object> {
  const output = parse(await helmTemplate(executable, chart, layers)) as { readonly values: object };
  return Object.fromEntries(Object.entries(output.values).filter(([key]) => !/^x-\d+$/.test(key)));
}

/** Compares all that our chart renders from the keys of Zadig; at least `least` of it is decided by the values. */
async function compare(executable: string, layers: readonly string[], least: number, note = ''): Promise<void> {
  const documents = layers.map((text, at) => ({ path: `${at}.yaml`, document: createValuesDocument(text) }));
  const values = createValues(documents, '1.16');
  const manifests = parseAllDocuments(await helmTemplate(executable, CHART, layers)).map(
    (document) => document.toJS() as Manifest,
  );
  let decided = 0;
  for (const { path, rendered, expected } of [...workloads(values, manifests), ...databases(values, manifests)]) {
    const lookup = values.get(path);
    if (lookup.state === 'unknown') continue;
    decided++;
    const message = `${formatPath(path)}: ${lookup.state} ${note}\n${layers.join('----\n')}`;
    expect(rendered, message).toStrictEqual(expected(lookup));
  }
  expect(decided, `decided ${note}`).toBeGreaterThanOrEqual(least);
}

interface Comparison {
  readonly path: Path;
  readonly rendered: unknown;
  readonly expected: (lookup: Lookup) => unknown;
}

function workloads(values: Values, manifests: readonly Manifest[]): readonly Comparison[] {
  return Object.entries(SERVICES).flatMap(([name, service]) => {
    const spec = manifests.find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === name)?.spec;
    const resources = spec?.template?.spec.containers[0].resources;
    const limits = ['cpu', 'memory'].map((resource): Comparison => {
      const path = [...service, 'resources', 'limits', resource];
      return { path, rendered: at(resources, ['limits', resource]) ?? undefined, expected: scalar };
    });
    // The template has `default 1`, which takes what is empty for missing.
    const replicas: Comparison = {
      path: [...service, 'replicas'],
      rendered: spec?.replicas,
      expected: (lookup) => (lookup.state === 'scalar' && lookup.value ? parse(String(lookup.value)) : 1),
    };
    // What our chart has by itself need not be what Zadig's chart has.
    return [replicas, ...limits].filter(({ path }) => values.written(path).origin || path.at(-1) === 'replicas');
  });
}

function databases(values: Values, manifests: readonly Manifest[]): readonly Comparison[] {
  const has = (wanted: string, name: string) =>
    manifests.find(({ kind, metadata }) => kind === wanted && metadata.name === name);
  const connection: Comparison = {
    path: CONNECTION,
    rendered: has('ConfigMap', 'aslan-config')?.data?.['MONGODB_CONNECTION_STRING'] ?? '',
    expected: (lookup) => (lookup.state === 'scalar' ? String(lookup.value) : ''),
  };
  const installed = ['mongodb', 'mysql'].map((store): Comparison => {
    const rendered = has('StatefulSet', `kr-${store}`) !== undefined;
    return {
      path: ['tags', store],
      rendered,
      expected: ({ state, ...rest }) => 'value' in rest && Boolean(rest.value),
    };
  });
  return [...installed, ...(values.written(CONNECTION).origin ? [connection] : [])];
}

function scalar(lookup: Lookup): unknown {
  return lookup.state === 'scalar' ? lookup.value : undefined;
}

function at(tree: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (node, key) => (typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined),
    tree,
  );
}

/** Our chart reads through these maps without asking, and puts values into YAML as they are. */
function isRenderable(tree: Tree): boolean {
  const maps = [['tags'], ['connections'], ['connections', 'mongodb'], ['microservice'], ...Object.values(SERVICES)];
  const isFine = (value: unknown) =>
    value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value));
  return !JSON.stringify(tree).includes('{{') && maps.every((path) => isFine(at(tree, path as readonly string[])));
}
