import { l10n, Uri, window } from 'vscode';
import { isYaml } from '../documents.ts';
import type { Run } from '../run/checkInstallations.ts';
import { planRun, type Scope } from '../run/planRun.ts';
import { reportAll, reportOne } from '../run/reportRun.ts';
import { runAll, runOne } from '../run/runPlan.ts';
import type { Command, Services } from './command.ts';
import { sayNotOurs } from './sayNotOurs.ts';

/**
 * Checks the active installation or all of the workspace, and says in one message how it stands. The argument
 * `{ scope: 'installation' | 'workspace' }` spares the question; a run over the workspace answers what it has found.
 */
export const runChecklist: Command = async (services, argument) => {
  if (services.server.state() === 'failed') {
    void services.server.offerRestart();
    return undefined;
  }
  const plan = await planRun(services, scopeArgument(argument));
  if (plan === undefined) return undefined;
  return plan.scope === 'workspace' ? checkAll(services, plan.files) : checkOne(services, plan.file);
};

async function checkOne(services: Services, file: Uri): Promise<void> {
  const checklist = await runOne(services, file);
  // The command has done its work when the message appears; nobody waits for it to be read.
  if (checklist === null) void sayNotOurs(file);
  if (checklist) void reportOne(services, file, checklist);
}

async function checkAll(services: Services, files: readonly Uri[]): Promise<Run> {
  const run = await runAll(services, files);
  const [first, ...others] = run.judged;
  if (others.length > 0 || run.unjudged.length > 0 || run.left > 0) void reportAll(services, run);
  else if (first !== undefined) void reportOne(services, Uri.parse(first.file), first.checklist);
  else sayNothingFound();
  return run;
}

function sayNothingFound(): void {
  const active = window.activeTextEditor?.document;
  if (isYaml(active)) void sayNotOurs(active.uri);
  else
    void window.showInformationMessage(l10n.t('No values file of a Zadig installation was found in the open folders.'));
}

function scopeArgument(argument: unknown): Scope | undefined {
  if (typeof argument !== 'object' || argument === null || !('scope' in argument)) return undefined;
  const { scope } = argument;
  return scope === 'installation' || scope === 'workspace' ? scope : undefined;
}
