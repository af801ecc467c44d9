import { commandTests } from './commands.ts';
import { findings } from './findings.ts';
import { fixes } from './fixes.ts';
import { runTests } from './runner.ts';
import { settings } from './settings.ts';
import { silence, silenceOfServer } from './silence.ts';
import { watchProcesses } from './startedServers.ts';
import { typing } from './typing.ts';

/** What VS Code calls: runs the suite in the extension host and rejects where a case failed. */
export async function run(): Promise<void> {
  watchProcesses();
  const tests = [silence, findings, silenceOfServer, fixes, typing, commandTests, settings].flat();
  const { failed } = await runTests(tests);
  if (failed > 0) throw new Error(`${failed} of ${tests.length} cases failed`);
}
