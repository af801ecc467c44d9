import { commands, l10n, ProgressLocation, type Uri, window } from 'vscode';
import { CHECKLIST_REQUEST, type Checklist } from '../../../server/src/protocol/index.ts';
import { checklistSummary } from '../summary.ts';
import { countStates } from '../views/checklistModel.ts';
import { checklistViewId } from '../views/checklistView.ts';
import { askServer } from './askServer.ts';
import type { Command, Services } from './command.ts';
import { sayNotOurs } from './sayNotOurs.ts';
import { targetDocument } from './targetDocument.ts';

/** Checks the active installation and says in one sentence how it stands. */
export const runChecklist: Command = async (services) => {
  const document = await targetDocument(services.installation);
  if (document === undefined) return;
  const checklist = await run(services, document.uri);
  // The command has done its work when the message appears; nobody waits for it to be read.
  if (checklist === null) void sayNotOurs(document.uri);
  if (checklist) void report(services, checklist);
};

/** The checklist; null where the file is none of ours, undefined where the user cancelled or the server is away. */
async function run(services: Services, uri: Uri): Promise<Checklist | null | undefined> {
  const options = {
    location: ProgressLocation.Notification,
    cancellable: true,
    title: l10n.t('Zadig HA: running the checklist'),
  };
  return window.withProgress(options, async (_progress, token) => {
    const cancelled = new Promise<undefined>((resolve) => token.onCancellationRequested(() => resolve(undefined)));
    const answer = askServer(services, CHECKLIST_REQUEST, uri, token);
    const checklist = await Promise.race([answer, cancelled]);
    if (checklist) await Promise.race([services.installation.refresh(), cancelled]);
    return token.isCancellationRequested ? undefined : checklist;
  });
}

async function report({ log }: Services, checklist: Checklist): Promise<void> {
  const open = l10n.t('Open Checklist');
  const fix = l10n.t('Fix All');
  const output = l10n.t('Show Output');
  const counts = countStates(checklist);
  const isFixable = checklist.sections.some(({ items }) => items.some(({ actions }) => actions.includes('fix')));
  const show = counts.failed > 0 ? window.showWarningMessage : window.showInformationMessage;
  const actions = [open, ...(isFixable ? [fix] : []), output];
  const answer = await show(`Zadig HA: ${checklistSummary(checklist, l10n.t)}`, ...actions);
  if (answer === open) await commands.executeCommand(`${checklistViewId}.focus`);
  if (answer === fix) await commands.executeCommand('zadigHa.fixAll');
  if (answer === output) log.channel().show();
}
