import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CLI_BUNDLE, REPOSITORY } from '../../helpers/cliHost.ts';
import { inTurns, ratioOf } from '../support/ratio.ts';
import { type Row, ratioRow } from '../support/row.ts';
import { timeOf } from '../support/timing.ts';

const ROUNDS = 31;
const CHECK = ['check', 'sample/values.yaml', '--fail-on', 'never'];

/** What V8 has compiled in an earlier run. */
const COMPILED = join(dirname(CLI_BUNDLE), '.cache');

/** Short runs of the command line against a Node that does nothing. */
export async function commandLine(): Promise<readonly Row[]> {
  const against = async (args: readonly string[], before?: () => Promise<void>) =>
    ratioOf(
      await inTurns(
        ROUNDS,
        async () => {
          await before?.();
          return timeOf(() => run(CLI_BUNDLE, ...args));
        },
        () => timeOf(() => run('-e', '0')),
      ),
    );
  const note = 'against `node -e 0`';
  const forget = () => rm(COMPILED, { recursive: true, force: true });
  return [
    ratioRow('command line, `--version`', await against(['--version']), note),
    ratioRow('command line, `check` of the sample', await against(CHECK), note),
    ratioRow('command line, the first `check` after it was installed', await against(CHECK, forget), note),
  ];
}

async function run(...args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, { cwd: REPOSITORY, stdio: 'ignore' });
  await once(child, 'exit');
}
