import { commands, l10n, type Uri, window } from 'vscode';

/** Says that a file is no Zadig values file, and offers to treat it as one. */
export async function sayNotOurs(uri: Uri): Promise<void> {
  const mark = l10n.t('Treat as Zadig Values');
  const message = l10n.t('This file does not look like the values of a Zadig installation, so it is not checked.');
  const actions = uri.scheme === 'file' ? [mark] : [];
  if ((await window.showInformationMessage(message, ...actions)) === mark) {
    await commands.executeCommand('zadigHa.markAsValuesFile', uri);
  }
}
