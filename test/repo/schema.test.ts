import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import schema from '../../schemas/zadig-values.schema.json' with { type: 'json' };
import { schemaAt } from '../../server/src/core/catalog/schema.ts';
import type { SchemaSource } from '../../server/src/core/catalog/schemaEntry.ts';
import { compareVersions, factFor, KNOWN_VERSIONS, NEWEST_VERSION } from '../../server/src/core/catalog/versions.ts';
import { formatPath, type Path } from '../../server/src/core/yaml/path.ts';
import { readCorpus } from '../helpers/corpus.ts';
import { knownPaths } from '../helpers/knownPaths.ts';

/** Keywords of ours and of yaml-language-server; everything else must be draft-07. */
const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false, allErrors: true });
for (const keyword of ['x-zadig', 'errorMessage']) ajv.addKeyword(keyword);
const accepts = ajv.compile(schema);

/** A document that has one value at one path. */
function documentWith(path: Path, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);
}

/** Every property and list item as it stands in the file, definitions included, with a name for messages. */
function written(node: SchemaSource, name: string): readonly (readonly [string, SchemaSource])[] {
  const below = Object.entries(node.properties ?? {}).map(([key, child]) => [`${name}.${key}`, child] as const);
  const items = node.items ? [[`${name}[]`, node.items] as const] : [];
  return [...below, ...items].flatMap((entry) => [entry, ...written(entry[1], entry[0])]);
}

const source: SchemaSource = schema;
const all = [
  ...written(source, ''),
  ...Object.entries(source.definitions ?? {}).flatMap(([name, definition]) => written(definition, `#${name}`)),
];

describe('the file', () => {
  test('is draft-07', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
  });

  test('rejects no unknown key anywhere', () => {
    const text = JSON.stringify(schema);
    for (const keyword of ['additionalProperties', 'required', 'propertyNames', 'dependencies', 'not', 'const'])
      expect(text).not.toContain(`"${keyword}":`);
    for (const path of knownPaths()) {
      if (schemaAt(path)?.kind !== 'map') continue;
      expect(accepts(documentWith([...path, 'unheardOf'], { x: [1] })), formatPath(path)).toBe(true);
    }
  });

  test('has patterns that every engine can run: no lookaround, no back reference', () => {
    const patterns = [...JSON.stringify(schema).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)];
    for (const [, text = ''] of patterns) {
      const pattern: string = JSON.parse(text);
      expect(pattern).not.toMatch(/\(\?|\\[1-9bB]/);
      expect(() => new RegExp(pattern, 'u')).not.toThrow();
    }
    expect(patterns.length).toBeGreaterThan(10);
  });
});

describe('every key', () => {
  test.each(all)('%s says what it does and how that is known', (_, node) => {
    expect(node.description).toMatch(/^\S[^`*<>\n]*\.$/);
    expect(node['x-zadig']?.source).toMatch(
      /^(?:(?:HA|HA22|HA30|HELM|HELM114|OM|SCR|SCR118|OBJ|CLU|ZX|C11[3-6]|CEE|INF|REL \d+\.\d+\.\d+|SRC(?: v\d+\.\d+\.\d+)?|ISS \d+|dex 0\.6\.3|gloo 1\.9\.1)(?:, |$))+$/,
    );
  });

  test.each(all)('%s has versions in order and at most one default for each', (_, node) => {
    const { since, until, documentedSince, absent = [], defaults = [] } = node['x-zadig'] ?? {};
    const ranges = [{ since, until }, { since: documentedSince }, ...absent, ...defaults];
    for (const { since: first = '1.0', until: last = '9.9' } of ranges) {
      for (const version of [first, last]) expect(version).toMatch(/^\d\.\d{1,2}$/);
      expect(compareVersions(first, last)).toBeLessThanOrEqual(0);
    }
    const steps = defaults
      .slice(1)
      .map((fact, index) => [defaults[index]?.until ?? '9.9', fact.since ?? '0.0'] as const);
    for (const [before, after] of steps) expect(compareVersions(before, after)).toBeLessThan(0);
    if ('default' in node && defaults.length > 0) {
      for (const version of KNOWN_VERSIONS) expect(factFor(defaults, version), version).toBeDefined();
      expect(factFor(defaults, NEWEST_VERSION)?.value).toEqual(node.default);
    }
    expect(node.default).not.toBe(null);
  });

  test('has a value to propose: a default, an example or a list of what is allowed', () => {
    const without = knownPaths().filter((path) => {
      const entry = schemaAt(path);
      if (!entry || entry.kind === 'map' || entry.kind === 'list' || entry.kind === 'boolean') return false;
      return entry.documentedDefault === undefined && entry.examples.length === 0 && entry.allowed.length === 0;
    });
    expect(without.map(formatPath)).toEqual([]);
  });

  test('accepts its own default and examples', () => {
    for (const path of knownPaths()) {
      const { documentedDefault, defaults = [], examples = [], allowed = [] } = schemaAt(path) ?? {};
      const values = [documentedDefault ?? null, ...defaults.map(({ value }) => value), ...examples, ...allowed];
      for (const value of values)
        expect(
          accepts(documentWith(path, value)),
          `${formatPath(path)}: ${value} ${ajv.errorsText(accepts.errors)}`,
        ).toBe(true);
    }
  });

  test('accepts null and a template', () => {
    for (const path of knownPaths())
      for (const value of [null, '{{ .x }}', 'a-{{ .Values.y | quote }}-b'])
        expect(accepts(documentWith(path, value)), `${formatPath(path)}: ${value}`).toBe(true);
  });

  test('accepts a number where it wants a text', () => {
    const refused = knownPaths().filter((path) => {
      const { kind, allowed = [] } = schemaAt(path) ?? {};
      return (kind === 'text' || kind === 'quantity') && allowed.length === 0 && !accepts(documentWith(path, 1.16));
    });
    expect(refused.map(formatPath)).toEqual([]);
  });
});

describe('values', () => {
  const verdict = (text: string): boolean => accepts(parse(text));

  test.each([
    ...[
      '2',
      '0.5',
      '.5',
      '5.',
      '1e3',
      '1E3',
      '+1',
      '-1',
      '500m',
      '100n',
      '7u',
      '20Gi',
      '512Mi',
      '1024M',
      '4G',
      '2k',
      '3Ki',
    ],
    ...['1.5Ti', '1P', '1Pi', '1E', '1Ei', '128974848', '12e6', '0', '"4"', '1e-3', '"1E+2"'],
  ])('the quantity %s', (quantity) => {
    expect(verdict(`mongodb: { persistence: { size: ${quantity} } }`)).toBe(true);
    expect(verdict(`frontend: { resources: { limits: { cpu: ${quantity} } } }`)).toBe(true);
  });

  test.each(['20 Gi', '4gb', '"1,5"', 'Gi', '1KiB', '1K', '2mi', '1.5.2', 'true', '[1]', '""'])(
    'no quantity: %s',
    (quantity) => {
      expect(verdict(`mongodb: { persistence: { size: ${quantity} } }`)).toBe(false);
    },
  );

  test.each([
    'tags: { mysql: "false" }',
    'tags: { mysql: disabled }',
    'tags: { mysql: 1 }',
    'microservice: { aslan: { replicas: "2" } }',
    'microservice: { aslan: { replicas: 1.5 } }',
    'microservice: { aslan: { replicas: -1 } }',
    'microservice: { aslan: { serviceStartTimeout: 59 } }',
    'microservice: []',
    'microservice: text',
    'endpoint: { type: fqdn }',
    'endpoint: { FQDN: "http://zadig.example.com" }',
    'endpoint: { FQDN: zadig.example.com/ }',
    'endpoint: { IP: node-1 }',
    'protocol: HTTP',
    'dex: { config: { storage: { config: { host: "mysql:3306" } } } }',
    'dex: { config: { storage: { config: { port: "3306" } } } }',
    'dex: { config: { storage: { config: { ssl: { mode: false } } } } }',
    'dex: { config: { staticClients: {} } }',
    'dex: { config: { staticClients: [{ redirectURIs: [zadig.example.com] }] } }',
    'connections: { mysql: { host: "tcp://mysql:3306" } }',
    'connections: { mongodb: { connectionString: "mongo-0:27017" } }',
    'gloo: { gatewayProxies: { gatewayProxy: { service: { httpNodePort: 80 } } } }',
    'gloo: { gatewayProxies: { gatewayProxy: { service: { type: nodeport } } } }',
    'global: { encryption: { key: short } }',
    'minio: { endpoint: "s3.example.com" }',
    'minio: { rootPassword: short }',
    'microservice: { aslan: { storageClass: NFS } }',
  ])('rejects %s', (text) => {
    expect(verdict(text)).toBe(false);
  });

  test.each([
    '',
    'global: { anything: { at: all } }\ntags: { unheard-of: true }',
    'minio: { persistence: { storageClass: "-" } }',
    'microservice: { aslan: { image: { tag: 1.16 } } }',
    'connections: { mysql: { auth: { password: 123456 } } }',
    'connections: { mysql: { host: "10.0.0.1" } }',
    'connections: { mongodb: { connectionString: "mongodb://u:p%40@a:1,b:2/?replicaSet=rs" } }',
    'endpoint: { FQDN: "zadig.example.com:31147" }',
    'endpoint: { IP: "" }',
    'global: { encryption: { key: 0123456789abcdef0123456789abcdef } }',
    'microservice: { somethingNew: { resources: { limits: { cpu: 1 } } } }',
    'tags: { mysql: no, mongodb: Off, minio: y }',
    'USER-SUPPLIED VALUES:',
  ])('accepts %s', (text) => {
    expect(verdict(text)).toBe(true);
  });

  const corpus = readCorpus();
  if (corpus.length === 0) process.stdout.write('The schema is not tried on real charts: there is no corpus here.\n');
  test.each(corpus)('accepts the real $name', ({ text }) => {
    expect(accepts(parse(text)), ajv.errorsText(accepts.errors)).toBe(true);
  });
});
