import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatPath, type Path } from '../../server/src/core/yaml/path.ts';
import { readCorpus } from '../helpers/corpus.ts';
import { knownPaths } from '../helpers/knownPaths.ts';
import { differencesOf } from './support/schemaDifferences.ts';
import { pathsIn, readDomainRows } from './support/zadigDomain.ts';

/** What the facts say in words that no test can compare, with the reason why nothing is lost. */
const IN_WORDS: Readonly<Record<string, readonly string[]>> = {
  'the values of the charts are compared one by one in test/core/catalog/corpusDefaults.test.ts': [
    'dex.config.storage.config.host: default',
    'tags.dex, tags.gloo: default',
    'global.builtInImage.ubuntuBase: default',
    'microservice.opa.image.*, .replicas, .resources: default',
    'microservice.user.{image,resources,database}: default',
    'microservice.config.{image,resources,dexDatabase}: default',
    'nsqd.image.*, nsqd.resources.limits.*: default',
    'ingress-nginx.*: default',
    'minio.defaultBuckets, minio.accessKey.password, minio.secretKey.password: default',
    'minio.buckets[]: default',
  ],
  'an image has the version of its chart: there is no default for all charts of a minor version': [
    'microservice.<svc>.image.repository/.tag/.pullPolicy: default',
    'microservice.hubAgent.image.*, microservice.jenkins.image.*, microservice.predator.image.*, microservice.packager.image.*: default',
  ],
  'the facts list the services and what they know of them elsewhere': [
    'microservice.{service}.resources: default',
    'microservice.{service}.resources: versions',
  ],
  'all in the documentation, until 3.4.0 in the program: the schema follows the program': [
    'kubernetes.server: versions',
  ],
  'a number or a text: the schema takes both for a text': [
    'microservice.warpdrive.releaseImageTimeout / .deployPluginTimeout: type',
  ],
};

/** Where the schema says something else on purpose: keys as the facts would write them, what differs, and why. */
const ON_PURPOSE: readonly (readonly [keys: string, what: string, reason: string])[] = [
  [
    'global.extensions.extAuth.extauthzServerRef.name',
    'default',
    'the only evidence is the 1.16 chart, which says nothing of newer ones',
  ],
  [
    'microservice.{user,warpdrive,config,picket,policy,podexec}.image.*',
    'versions',
    'the row is about all services; these are not in every chart since 1.13',
  ],
  [
    'microservice.dind.image.{repository,tag}',
    'default',
    'the files of 1.13 and 1.14 have a registry in front, unlike the row: nothing is claimed of them',
  ],
  ['{mongodb,mysql}.fullnameOverride', 'versions', 'the files of 1.13 and 1.14 have it too, with another name'],
  ['minio.secretKey.password', 'default', 'the row only says that it is the secret key of the documentation'],
  ['microservice.resourceServer.image.*', 'default', 'the number is that of replicas'],
  ['dex.{autoscaling,podDisruptionBudget,resources}', 'default', 'the number is that of replicaCount'],
  ['gloo.{gateway,discovery,gloo}.deployment.image', 'default', 'the number is that of replicas'],
  ['gloo.gateway.certGenJob.image', 'default', 'the number is that of replicas'],
  [
    'gloo.gatewayProxies.gatewayProxy.podTemplate.{image,resources,affinity}',
    'default',
    'the value is the name and tag of the image, which differ from chart to chart',
  ],
];

const rows = readDomainRows();
const corpus = readCorpus();
const differences = rows.flatMap(differencesOf);
const excepted = new Set([
  ...Object.values(IN_WORDS).flat(),
  ...ON_PURPOSE.flatMap(([keys, what]) => pathsIn(`\`${keys}\``).map((key) => `${key}: ${what}`)),
]);

if (rows.length === 0)
  process.stdout.write('The schema is not compared with the facts about Zadig: they are not here.\n');

describe.runIf(rows.length > 0)('the facts about Zadig', () => {
  test('are read: every row of both tables, with its keys', () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(new Set(rows.flatMap(({ paths }) => paths)).size).toBeGreaterThan(200);
    expect(rows.filter(({ paths }) => paths.length === 0 || paths.some((path) => /[^\w.[\]-]/.test(path)))).toEqual([]);
  });

  test('agree with the schema: keys, types, values, ranges, versions and defaults', () => {
    expect(
      differences.filter(({ about }) => !excepted.has(about)).map(({ about, words }) => `${about}: ${words}`),
    ).toEqual([]);
  });

  test('need every exception that is made', () => {
    const found = new Set(differences.map(({ about }) => about));
    expect([...excepted].filter((about) => !found.has(about))).toEqual([]);
  });

  test.runIf(corpus.length > 0)('or a chart name every key of the schema', () => {
    const named = [...rows.flatMap(({ paths }) => paths), ...corpus.flatMap(({ text }) => leavesOf(parse(text), []))];
    // What an image or resources hold is described once for all of them.
    const keys = knownPaths().map((path) => formatPath(path).replace(/\b(image|resources)\..*/, '$1'));
    expect(keys.filter((key) => !named.some((name) => isWithin(name, key) || isWithin(key, name)))).toEqual([]);
  });
});

describe('the shorthand for keys', () => {
  test.each([
    ['`a.b`, `c`', 'a.b a.c'],
    ['`a`, `b`', 'a b'],
    ['`a.b.c/.d` and `e.f` / `g`', 'a.b.c a.b.d e.f e.g'],
    ['`a.{b,c.{d,e},…}.f`', 'a.b.f a.c.d.f a.c.e.f'],
    ['`a.image.*`, `.replicas`', 'a.image.repository a.image.tag a.image.pullPolicy a.replicas'],
    ['`a.*` (b, c, …), `d.x.*`', 'a.b a.c d.x'],
    ['`a[]`, `b.c[0].{d,e}`', 'a[0] b.c[0].d b.c[0].e'],
  ])('%s', (cell, expected) => {
    expect(pathsIn(cell).join(' ')).toBe(expected);
  });
});

function leavesOf(value: unknown, path: Path): readonly string[] {
  if (typeof value !== 'object' || value === null) return [formatPath(path)];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([step, below]) => leavesOf(below, [...path, step]));
}

function isWithin(key: string, of: string): boolean {
  return key === of || key.startsWith(`${of}.`) || key.startsWith(`${of}[`);
}
