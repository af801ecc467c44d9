import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaultOf, isKnownPath } from '../../../server/src/core/catalog/schema.ts';
import { formatPath, type Path } from '../../../server/src/core/yaml/path.ts';
import { readCorpus } from '../../helpers/corpus.ts';

/** Where the schema is silent on purpose, or says something else, about the values of one real chart. */
interface Exceptions {
  /** Images and settings of subcharts that the schema leaves out. */
  readonly unknown?: readonly string[];
  /** Values that are no default of the chart's version. */
  readonly unclaimed?: readonly string[];
  /** Values that whoever repackaged the chart has changed. */
  readonly other?: readonly string[];
}

/** Images of the bitnami subcharts, and what else the schema does not describe of ingress-nginx. */
const SUBCHARTS = [
  ...['fullnameOverride', 'controller.admissionWebhooks', 'controller.image'].map((key) => `ingress-nginx.${key}`),
  ...['minio.image.registry', 'mongodb.image', 'mysql.image'],
];
const STORES_OFF = ['tags.mongodb', 'tags.minio', 'tags.mysql'];

const EXCEPTIONS: Readonly<Record<string, Exceptions>> = {
  // Repackaged with its stores off and a pull secret of its own.
  '1.13.0': {
    unknown: [...SUBCHARTS, 'ingress-nginx.imagePullSecrets'],
    unclaimed: ['imagePullSecrets[0].name'],
    other: STORES_OFF,
  },
  // Repackaged with its stores off and switches of its own.
  '1.14.0': { unknown: SUBCHARTS, unclaimed: ['tags.gloo', 'tags.dex'], other: STORES_OFF },
  '1.15.1': {},
  '1.16.0': {},
  // A chart beside the line of versions, close to 1.16.
  'ee-1.0.0': {
    unclaimed: [
      ...['tags.dex', 'tags.gloo', 'ee.autoSyncClient', 'ee.mongo.db', 'ee.mongo.port', 'ee.mongo.connectionString'],
      ...['cpu', 'memory'].map((key) => `microservice.vendorPortal.resources.limits.${key}`),
    ],
    other: ['nameOverride'],
  },
};

type Kind = keyof Exceptions | 'image' | 'equal';

/** Name and tag of an image change from release to release: no version has a default for them. */
const IMAGE = /\bimage\b/;

function leaves(value: unknown, path: Path): readonly (readonly [Path, unknown])[] {
  if (path.length > 0 && !isKnownPath(path)) return [[path, undefined]];
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [[path, value]];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([step, below]) => leaves(below, [...path, step]));
}

const corpus = readCorpus();
if (corpus.length === 0) process.stdout.write('Defaults are not compared with real charts: there is no corpus here.\n');

const releaseOf = (name: string): string => /chart-(.*)\.yaml$/.exec(name)?.[1] ?? '';

test.runIf(corpus.length > 0)('every real chart has its exceptions, and no other', () => {
  expect(Object.keys(EXCEPTIONS)).toEqual(corpus.map(({ name }) => releaseOf(name)));
});

test.each(corpus)('the real $name has the defaults of the schema, and no path that it lacks', ({ name, text }) => {
  const release = releaseOf(name);
  const version = release.startsWith('ee-') ? '1.16' : release.split('.').slice(0, 2).join('.');
  const found = Map.groupBy(leaves(parse(text), []), ([path, value]): Kind => {
    if (!isKnownPath(path)) return 'unknown';
    const fact = defaultOf(path, version);
    if (!fact.known) return IMAGE.test(formatPath(path)) ? 'image' : 'unclaimed';
    return JSON.stringify(fact.value ?? null) === JSON.stringify(value) ? 'equal' : 'other';
  });
  const pathsOf = (kind: Kind): readonly string[] => (found.get(kind) ?? []).map(([path]) => formatPath(path)).sort();
  for (const kind of ['unknown', 'unclaimed', 'other'] as const)
    expect(pathsOf(kind), kind).toEqual([...(EXCEPTIONS[release]?.[kind] ?? [])].sort());
  expect(pathsOf('equal').length).toBeGreaterThan(55);
});
