import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeZadigValues } from '../../../server/src/core/values/detect.ts';
import { readCorpus } from '../../helpers/corpus.ts';
import { cpuTime } from '../../helpers/cpuTime.ts';
import { readBelow } from '../../helpers/ruleFixtures.ts';

describe('values of Zadig are known by their content', () => {
  test.each([
    ['microservice.aslan', 'microservice:\n  aslan:\n    replicas: 2\n'],
    ['connections.mongodb', 'connections:\n  mongodb:\n    db: zadig\n'],
    ['dex.config.staticClients', 'dex:\n  config:\n    staticClients: []\n'],
    ['ee.mongodb', 'ee:\n  mongodb:\n    db: plutus_zadig\n'],
    ['endpoint and connections', 'endpoint:\n  type: IP\nconnections:\n  mysql: {}\n'],
    ['global.extensions.extAuth', 'global:\n  extensions:\n    extAuth: {}\n'],
    ['dotted keys', 'microservice.aslan.replicas: 2\n'],
    ['a dotted key with an index', 'dex.config.staticClients[0].id: zadig\n'],
    ['a partly dotted key', 'microservice:\n  aslan.replicas: 2\n'],
    ['braces', '{"microservice": {"aslan": {"replicas": 2}}}'],
    ['braces below a key', 'microservice: {aslan: {replicas: 2}}\n'],
    ['braces over several lines', 'microservice: {\n  aslan: {\n    replicas: 2 } }\n'],
    ['quoted keys', '"connections":\n  \'mongodb\':\n    db: zadig\n'],
    ['CRLF', 'microservice:\r\n  aslan:\r\n    replicas: 2\r\n'],
    ['a byte order mark', '\ufeffmicroservice:\n  aslan: {}\n'],
    ['comments and blank lines between', '# a\nmicroservice: # b\n\n# c\n  # d\n\n  aslan: {}\n'],
    ['the header of "helm get values"', 'USER-SUPPLIED VALUES:\nee:\n  mongodb:\n    db: plutus_zadig\n'],
    ['a document marker', '---\nmicroservice:\n  aslan: {}\n'],
    ['broken YAML elsewhere', 'broken: [\nmicroservice:\n  aslan:\n   - : {{\n'],
    ['our comment in the first ten lines', `${'\n'.repeat(9)}# zadig-ha: chartVersion=4.3\na: 1\n`],
    ['our comment in a Kubernetes manifest', '# zadig-ha: profile=ha\napiVersion: v1\nkind: ConfigMap\n'],
  ])('%s', (_, text) => {
    expect(looksLikeZadigValues(text)).toBe(true);
  });

  test('in the real charts, and in our own installation', () => {
    expect(readCorpus().filter(({ text }) => !looksLikeZadigValues(text))).toStrictEqual([]);
    expect(looksLikeZadigValues(readBelow('high-availability'))).toBe(true);
  });
});

describe('other files are not taken for values of Zadig', () => {
  test.each([
    ['nothing', ''],
    ['blank lines', '\n\n  \n'],
    [
      'a Deployment that speaks of aslan',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: aslan}\nspec:\n  replicas: 2\n  template:\n    spec:\n      containers:\n        - name: aslan\n          env:\n            - {name: MONGODB, value: mongodb://m}\n',
    ],
    [
      'a ConfigMap that holds values of Zadig',
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: zadig-values\ndata:\n  values.yaml: |\n    microservice:\n      aslan:\n        replicas: 2\n    connections:\n      mongodb:\n        db: zadig\n',
    ],
    [
      'a block scalar that holds values of Zadig',
      'files:\n  values: |-\n    microservice:\n      aslan:\n        replicas: 2\n  other: >+2\n    connections:\n      mongodb: {}\n',
    ],
    [
      'docker-compose',
      'services:\n  aslan:\n    image: aslan\n  mongodb:\n    image: mongo\n    ports: ["27017:27017"]\n',
    ],
    [
      'values of another chart',
      'global:\n  imageRegistry: ""\nmongodb:\n  enabled: true\n  auth:\n    rootPassword: x\n  persistence:\n    enabled: true\nendpoint: https://example.test\n',
    ],
    ['values of dex itself', 'config:\n  issuer: https://dex.test\n  staticClients:\n    - id: one\n'],
    [
      'a workflow',
      'name: ci\non: [push]\njobs:\n  test:\n    services:\n      mongodb: {image: mongo}\n    steps:\n      - run: echo endpoint\n',
    ],
    [
      'a CustomResource with an endpoint and connections',
      'apiVersion: x/v1\nkind: Pool\nendpoint: a\nconnections: 5\n',
    ],
    [
      'a resource that has our very keys',
      'apiVersion: company.test/v1\nkind: Installation\nmicroservice:\n  aslan: {replicas: 2}\n',
    ],
    [
      'a text that looks like our keys',
      'connections: |\n  mongodb:\n    db: zadig\nglobal: >-\n  extensions:\n    extAuth: {}\n',
    ],
    ['an endpoint and connections of something else', 'endpoint: a\nconnections: 5\n'],
    ['Markdown', '# microservice\n\nSee `connections.mongodb`: aslan needs it.\n'],
    ['JSON of something else', '{"endpoint": {"mongodb": 1}, "aslan": [1, 2]}'],
    ['a comment about the keys', '# microservice:\n#   aslan: {}\nname: x # endpoint\n'],
    ['our comment too late', `${'\n'.repeat(10)}# zadig-ha: chartVersion=4.3\na: 1\n`],
    ['a key of that name deeper down', 'app:\n  microservice:\n    aslan: {}\n'],
  ])('%s', (_, text) => {
    expect(looksLikeZadigValues(text)).toBe(false);
  });

  test('garbage does not trouble it', () => {
    const words = fc.constantFrom(
      'aslan',
      'endpoint',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      ':',
      ' ',
      '\n',
      '|',
      '-',
      '#',
      ',',
      '\\',
      '🙂',
    );
    fc.assert(fc.property(fc.array(words, { maxLength: 60 }), (parts) => void looksLikeZadigValues(parts.join(''))));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void looksLikeZadigValues(`aslan${text}`)));
  });
});

describe('the look is cheap', () => {
  const milliseconds = (text: string): number => {
    const start = cpuTime();
    looksLikeZadigValues(text);
    return cpuTime() - start;
  };

  test.each<[string, (size: number) => string]>([
    ['lines', (size) => 'endpoint: aslan\n'.repeat(size / 16)],
    ['one line', (size) => `aslan: ${'x'.repeat(size)}`],
    ['blank lines', (size) => `aslan:\n${'\n'.repeat(size)}`],
    ['spaces', (size) => `aslan:\n${' '.repeat(size)}x`],
    ['colons', (size) => `aslan: ${':'.repeat(size)}`],
    ['quotes', (size) => `aslan: ${'"'.repeat(size)}`],
    ['open braces', (size) => `aslan: ${'{'.repeat(size)}`],
    ['braces in braces', (size) => `{"aslan": ${'{"a":'.repeat(size / 5)}`],
    ['an open quote in braces', (size) => `{aslan: "${'\\"'.repeat(size / 2)}`],
    ['block scalars', (size) => 'aslan: |\n  x\n'.repeat(size / 13)],
    ['comments', (size) => `aslan:\n${'#'.repeat(size)}`],
    ['growing indent', (size) => `aslan:\n${deep(size)}`],
  ])('a megabyte of %s is read in linear time', (_, make) => {
    expect(milliseconds(make(1_000_000))).toBeLessThan(1500);
  });
});

/** `a:` indented one column deeper on each line, about `size` characters in all. */
function deep(size: number): string {
  const lines = Math.floor(Math.sqrt(size * 2));
  return Array.from({ length: lines }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
}
