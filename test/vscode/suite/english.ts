import { checklist } from './checklist.ts';
import { commandTests } from './commands.ts';
import { crashing } from './crash.ts';
import { findings } from './findings.ts';
import { fixes } from './fixes.ts';
import { generating } from './generate.ts';
import { runTests } from './runner.ts';
import { running } from './running.ts';
import { settings } from './settings.ts';
import { silence, silenceOfServer } from './silence.ts';
import { snippets } from './snippets.ts';
import { watchProcesses } from './startedServers.ts';
import { typing } from './typing.ts';

/** What VS Code calls in an English window: runs the cases in the extension host and rejects where one failed. */
export async function run(): Promise<void> {
  watchProcesses();
  await runTests(
    [
      silence,
      findings,
      silenceOfServer,
      fixes,
      typing,
      snippets,
      checklist,
      generating,
      commandTests,
      crashing,
      settings,
      running,
    ].flat(),
  );
}
