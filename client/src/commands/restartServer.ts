import { l10n, ProgressLocation, window } from 'vscode';
import type { Command } from './command.ts';

/** Ends the language server and starts a new one; where that fails, the server's own message says so. */
export const restartServer: Command = async ({ server }) => {
  const title = l10n.t('Zadig HA: restarting the language server');
  const restarted = await window.withProgress({ location: ProgressLocation.Window, title }, () => server.restart());
  if (restarted) window.setStatusBarMessage(l10n.t('Zadig HA: the language server is running.'), 5000);
};
