import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaultOf, isKnownPath } from '../../../server/src/core/catalog/schema.ts';
import { formatPath, type Path } from '../../../server/src/core/yaml/path.ts';
import { readCorpus } from '../../helpers/corpus.ts';

/** What the file says otherwise: 1.13 and 1.14 are repackaged with their stores off, ee 1.0 is a chart beside 1.16. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  '1.13.0': ['tags.mongodb', 'tags.mysql', 'tags.minio'],
  '1.14.0': ['tags.mongodb', 'tags.mysql', 'tags.minio'],
  'ee-1.0.0': ['nameOverride'],
};

/** Paths of a real chart that the schema leaves out: images and settings of subcharts. */
const LEFT_OUT =
  /^(?:ingress-nginx\.(?:fullnameOverride|imagePullSecrets|controller\.(?:admissionWebhooks|image))|minio\.image\.registry|(?:mongodb|mysql)\.image)$/;

function leaves(value: unknown, path: Path): readonly (readonly [Path, unknown])[] {
  if (path.length > 0 && !isKnownPath(path)) return [[path, undefined]];
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([step, below]) => leaves(below, [...path, step]));
}

const corpus = readCorpus();
if (corpus.length === 0) process.stdout.write('Defaults are not compared with real charts: there is no corpus here.\n');

test.each(corpus)('the real $name has the defaults of the schema, and no path that it lacks', ({ name, text }) => {
  const release = /chart-(.*)\.yaml$/.exec(name)?.[1] ?? '';
  const version = release.startsWith('ee-') ? '1.16' : release.split('.').slice(0, 2).join('.');
  const compared = leaves(parse(text), []).map(([path, value]) => {
    if (!isKnownPath(path)) return { path: formatPath(path), fits: LEFT_OUT.test(formatPath(path)), known: false };
    const fact = defaultOf(path, version);
    return { path: formatPath(path), fits: !fact.known || (fact.value ?? null) === value, known: fact.known };
  });
  expect(
    compared
      .filter(({ fits }) => !fits)
      .map(({ path }) => path)
      .sort(),
  ).toEqual([...(EXCEPTIONS[release] ?? [])].sort());
  expect(compared.filter(({ known }) => known).length).toBeGreaterThan(55);
});
