import { describe, expect, test } from 'vitest';
import { readCorpus } from '../helpers/corpus.ts';
import { problems } from './service.ts';

describe('reported', () => {
  test.each([
    ['endpoint:\n  type: fqdn\n', ['fqdn: ']],
    ['microservice:\n  aslan:\n    replicas: two\n', ['two: ']],
    ['microservice:\n  aslan:\n    replicas: -1\n', ['-1: ']],
    ['microservice: {aslan: {replicas: true}}\n', ['true: ']],
    ['tags:\n  mysql: 3\n', ['3: ']],
    ['# 说明 😀\ntags: {mysql: 3} # 😀\n', ['3: ']],
    ['tags:\r\n  mysql: 3\r\n', ['3: ']],
    ['microservice: 3\n', ['3: ']],
  ])('%j', async (text, expected) => {
    const found = await problems(text);
    expect(found.map((problem) => problem.slice(0, problem.indexOf(': ') + 2))).toEqual(expected);
  });
});

describe('not reported', () => {
  test.each([
    ['unknown keys', 'myOwn: {key: 1}\nmicroservice:\n  myOwn: 1\n'],
    ['null, which deletes a default', 'microservice:\n  aslan: null\n  user: ~\n  dind:\n'],
    [
      'templates',
      'microservice:\n  aslan:\n    replicas: {{ .Values.count }}\n    storageClass: "{{ .Values.class }}"\n',
    ],
    ['a template in place of a map', 'microservice: {{ .Values.all }}\n'],
    ['two merge keys', 'a: &a {x: 1}\nb: &b {y: 1}\nmicroservice:\n  aslan:\n    <<: *a\n    <<: *b\n'],
    ['aliases', 'n: &n {a: 1}\nmicroservice:\n  aslan:\n    replicas: *n\n'],
    ['YAML faults', 'a: [1\nb: "\n'],
    ['duplicate keys', 'a: 1\na: 2\n'],
    ['unused anchors', 'a: &a 1\n'],
    ['further documents', 'a: 1\n---\nmicroservice: 3\n'],
    ['another schema that cannot be loaded', '# yaml-language-server: $schema=https://example.com/x.json\na: 1\n'],
    ['an empty text', ''],
  ])('%s', async (_name, text) => {
    expect(await problems(text)).toEqual([]);
  });

  test.each(readCorpus())('the real values file $name', async ({ text }) => {
    expect(await problems(text)).toEqual([]);
  });
});

test('a new text is judged anew, also when it was seen before', async () => {
  expect(await problems('tags: {mysql: 3}\n')).toHaveLength(1);
  expect(await problems('tags: {mysql: true}\n')).toEqual([]);
  expect(await problems('tags: {mysql: 3}\n')).toHaveLength(1);
});
