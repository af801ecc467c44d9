import { commands, env, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import { askBackup, type BackupWish } from '../backup/askBackup.ts';
import { backupArguments, type CliEnd } from '../backup/backupCall.ts';
import { reportBackup } from '../backup/reportBackup.ts';
import { runCli } from '../backup/runCli.ts';
import type { Command, Services } from './command.ts';
import { itemArgument } from './itemArgument.ts';

/** Saves the values and the chart of the installed release by helm. The argument may be an item of the checklist. */
export const backup: Command = async (services, argument) => {
  // The palette and the view know this too; whoever else runs the command may not.
  if (!workspace.isTrusted) {
    void sayRestricted();
    return;
  }
  const { current } = services.installation.state();
  const document = itemArgument(services, argument)?.documentUri ?? current?.uri.toString();
  const wish = await askBackup(document === current?.uri.toString() ? current?.status : undefined);
  if (wish === undefined) return;
  const end = await run(services, wish);
  // The command has done its work when the message appears; nobody waits for it to be read.
  if (end !== undefined) void reportBackup(services, wish, end, document);
};

async function sayRestricted(): Promise<void> {
  const manage = l10n.t('Manage Workspace Trust');
  const message = l10n.t('A backup runs helm, which is not done in Restricted Mode.');
  const choice = await window.showWarningMessage(message, manage);
  if (choice === manage) await commands.executeCommand('workbench.trust.manage');
}

/** Undefined where the user cancelled. */
async function run({ extensionUri, log }: Services, wish: BackupWish): Promise<CliEnd | undefined> {
  const options = {
    location: ProgressLocation.Notification,
    cancellable: true,
    title: l10n.t('Zadig HA: backing up the release {0}', wish.release),
  };
  return window.withProgress(options, async (_progress, token) => {
    const script = Uri.joinPath(extensionUri, 'dist', 'cli.js').fsPath;
    const { ended, stop } = runCli(script, backupArguments({ ...wish, folder: wish.folder.fsPath }), env.language);
    token.onCancellationRequested(stop);
    const end = await ended;
    for (const line of `${end.stdout}${end.stderr}`.split('\n')) if (line !== '') log.channel().info(line);
    return token.isCancellationRequested ? undefined : end;
  });
}
