import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { CLI_BUNDLE, REPOSITORY } from '../../helpers/cliHost.ts';
import { inTurns, ratioOf } from '../support/ratio.ts';
import { type Row, ratioRow } from '../support/row.ts';
import { timeOf } from '../support/timing.ts';

const ROUNDS = 15;

/** Short runs of the command line against a Node that does nothing. */
export async function commandLine(): Promise<readonly Row[]> {
  const against = async (...args: readonly string[]) =>
    ratioOf(
      await inTurns(
        ROUNDS,
        () => timeOf(() => run(CLI_BUNDLE, ...args)),
        () => timeOf(() => run('-e', '0')),
      ),
    );
  return [
    ratioRow('command line, `--version`', await against('--version'), 'against `node -e 0`'),
    ratioRow(
      'command line, `check` of the sample',
      await against('check', 'sample/values.yaml', '--fail-on', 'never'),
      'against `node -e 0`',
    ),
  ];
}

async function run(...args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, { cwd: REPOSITORY, stdio: 'ignore' });
  await once(child, 'exit');
}
