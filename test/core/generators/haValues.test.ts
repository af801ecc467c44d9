import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Analysis, analyse } from '../../../server/src/core/analyse.ts';
import { HA_VALUES } from '../../../server/src/core/generators/haValues/haValues.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { REPOSITORY } from '../../helpers/cliHost.ts';
import { readCorpus } from '../../helpers/corpus.ts';
import { readInstallations } from '../../helpers/installations.ts';
import { type Given, inputOf } from './input.ts';

const BELOW = readFileSync(join(REPOSITORY, 'test', 'fixtures', 'high-availability.yaml'), 'utf8');
const SAMPLE = readFileSync(join(REPOSITORY, 'sample', 'values.yaml'), 'utf8');

const generate = (given: Given): string => HA_VALUES.generate(inputOf(given));

const analysed = (texts: readonly string[], chartVersion = '4.3'): Analysis =>
  analyse(
    texts.map((text, index) => ({ path: `${index}.yaml`, document: createValuesDocument(text) })),
    { forced: { chartVersion, profile: 'ha' }, namespace: 'zadig' },
  );

/** What is still wrong with the overlay on top, places to fill in aside. */
function leftWith(layers: readonly string[], chartVersion?: string): readonly string[] {
  const overlay = generate({ layers, ...(chartVersion !== undefined && { chartVersion }) });
  const faults = analysed([...layers, overlay], chartVersion).findings.filter(
    ({ rule, severity }) => rule !== 'placeholder-left' && (severity === 'error' || severity === 'warning'),
  );
  return faults.map(({ rule, valuePath }) => `${rule} ${valuePath.join('.')}`);
}

describe('nothing is left to find', () => {
  test.each([
    ['nothing', ''],
    ['one key', 'frontend: {replicas: 1}'],
    ['an address by IP', 'endpoint: {type: IP, IP: 192.0.2.10}'],
    ['a faulty domain', 'endpoint: {type: FQDN, FQDN: "https://zadig.company.test/"}'],
    [
      'another login callback',
      `endpoint: {FQDN: zadig.company.test}\n${client('https://old.company.test/api/v1/callback')}`,
    ],
    ['built-in databases', `${BELOW}\n---\n`.replace(/(mysql|mongodb): false/g, '$1: true')],
    ['another dex database', `${BELOW}`.replace('user: user', 'user: user\n      dex: zadig_dex')],
    ['one server of MongoDB', BELOW.replace(/,m2.*27017\/\?replicaSet=rs0&/, '/?')],
    ['too many of cron', `${BELOW.replace('microservice:', 'microservice:\n  cron: {replicas: 2}')}`],
    [
      'half a limit',
      BELOW.replace('storageClass: nfs-shared', 'storageClass: nfs-shared\n    resources: {limits: {cpu: 2}}'),
    ],
    ['a quoted switch', BELOW.replace('mysql: false', 'mysql: "false"')],
    ['the namespace of another', BELOW.replace('namespace: zadig', 'namespace: other')],
  ])('over %s', (_name, text) => {
    expect(leftWith([text])).toStrictEqual([]);
  });

  test('over the sample, but what its text says', () => {
    expect(leftWith([SAMPLE])).toStrictEqual(['dotted-key frontend.replicas']);
    expect(generate({ layers: [SAMPLE] })).toContain('# - frontend.replicas: dotted-key\n');
  });
});

describe('it is small', () => {
  const valuesOf = (text: string): unknown => parse(generate({ layers: [text] }));

  test('nothing, where nothing is missing', () => {
    expect(valuesOf(BELOW)).toBeNull();
    expect(generate({ layers: [BELOW] })).toMatch(/^# Nothing is missing .*\n$/);
  });

  test('one number, where one is missing', () => {
    expect(valuesOf(BELOW.replace('user:\n    replicas: 2', 'user:\n    replicas: 1'))).toStrictEqual({
      microservice: { user: { replicas: 2 } },
    });
  });

  test('more replicas stay', () => {
    expect(valuesOf(BELOW.replaceAll('replicas: 2', 'replicas: 3'))).toBeNull();
  });

  test('more replicas stay where a key with dots asks for them too', () => {
    const lower = `${BELOW}\nfrontend.replicas: 2\n`;
    const text = generate({ layers: [lower, 'frontend: {replicas: 3}'] });
    expect(parse(text)).toBeNull();
    expect(text).toContain('# - frontend.replicas: dotted-key\n');
  });

  test('more replicas stay where they lack a volume', () => {
    const text = BELOW.replaceAll('replicas: 2', 'replicas: 3').replace('storageClass: nfs-shared', 'storageClass: ""');
    expect(valuesOf(text)).toStrictEqual({ microservice: { aslan: { storageClass: '<rwx-storage-class>' } } });
  });

  test('what belongs together comes together, names of databases stay', () => {
    const text = BELOW.replace('mysql: false', 'mysql: true')
      .replace('host: mysql.company.test:3306', 'host: kr-mysql:3306')
      .replace('host: mysql.company.test', 'host: kr-mysql')
      .replace('user: user', 'user: people');
    expect(valuesOf(text)).toStrictEqual({
      tags: { mysql: false },
      connections: {
        mysql: { host: '<mysql-host>:3306', auth: { user: '<mysql-user>', password: '<mysql-password>' } },
      },
      dex: {
        config: { storage: { config: { host: '<mysql-host>', user: '<mysql-user>', password: '<mysql-password>' } } },
      },
    });
    expect(generate({ layers: [text] })).toContain('move the data first');
  });

  test('what the files tell is filled in, in a complete list', () => {
    const text = BELOW.replace('https://zadig.company.test/api', 'https://old.company.test/api');
    expect(valuesOf(text)).toStrictEqual({
      dex: {
        config: {
          staticClients: [
            {
              id: 'zadig',
              name: 'zadig',
              secret: '<client-secret>',
              redirectURIs: ['https://zadig.company.test/api/v1/callback'],
            },
          ],
        },
      },
    });
  });

  test('the namespace is the one of the installation', () => {
    const text = BELOW.replace('namespace: zadig', 'namespace: zadig-dev');
    expect(generate({ layers: [text], namespace: 'devops' })).toContain('namespace: devops\n');
  });
});

test('what is templated stays', () => {
  const layers = [BELOW.replace('user:\n    replicas: 2', 'user:\n    replicas: "{{ .Values.count }}"')];
  expect(parse(generate({ layers }))).toBeNull();
});

test('over broken files there is none', () => {
  expect(generate({ layers: ['tags: {mysql: '] })).toBe('# The files are not valid YAML: correct them first.\n');
});

test.each(readInstallations())('$name lacks nothing', ({ layers, chartVersion, namespace }) => {
  const given = { layers: layers.map(({ text }) => text), chartVersion, namespace };
  expect(parse(generate(given))).toBeNull();
});

const corpus = readCorpus();
if (corpus.length === 0) process.stdout.write('Values for real charts are not tested: there is no corpus\n');

test.skipIf(corpus.length === 0)('over real charts only public secrets are left', () => {
  for (const { name, text } of corpus) {
    const { chart } = analyse([{ path: name, document: createValuesDocument(text) }]);
    const rules = leftWith([text], chart.version).map((line) => line.split(' ')[0]);
    expect([...new Set(rules)].sort(), name).toStrictEqual(['default-credentials', 'default-encryption-key']);
  }
});

function client(uri: string): string {
  return `dex: {config: {staticClients: [{id: zadig, name: zadig, secret: s3cr3tOfMine, redirectURIs: ["${uri}"]}]}}\n`;
}
