import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { place, shellWord } from '../../../server/src/core/generators/installation/words.ts';
import { GENERATORS } from '../../../server/src/core/generators/registry.ts';
import { HOSTILE_TEXTS } from '../../helpers/hostileTexts.ts';
import { objectsIn } from '../../helpers/kubernetes.ts';
import { inputOf } from './input.ts';

/** Every place of a values file that holds a secret; `SECRETn` marks each. */
const SECRETS = (mongodb: string, mysqlHost = 'mysql.company.test:3306'): string => `
tags: {mysql: true, mongodb: true}
global: {encryption: {key: SECRET1}}
connections:
  mysql: {host: "${mysqlHost}", auth: {user: root, password: SECRET2}}
  mongodb: {connectionString: "${mongodb}"}
dex:
  config:
    staticClients: [{id: zadig, name: zadig, secret: SECRET3, redirectURIs: ["https://other.company.test/api/v1/callback"]}]
    storage: {config: {host: other, password: SECRET4}}
mysql: {rootPassword: SECRET5, auth: {rootPassword: SECRET5}}
mongodb: {rootPassword: SECRET6, auth: {rootPassword: SECRET6}}
minio: {rootPassword: SECRET7, users: [{accessKey: SECRET8, secretKey: SECRET9}], accessKey: {password: SECRET8}, secretKey: {password: SECRET9}}
init: {adminPassword: SECRET10}
github: {sshKey: SECRET11}
endpoint: {type: FQDN, FQDN: zadig.company.test}
`;

const MONGODB_ADDRESSES = [
  'mongodb://root:SECRET0@kr-mongodb:27017',
  'mongodb://root:SECRET0@one.company.test:27017/zadig',
  'mongodb://root:SECRET0@a,b,c/?replicaSet=SECRETx&authMechanismProperties=AWS_SESSION_TOKEN:SECRET0',
  'mongodb://root:pa@SECRET0@one:27017',
  'mongodb://root:SECRET0/@one\\\\,two',
  'mongodb+srv://root:SECRET0@one.company.test',
  'root:SECRET0@one',
];

describe.each(GENERATORS)('$id', ({ generate }) => {
  test.each(MONGODB_ADDRESSES)('tells no secret, with %s', (address) => {
    for (const locale of ['en', 'zh-cn'] as const)
      for (const chartVersion of ['1.14', '1.16', '5.0'])
        for (const host of ['mysql.company.test:3306', 'root:SECRET2@tcp(mysql)'])
          expect(generate(inputOf({ layers: [SECRETS(address, host)], chartVersion, locale }))).not.toMatch(/SECRET\d/);
  });
});

test.each(HOSTILE_TEXTS)('every kind survives %s', (_name, text) => {
  const input = inputOf({ layers: [text] });
  for (const { id, generate, language } of GENERATORS) {
    const output = generate(input);
    expect(output.endsWith('\n'), id).toBe(true);
    if (language === 'yaml')
      expect(
        parseAllDocuments(output).flatMap(({ errors }) => errors),
        id,
      ).toStrictEqual([]);
  }
});

const TEXT = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'true',
    '1',
    '1e3',
    ' #',
    ': ',
    '-',
    '---',
    '{{ x }}',
    '"',
    "'",
    '$(reboot)',
    '`x`',
    '&a',
    '<x>',
    'a\nb',
  ),
  fc.stringMatching(/^[\w.-]{1,12}$/),
);

describe('for every string that a values file can hold', () => {
  const paths = ['mongodb', 'ee', 'user', 'dex', 'bucket', 'namespace', 'release'] as const;
  const installation = fc.record(
    Object.fromEntries(paths.map((path) => [path, TEXT])) as Record<(typeof paths)[number], typeof TEXT>,
  );
  const inputFor = ({ mongodb, ee, user, dex, bucket, namespace, release }: Record<(typeof paths)[number], string>) => {
    const values = {
      connections: { mongodb: { db: mongodb }, mysql: { db: { user, dex }, auth: { user } } },
      ee: { mongodb: { db: ee } },
      dex: { config: { storage: { config: { database: dex } } } },
      minio: { bucket },
      microservice: { user: { replicas: 2 } },
    };
    return inputOf({ layers: [JSON.stringify(values)], namespace, release });
  };

  test('manifests hold it as it is, or a place to fill in', () => {
    const [backup] = GENERATORS.filter(({ id }) => id === 'backup');
    fc.assert(
      fc.property(installation, (given) => {
        const objects = objectsIn(backup?.generate(inputFor(given)) ?? '');
        const job = objects.find(({ metadata }) => metadata.name === 'zadig-backup-mongodb');
        const env = job?.['spec'].jobTemplate.spec.template.spec.initContainers[0].env;
        const databases = env.find(({ name }: { name: string }) => name === 'DATABASES').value.split('\n');
        const allowed = (text: string, path: string) => [text.trim(), place(path)];
        expect(allowed(given.mongodb, 'mongodb-db')).toContain(databases[0]);
        expect([...allowed(given.ee, 'mongodb-db'), databases[0]]).toContain(databases.at(-1));
        for (const { metadata } of objects) expect(metadata.namespace).toBe(wellFormed(given.namespace));
      }),
      { numRuns: 60 },
    );
  });

  test('every manifest is YAML, and every runbook has its commands closed', () => {
    const others = GENERATORS.filter(({ id }) =>
      ['pod-disruption-budgets', 'ha-values', 'restore-runbook'].includes(id),
    );
    fc.assert(
      fc.property(installation, (given) => {
        for (const { generate, language } of others) {
          const text = generate(inputFor(given));
          if (language === 'yaml') objectsIn(text);
          else expect((text.match(/^```/gm) ?? []).length % 2).toBe(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a word of the shell is read back as it was', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((word) => !/[\0\n]/.test(word));
    const words = fc.sample(fc.oneof(text, fc.constantFrom("'", "a'b", '$(x)', '`x`', '*', '~', '#', '', '!!')), 200);
    const input = `printf '%s\\n' ${words.map(shellWord).join(' ')}`;
    expect(execFileSync('sh', { input, encoding: 'utf8' })).toBe(`${words.join('\n')}\n`);
  });
});

/** Half a surrogate pair cannot be written. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
