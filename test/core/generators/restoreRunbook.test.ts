import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { RESTORE_RUNBOOK } from '../../../server/src/core/generators/restoreRunbook/restoreRunbook.ts';
import { readInstallations } from '../../helpers/installations.ts';
import { type Given, inputOf } from './input.ts';

const generate = (given: Given = {}): string => RESTORE_RUNBOOK.generate(inputOf(given));

/** The commands of every block, in order. */
function commandsIn(markdown: string): readonly string[] {
  return [...markdown.matchAll(/```sh\n([\s\S]*?)\n```/g)].flatMap(([, text = '']) => text.split(/(?<!\\)\n/));
}

const commands = (given?: Given): readonly string[] => commandsIn(generate(given));

const EXTERNAL = `tags: {mysql: false, mongodb: false, minio: false}
connections:
  mysql: {host: "db.company.test:3307", auth: {user: zadig}, db: {user: people, dex: sso}}
  mongodb: {connectionString: "mongodb://zadig:hidden@m1.company.test,m2.company.test/?replicaSet=rs0", db: main}
dex: {config: {storage: {config: {database: sso}}}}
`;

test('databases, then objects, then the installation', () => {
  const order = ['mc cp', 'kubectl scale', 'mongorestore', 'mysql ', 'mc mirror --overwrite', 'helm upgrade'];
  const found = order.map((start) => commands().findIndex((command) => command.includes(start)));
  expect(found).toStrictEqual([...found].sort((a, b) => a - b));
  expect(found).not.toContain(-1);
});

test('same release, namespace and key', () => {
  const given = { namespace: 'devops', release: 'ci' };
  const install = commands(given).find((command) => command.startsWith('helm'));
  expect(install).toContain('helm upgrade --install ci restore/chart/*.tgz --namespace devops');
  expect(install).toContain('--set-file global.encryption.key=restore/release/encryption-key');
  expect(generate(given)).toContain('**The same cluster, namespace, release name and encryption key.**');
});

describe('built-in stores are reached through the cluster', () => {
  test('in chart 4.2, with the database that may be there', () => {
    const found = commands({ chartVersion: '4.2' });
    expect(found).toContain('kubectl port-forward --namespace zadig service/kr-mongodb 27017:27017');
    expect(found.filter((command) => command.startsWith('mongorestore'))).toStrictEqual(
      ['zadig', 'plutus_zadig', 'zadig_policy'].map(
        (name) =>
          `mongorestore --host localhost --port 27017 --username root --authenticationDatabase admin --gzip --drop --db ${name} restore/mongodb/${name}`,
      ),
    );
    expect(found).toContain('kubectl port-forward --namespace zadig service/kr-mysql 3306:3306');
    expect(found).toContain('mc mirror --overwrite restore/object-storage/ zadig/bucket/');
  });

  test('in chart 1.14, by their names there', () => {
    const found = commands({ chartVersion: '1.14' });
    expect(found).toContain('kubectl port-forward --namespace zadig service/zadig-mongodb 27017:27017');
    expect(found.find((command) => command.startsWith('mongorestore'))).not.toContain('--username');
    expect(found.find((command) => command.startsWith('kubectl scale'))).not.toContain(' user ');
  });
});

test('external stores by their own address', () => {
  const text = generate({ layers: [EXTERNAL] });
  const found = commandsIn(text);
  expect(found.filter((command) => command.includes('port-forward'))).toStrictEqual([]);
  expect(found).toContain('mongorestore --config restore/mongodb.yaml --gzip --drop --db main restore/mongodb/main');
  expect(found).toContain(
    'gunzip -c restore/mysql/people.sql.gz | mysql --host=db.company.test --port=3307 --user=zadig --password people',
  );
  expect(text).toContain('The built-in object storage is off.');
  expect(text).not.toContain('hidden');
});

test('databases of a cloud are restored there', () => {
  const text = generate({ layers: ['connections: {mysql: {host: zadig.abc.eu-west-1.rds.amazonaws.com}}'] });
  expect(text).toContain('MySQL belongs to Amazon RDS: restore it there');
  expect(text).not.toContain('mysql --host');
});

test('the backup is fetched from where the options say', () => {
  const found = commands({ options: { bucket: 'ours', endpoint: 'https://oss.company.test' } });
  expect(found).toContain('mc alias set backup https://oss.company.test');
  expect(found).toContain("mc cp --recursive 'backup/ours/mysql/<time>/' restore/mysql/");
});

describe.each(['en', 'zh-cn'] as const)('in %s', (locale) => {
  test.each([
    ['nothing written', ''],
    ['everything external', EXTERNAL],
    [
      'names that are none',
      'connections: {mongodb: {db: "a b; reboot"}, mysql: {host: "$(reboot)", db: {user: "`reboot`"}}}',
    ],
  ])('a shell can read every command, with %s', (_name, text) => {
    const markdown = generate({ layers: [text], locale, namespace: "a b'c", release: '`reboot`' });
    expect(() => execFileSync('sh', ['-n'], { input: commandsIn(markdown).join('\n') })).not.toThrow();
    expect(markdown).not.toContain('reboot');
  });
});

test.each(readInstallations())('$name has all its databases in it', ({ layers, chartVersion, namespace }) => {
  const found = commands({ layers: layers.map(({ text }) => text), chartVersion, namespace }).join('\n');
  expect(found).toContain(`--namespace ${namespace}`);
  for (const name of ['zadig', 'plutus_zadig']) expect(found).toContain(`restore/mongodb/${name}`);
});
