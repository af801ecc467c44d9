import { describe, expect, test } from 'vitest';
import schema from '../../../schemas/zadig-values.schema.json' with { type: 'json' };
import { chineseErrors } from '../../../server/src/core/catalog/schemaErrors.ts';
import { schemaProblems } from '../../../server/src/core/catalog/schemaProblems.ts';
import { format, type Locale } from '../../../server/src/core/messages/localized.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { readCorpus } from '../../helpers/corpus.ts';
import { HOSTILE_TEXTS } from '../../helpers/hostileTexts.ts';

/** The schema's problems as `what stands there: message`. */
function problems(text: string, locale: Locale = 'en'): readonly string[] {
  return schemaProblems(createValuesDocument(text)).map(
    ({ start, end, message }) => `${text.slice(start, end)}: ${format(message.text, message.data, locale)}`,
  );
}

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
  ])('%j', (text, expected) => {
    const found = problems(text);
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
  ])('%s', (_name, text) => {
    expect(problems(text)).toEqual([]);
  });

  test.each(readCorpus())('the real values file $name', ({ text }) => {
    expect(problems(text)).toEqual([]);
  });
});

test.each([
  [
    'endpoint:\n  type: fqdn\n',
    'Value is not accepted. Valid values: "FQDN", "IP".',
    '不接受这个值。可用的值："FQDN", "IP"。',
  ],
  ['microservice: {aslan: {replicas: -1}}', 'Value is below the minimum of 0.', '这个值不能小于 0。'],
  [
    'microservice: 3',
    'Expected a map: keys on the following lines, indented.',
    '这里应为映射：在下面各行书写键，并缩进。',
  ],
])('says what is wrong in both languages: %j', (text, english, chinese) => {
  expect(problems(text).map((problem) => problem.replace(/^.*?: /, ''))).toEqual([english]);
  expect(problems(text, 'zh-cn').map((problem) => problem.replace(/^.*?: /, ''))).toEqual([chinese]);
});

test('everything the schema says of wrong values exists in Chinese', () => {
  const said = JSON.stringify(schema).matchAll(/"errorMessage":("(?:[^"\\]|\\.)*")/g);
  const missing = [...said].map(([, text]) => JSON.parse(text ?? '""')).filter((text) => !(text in chineseErrors));
  expect(missing).toEqual([]);
});

test.each(HOSTILE_TEXTS)('answers for %s', (_name, text) => {
  expect(() => problems(`microservice:\n  aslan:\n    replicas: 1\n${text}`)).not.toThrow();
});

test('the schema says nothing that is not read here', () => {
  const read = [
    '$ref',
    'allOf',
    'anyOf',
    'type',
    'enum',
    'pattern',
    'minimum',
    'maximum',
    'errorMessage',
    'properties',
  ];
  const told = ['description', 'default', 'examples', 'x-zadig', '$comment', '$schema', 'definitions', 'items'];
  const keywords = (node: unknown): readonly string[] => {
    if (Array.isArray(node)) return node.flatMap(keywords);
    if (typeof node !== 'object' || node === null) return [];
    return Object.entries(node).flatMap(([keyword, value]) => {
      if (['default', 'examples', 'x-zadig'].includes(keyword)) return [keyword];
      const isMapOfSchemas = keyword === 'properties' || keyword === 'definitions';
      return [keyword, ...(isMapOfSchemas ? Object.values(value as object).flatMap(keywords) : keywords(value))];
    });
  };
  expect([...new Set(keywords(schema))].filter((keyword) => ![...read, ...told].includes(keyword))).toEqual([]);
});
