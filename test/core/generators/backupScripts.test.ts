import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { scriptTexts } from '../../../server/src/core/generators/backup/scripts/scripts.ts';
import { scratch } from '../../helpers/scratch.ts';
import { hasProgram, runScript, SHELLS, type ShellRun } from '../../helpers/shell.ts';

const SCRIPTS = scriptTexts('en');
const TIME = /\d{4}-\d\d-\d\dT\d{6}Z/;

/** Files that a script has left, the time of the dump as `TIME`. */
const filesOf = ({ files }: ShellRun): readonly string[] => files.map((file) => file.replace(TIME, 'TIME'));

const contentOf = ({ folder, files }: ShellRun, end: string): Buffer =>
  readFileSync(join(folder, 'out', files.find((file) => file.endsWith(end)) ?? end));

/** A word that would do something if a shell read it twice. */
const HOSTILE = `a'b"c $(touch "$FOLDER/out/hit") \`touch "$FOLDER/out/hit"\` ; * é`;

/** Notes its arguments, one a line, and then does what is asked. */
const noting = (name: string, rest: string): string => `printf '%s\\n' "$@" >>"$FOLDER/${name}.args"\n${rest}`;

const argsOf = ({ folder }: ShellRun, name: string): string => readFileSync(join(folder, `${name}.args`), 'utf8');

describe.each(SHELLS.map((shell) => [shell.join(' '), shell] as const))('in %s', (_name, shell) => {
  const run = (name: string, env: Readonly<Record<string, string>>, programs: Readonly<Record<string, string>>) =>
    runScript(shell, SCRIPTS[name] ?? '', env, programs);

  describe('mongodb.sh', () => {
    const READ = `for word; do case $word in --db=*) db=\${word#*=};; --out=*) out=\${word#*=};; --config=*) config=\${word#*=};; esac; done\n`;
    const DUMP = `${READ}cp "$config" "$FOLDER/config"\nmkdir -p "$out/$db"\n`;
    const env = {
      DATABASES: 'zadig\nplutus_zadig',
      OPTIONAL_DATABASES: '',
      MONGODB_URI: 'mongodb://u:p%40ss@h:27017/?x=y',
    };
    const mongodb = (mongodump: string, more = {}) =>
      run('mongodb.sh', { ...env, ...more }, { mongodump: noting('mongodump', DUMP + mongodump) });
    const WORKS = 'printf data >"$out/$db/user.bson"; echo {} >"$out/$db/user.metadata.json"';

    test('dumps every database, compressed', async () => {
      const done = await mongodb(WORKS);
      expect([done.status, done.stderr]).toStrictEqual([0, '']);
      expect(filesOf(done)).toStrictEqual([
        ...['plutus_zadig', 'zadig'].flatMap((db) => [
          `backup/TIME/${db}/user.bson.gz`,
          `backup/TIME/${db}/user.metadata.json.gz`,
        ]),
        'work/mongodump.yaml',
      ]);
      expect(gunzipSync(contentOf(done, 'plutus_zadig/user.bson.gz')).toString()).toBe('data');
    });

    test('tells mongodump the address in a file', async () => {
      const done = await mongodb(WORKS);
      expect(readFileSync(join(done.folder, 'config'), 'utf8')).toBe(`uri: ${env.MONGODB_URI}\n`);
      expect(argsOf(done, 'mongodump')).not.toContain('p%40ss');
    });

    test.each([
      ['fails', 'printf half >"$out/$db/user.bson"; exit 1'],
      ['fails at the second database', `${WORKS}; [ "$db" = zadig ]`],
      ['writes nothing', 'rmdir "$out/$db"'],
      ['writes empty collections only', ': >"$out/$db/user.bson"; echo {} >"$out/$db/user.metadata.json"'],
      ['finds the second database empty', `[ "$db" = zadig ] || exit 0; ${WORKS}`],
    ])('fails when mongodump %s', async (_case, mongodump) => {
      expect((await mongodb(mongodump)).status).not.toBe(0);
    });

    test('says what is empty', async () => {
      expect((await mongodb('exit 0')).stderr).toContain('Nothing to back up: zadig\n');
    });

    test('lets an optional database be empty, but not fail', async () => {
      const optional = { OPTIONAL_DATABASES: 'zadig_policy' };
      expect((await mongodb(`[ "$db" = zadig_policy ] && exit 0; ${WORKS}`, optional)).status).toBe(0);
      expect((await mongodb(`[ "$db" = zadig_policy ] && exit 1; ${WORKS}`, optional)).status).not.toBe(0);
    });

    test('reads no name twice', async () => {
      const done = await mongodb(WORKS, { DATABASES: HOSTILE.replaceAll('/', '-') });
      expect(done.status).toBe(0);
      expect(argsOf(done, 'mongodump')).toContain(`--db=${HOSTILE.replaceAll('/', '-')}\n`);
      expect(done.files).not.toContain('hit');
    });
  });

  describe('mysql.sh', () => {
    const READ = `for word; do case $word in --result-file=*) file=\${word#*=};; esac; db=$word; done\n`;
    const env = {
      DATABASES: 'user\ndex',
      MYSQL_HOST: 'h',
      MYSQL_PORT: '3307',
      MYSQL_USER: 'u',
      MYSQL_PWD: 'not-shown',
    };
    const mysql = (mysqldump: string, more = {}) =>
      run('mysql.sh', { ...env, ...more }, { mysqldump: noting('mysqldump', READ + mysqldump) });
    const WORKS = `printf '%s\\n' 'CREATE TABLE t (id int);' '-- Dump completed on 2026-11-25' >"$file"`;

    test('dumps every database, compressed', async () => {
      const done = await mysql(WORKS);
      expect([done.status, done.stderr]).toStrictEqual([0, '']);
      expect(filesOf(done)).toStrictEqual(['backup/TIME/dex.sql.gz', 'backup/TIME/user.sql.gz']);
      expect(gunzipSync(contentOf(done, 'user.sql.gz')).toString()).toContain('CREATE TABLE');
      expect(argsOf(done, 'mysqldump')).toContain('--host=h\n--port=3307\n--user=u\n');
      expect(argsOf(done, 'mysqldump')).not.toContain('not-shown');
    });

    test.each([
      ['fails', 'exit 2'],
      ['fails at the second database', `${WORKS}; [ "$db" = user ]`],
      ['writes nothing', ': >"$file"'],
      ['finds no table', `echo '-- Dump completed on 2026-11-25' >"$file"`],
      ['stops half way', `echo 'CREATE TABLE t (id int);' >"$file"`],
      ['writes no file', 'exit 0'],
    ])('fails when mysqldump %s', async (_case, mysqldump) => {
      expect((await mysql(mysqldump)).status).not.toBe(0);
    });

    test('reads no name twice, nor as an option', async () => {
      const done = await mysql(WORKS, { DATABASES: `${HOSTILE.replaceAll('/', '-')}\n--help`, MYSQL_HOST: HOSTILE });
      expect(done.status).toBe(0);
      expect(argsOf(done, 'mysqldump')).toContain(`--\n--help\n`);
      expect(argsOf(done, 'mysqldump')).toContain(`--host=${HOSTILE}\n`);
      expect(done.files).not.toContain('hit');
    });
  });

  const TARGET = {
    TARGET: 'target/b/mysql',
    TARGET_ENDPOINT: 'https://s3',
    TARGET_ACCESS_KEY: 'ak',
    TARGET_SECRET_KEY: 'sk!',
  };
  /** Notes what it is told, with the keys that it reads, and then does what is asked. */
  const mc = (rest: string) =>
    `echo "$*" >>"$FOLDER/mc.log"\n[ "$2" != alias ] || sed 's/^/key: /' >>"$FOLDER/mc.log"\n${rest}`;
  const logOf = ({ folder }: ShellRun) =>
    readFileSync(join(folder, 'mc.log'), 'utf8').replaceAll(folder, 'FOLDER').split('\n');

  describe('upload.sh', () => {
    const env = { ...TARGET, RETENTION: '14d' };
    const upload = (rest = '', more: Readonly<Record<string, string>> = {}) =>
      runScript(shell, `: >"$BACKUP_FOLDER/dump"\n${SCRIPTS['upload.sh']}`, { ...env, ...more }, { mc: mc(rest) });

    test('copies first, and deletes what is too old last', async () => {
      const done = await upload();
      expect(done.status).toBe(0);
      expect(logOf(done)).toStrictEqual([
        '--quiet alias set target https://s3',
        'key: ak',
        'key: sk!',
        '--quiet cp --recursive FOLDER/out/backup/ target/b/mysql/',
        '--quiet rm --recursive --force --older-than 14d target/b/mysql/',
        '',
      ]);
    });

    test('deletes nothing when the copy failed', async () => {
      const done = await upload('[ "$2" != cp ]');
      expect(done.status).not.toBe(0);
      expect(logOf(done).filter((line) => line.includes(' rm '))).toStrictEqual([]);
    });

    test.each(['alias', 'rm'])('fails when mc %s fails', async (command) => {
      expect((await upload(`[ "$2" != ${command} ]`)).status).not.toBe(0);
    });

    test('asks for no key when it writes to a volume', async () => {
      const done = await upload('', { TARGET: '/target/mysql', TARGET_ENDPOINT: '' });
      expect(done.status).toBe(0);
      expect(logOf(done).join()).not.toContain('alias');
    });

    test('fails without a dump', async () => {
      const done = await run('upload.sh', env, { mc: mc('') });
      expect(done.status).not.toBe(0);
      expect(done.stderr).toContain('Nothing to back up');
    });
  });

  describe('object-storage.sh', () => {
    const env = {
      ...TARGET,
      SOURCE_ENDPOINT: 'http://kr-minio:9000',
      SOURCE_BUCKET: 'bucket',
      SOURCE_ACCESS_KEY: 'sak',
      SOURCE_SECRET_KEY: 'ssk',
    };
    const objects = (rest: string) => run('object-storage.sh', env, { mc: mc(rest) });

    test('mirrors the bucket, and deletes nothing', async () => {
      const done = await objects('[ "$1" != ls ] || echo something');
      expect(done.status).toBe(0);
      expect(logOf(done)).toContain('--quiet mirror --overwrite source/bucket target/b/mysql');
      expect(logOf(done).join()).not.toMatch(/ rm |--remove/);
    });

    test.each([
      ['the bucket is empty', ''],
      ['the bucket cannot be listed', '[ "$1" != ls ]'],
      ['the copy fails', '[ "$1" != ls ] || echo something; [ "$2" != mirror ]'],
      ['the login fails', '[ "$1" != ls ] || echo something; [ "$2" != alias ]'],
    ])('fails when %s', async (_case, rest) => {
      expect((await objects(rest)).status).not.toBe(0);
    });
  });

  describe('release.sh', () => {
    const env = { RELEASE: 'zadig', NAMESPACE: 'devops', KEY_SECRET: 'zadig-aes-key' };
    const VALUES = 'echo "tags: {}"';
    const KEY = 'printf OUYxMUI0RTUwM0M3RjJCNQ==';
    const release = (helm: string, kubectl: string, more = {}) =>
      run('release.sh', { ...env, ...more }, { helm: noting('helm', helm), kubectl: noting('kubectl', kubectl) });

    test('saves the values and the key', async () => {
      const done = await release(VALUES, KEY);
      expect([done.status, done.stderr]).toStrictEqual([0, '']);
      expect(filesOf(done)).toStrictEqual(['backup/TIME/encryption-key', 'backup/TIME/values.yaml', 'work/key']);
      expect(contentOf(done, 'encryption-key').toString()).toBe('9F11B4E503C7F2B5');
      expect(argsOf(done, 'helm')).toBe('get\nvalues\nzadig\n--namespace\ndevops\n--output\nyaml\n');
    });

    test.each([
      ['helm fails', 'exit 1', KEY],
      ['the release has no values', 'echo null', KEY],
      ['there is no answer', '', KEY],
      ['kubectl fails', VALUES, 'exit 1'],
      ['the Secret has no key', VALUES, ''],
      ['the key is garbled', VALUES, 'printf "%%%"'],
    ])('fails when %s', async (_case, helm, kubectl) => {
      expect((await release(helm, kubectl)).status).not.toBe(0);
    });

    test('reads no name twice', async () => {
      const done = await release(VALUES, KEY, { RELEASE: HOSTILE, NAMESPACE: HOSTILE });
      expect(argsOf(done, 'helm')).toBe(`get\nvalues\n${HOSTILE}\n--namespace\n${HOSTILE}\n--output\nyaml\n`);
      expect(done.files).not.toContain('hit');
    });
  });

  describe('chart.sh', () => {
    const env = { RELEASE: 'zadig', NAMESPACE: 'devops', CHART_REPOSITORY: 'https://charts.company.test' };
    const PULL = 'while [ $# -gt 1 ]; do [ "$1" != --destination ] || folder=$2; shift; done\n';
    const chart = (metadata: string, pull: string) =>
      run('chart.sh', env, { helm: noting('helm', `if [ "$1" = get ]; then\n${metadata}\nelse\n${PULL}${pull}\nfi`) });
    const METADATA = `printf 'appVersion: 4.3.0\\nchart: zadig\\nversion: 4.3.1\\nstatus: deployed\\n'`;

    test('saves the chart of the installed version', async () => {
      const done = await chart(METADATA, 'echo chart >"$folder/zadig-4.3.1.tgz"');
      expect([done.status, done.stderr]).toStrictEqual([0, '']);
      expect(filesOf(done)).toContain('backup/TIME/zadig-4.3.1.tgz');
      expect(argsOf(done, 'helm')).toContain('pull\nzadig\n--repo\nhttps://charts.company.test\n--version\n4.3.1\n');
    });

    test.each([
      ['helm does not know the release', 'exit 1', ''],
      ['the repository is out of reach', METADATA, 'exit 1'],
      ['nothing comes', METADATA, ':'],
      ['an empty file comes', METADATA, ': >"$folder/zadig-4.3.1.tgz"'],
    ])('fails when %s', async (_case, metadata, pull) => {
      expect((await chart(metadata, pull)).status).not.toBe(0);
    });
  });
});

const hasShellcheck = hasProgram('shellcheck');
if (!hasShellcheck) process.stdout.write('The scripts of the backup are not checked: shellcheck is not installed\n');

describe.skipIf(!hasShellcheck)('shellcheck finds nothing', () => {
  const texts = (['en', 'zh-cn'] as const).flatMap((locale) =>
    Object.entries(scriptTexts(locale)).map(([name, text]) => [name, locale, text] as const),
  );
  test.each(texts)('in %s, %s', (name, _locale, text) => {
    const folder = scratch();
    writeFileSync(join(folder, name), text);
    const args = ['--shell=sh', join(folder, name)];
    const options = { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } } as const;
    expect(() => execFileSync('shellcheck', args, options)).not.toThrow();
  });
});
