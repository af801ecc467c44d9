import { commands, l10n, window, workspace } from 'vscode';
import { sendAttestation } from '../attesting/sendAttestation.ts';
import type { Services } from '../commands/command.ts';
import type { BackupWish } from './askBackup.ts';
import { type CliEnd, failureText, outcomeOf } from './backupCall.ts';

/** The items of the checklist that a complete backup confirms. */
const items = ['backup-values', 'backup-chart'];

/** Says what came out of a backup, and offers what can be done with it. `document` is one of the installation. */
export async function reportBackup(
  services: Services,
  wish: BackupWish,
  end: CliEnd,
  document: string | undefined,
): Promise<void> {
  const outcome = outcomeOf(end);
  if (outcome === 'saved') await reportSaved(services, wish, document);
  else if (outcome === 'partly') await reportPartly(wish, end);
  else await reportFailed(services, end);
}

async function reportSaved(services: Services, wish: BackupWish, document: string | undefined): Promise<void> {
  const confirm = l10n.t('Confirm in Checklist');
  const open = l10n.t('Open Folder');
  const message = l10n.t('The values and the chart of {0} are saved in {1}.', wish.release, placeOf(wish));
  const choice = await window.showInformationMessage(message, ...(document === undefined ? [] : [confirm]), open);
  if (choice === open) await reveal(wish);
  if (choice === confirm && document !== undefined) await attest(services, wish, document);
}

/** Both items, unless the first is refused: the second would be refused for the same reason. */
async function attest(services: Services, wish: BackupWish, documentUri: string): Promise<void> {
  for (const id of items) {
    const written = await sendAttestation(services, { documentUri, item: { id } }, { evidence: placeOf(wish) });
    if (written === undefined) return;
  }
  await window.showInformationMessage(l10n.t('Confirmed: {0}', items.join(l10n.t(', '))));
}

async function reportPartly(wish: BackupWish, end: CliEnd): Promise<void> {
  const open = l10n.t('Open Folder');
  const choice = await window.showWarningMessage(
    l10n.t('Only the values are saved, the chart is not: {0}', failureText(end)),
    open,
  );
  if (choice === open) await reveal(wish);
}

async function reportFailed({ log }: Services, end: CliEnd): Promise<void> {
  const show = l10n.t('Show Output');
  const choice = await window.showErrorMessage(l10n.t('Nothing was saved: {0}', failureText(end)), show);
  if (choice === show) log.channel().show();
}

/** Relative to the workspace, where it lies there. */
function placeOf({ folder }: BackupWish): string {
  return workspace.asRelativePath(folder);
}

async function reveal({ folder }: BackupWish): Promise<void> {
  await commands.executeCommand('revealFileInOS', folder);
}
