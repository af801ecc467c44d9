import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../helpers/cliHost.ts';
import { NO_NETWORK } from '../helpers/noNetwork.mts';
import { runToEnd } from '../helpers/program.ts';
import { scratch } from '../helpers/scratch.ts';
import { hasProgram } from '../helpers/shell.ts';

const hasNeovim = hasProgram('nvim');
if (!hasNeovim) process.stdout.write('Neovim is not tried: nvim is not on PATH\n');

test.skipIf(!hasNeovim)(
  "Neovim's own client shows the findings of the sample and applies a fix",
  async () => {
    const folder = scratch();
    const values = join(folder, 'values.yaml');
    cpSync(join(REPOSITORY, 'sample', 'values.yaml'), values);
    const script = join(import.meta.dirname, 'neovim.lua');
    const server = JSON.stringify([process.execPath, ...NO_NETWORK, join(REPOSITORY, 'dist', 'server.js'), '--stdio']);
    const { status, stdout, stderr } = await runToEnd(
      'nvim',
      ['--clean', '--headless', '-n', '-c', `luafile ${script.replace(/[ \\|%#]/g, '\\$&')}`],
      {
        cwd: folder,
        // Its log goes where the test's files are.
        env: {
          ...process.env,
          XDG_STATE_HOME: folder,
          XDG_CACHE_HOME: folder,
          LC_ALL: 'C',
          SERVER: server,
          VALUES: values,
          RULE: 'quoted-boolean',
        },
      },
    );
    expect(stderr).toBe('');
    expect(stdout.trimEnd().split('\n')).toStrictEqual([
      '12:15 aslan-shared-storage',
      '20:15 single-replica',
      '23:7 limits-missing',
      '27:1 dotted-key',
      '30:1 builtin-minio',
      '31:12 quoted-boolean',
      '32:10 builtin-mysql',
      '36:23 mongodb-escaped-comma',
      '44:3 dex-database-mismatch',
      'fix: Write false without quotes',
      'line 31:   mongodb: false',
      'gone: quoted-boolean',
    ]);
    expect(status).toBe(0);
  },
  60_000,
);
