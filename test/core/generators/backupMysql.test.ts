import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { scriptTexts } from '../../../server/src/core/generators/backup/scripts/scripts.ts';
import { mysqlFacts } from '../../../server/src/core/generators/installation/mysql.ts';
import { mysqlCommands } from '../../../server/src/core/generators/restoreRunbook/commands.ts';
import { startMariadb } from '../../helpers/mariadb.ts';
import { scratch } from '../../helpers/scratch.ts';
import { runScript } from '../../helpers/shell.ts';
import { inputOf } from './input.ts';

const server = await startMariadb();
afterAll(async () => server?.stop());

const PASSWORD = `p'a"s$ \\w`;
const SCRIPT = scriptTexts('en')['mysql.sh'] ?? '';

const env = {
  MYSQL_HOST: '127.0.0.1',
  MYSQL_PORT: String(server?.port),
  MYSQL_USER: 'backup',
  MYSQL_PWD: PASSWORD,
  DATABASES: 'user\nzadig_dex',
};

const dump = (more: Readonly<Record<string, string>> = {}) => runScript(['sh'], SCRIPT, { ...env, ...more });

describe.skipIf(!server)('a real MySQL server', { timeout: 60_000 }, () => {
  const query = (statements: string): Promise<string> => server?.query(statements) ?? Promise.resolve('');

  beforeEach(async () => {
    await query(
      [
        'DROP DATABASE IF EXISTS `user`; CREATE DATABASE `user` CHARACTER SET utf8mb4',
        'DROP DATABASE IF EXISTS zadig_dex; CREATE DATABASE zadig_dex',
        'DROP DATABASE IF EXISTS bare; CREATE DATABASE bare',
        'CREATE TABLE `user`.account (id INT PRIMARY KEY, name VARCHAR(64), avatar BLOB)',
        "INSERT INTO `user`.account VALUES (1, '管理员', x'00ff27'), (2, 'it''s', NULL)",
        'CREATE TABLE zadig_dex.client (id VARCHAR(64) PRIMARY KEY)',
        "INSERT INTO zadig_dex.client VALUES ('zadig')",
        `CREATE OR REPLACE USER backup@\`%\` IDENTIFIED BY '${PASSWORD.replace(/['\\]/g, '\\$&')}'`,
        'GRANT SELECT, LOCK TABLES, SHOW VIEW, TRIGGER ON *.* TO backup@`%`',
      ].join(';'),
    );
  });

  test('is dumped by a user that can only read', async () => {
    const done = await dump();
    expect([done.status, done.stderr]).toStrictEqual([0, expect.not.stringMatching(/error/i)]);
    const [time = ''] = readdirSync(join(done.folder, 'out', 'backup')).filter((name) => name !== '.keep');
    const text = gunzipSync(readFileSync(join(done.folder, 'out', 'backup', time, 'user.sql.gz'))).toString();
    expect(text).toContain('CREATE TABLE `account`');
    expect(text).toContain('管理员');
  });

  test.each([
    ['the password is wrong', { MYSQL_PWD: 'wrong' }],
    ['a database is missing', { DATABASES: 'user\nnowhere' }],
    ['a database has no table', { DATABASES: 'user\nbare' }],
    ['nobody answers', { MYSQL_PORT: '1' }],
  ])('makes the job fail when %s', async (_case, more) => {
    expect((await dump(more)).status).not.toBe(0);
  });

  test('comes back by the commands of the runbook', async () => {
    const done = await dump();
    await query(
      'DELETE FROM `user`.account WHERE id = 1; CREATE TABLE `user`.later (id INT); DROP TABLE zadig_dex.client',
    );
    const values = `connections: {mysql: {host: "127.0.0.1:${server?.port}", auth: {user: root}, db: {dex: zadig_dex}}}\ndex: {config: {storage: {config: {database: zadig_dex}}}}`;
    const folder = scratch();
    mkdirSync(join(folder, 'restore'));
    const [time = ''] = readdirSync(join(done.folder, 'out', 'backup')).filter((name) => name !== '.keep');
    cpSync(join(done.folder, 'out', 'backup', time), join(folder, 'restore', 'mysql'), { recursive: true });
    const commands = mysqlCommands(mysqlFacts(inputOf({ layers: [values] })));
    // Nobody is there to be asked.
    const script = `set -eu\ncd ${folder}\n${commands.join('\n').replaceAll(' --password', '')}\n`;
    const restored = await runScript(['sh'], script, {});
    expect([restored.status, restored.stderr]).toStrictEqual([0, '']);
    expect(await query('SELECT id, name, HEX(avatar) FROM `user`.account ORDER BY id; SHOW TABLES FROM `user`')).toBe(
      "1\t管理员\t00FF27\n2\tit's\tNULL\naccount\n",
    );
    expect(await query('SELECT * FROM zadig_dex.client')).toBe('zadig\n');
  });
});
