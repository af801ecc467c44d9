import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A MariaDB server on 127.0.0.1 with a user `root` without a password. */
export interface Mariadb {
  readonly port: number;
  /** Runs statements as `root` and returns what they answer. */
  readonly query: (statements: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a real MariaDB with new data. Undefined, with one line that says so, where there is none: Debian's packages
 * mariadb-server and mariadb-client have it.
 */
export async function startMariadb(): Promise<Mariadb | undefined> {
  const programs = ['mariadbd', 'mariadb-install-db', 'mariadb', 'mysqldump'].map(findProgram);
  const [server, install, client] = programs;
  if (!server || !install || !client || programs.includes(undefined)) {
    process.stdout.write(
      'Dumps of a real database are not tested: mariadb-server and mariadb-client are not installed\n',
    );
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'zadig-ha-mariadb-'));
  const data = join(folder, 'data');
  const user = `--user=${userInfo().username}`;
  execFileSync(install, ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', user], {
    stdio: 'ignore',
  });
  const port = await freePort();
  const args = ['--no-defaults', `--datadir=${data}`, `--socket=${join(folder, 'socket')}`, `--port=${port}`, user];
  const child = spawn(server, [...args, '--bind-address=127.0.0.1', '--skip-name-resolve'], { stdio: 'ignore' });
  const stop = async (): Promise<void> => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  const query = async (statements: string): Promise<string> => {
    const login = [
      '--no-defaults',
      '--host=127.0.0.1',
      `--port=${port}`,
      '--user=root',
      '--batch',
      '--skip-column-names',
    ];
    return (await run(client, [...login, `--execute=${statements}`])).stdout;
  };
  try {
    await answering(query);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, query, stop };
}

function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/bin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

async function answering(query: (statements: string) => Promise<string>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await query('SELECT 1');
      return;
    } catch (error) {
      if (attempt === 150) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
