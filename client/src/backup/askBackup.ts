import { type InputBoxOptions, l10n, Uri, window, workspace } from 'vscode';
import type { StatusResult } from '../../../server/src/protocol/index.ts';
import { folderName } from './backupCall.ts';
import { namespaceProblem, releaseProblem } from './names.ts';

/** What the user wants saved, and where. */
export interface BackupWish {
  readonly release: string;
  readonly namespace: string;
  /** The folder to make. */
  readonly folder: Uri;
}

/** What release and namespace are called where nobody has said otherwise. */
const usual = 'zadig';

/** Asks what to save and where; undefined where the user leaves. What is known about the installation is proposed. */
export async function askBackup(known: StatusResult | undefined): Promise<BackupWish | undefined> {
  const release = await ask({
    title: l10n.t('Back Up the Release (1/2)'),
    prompt: l10n.t('The Helm release of Zadig'),
    value: known?.release ?? usual,
    validateInput: (typed) => releaseProblem(typed, l10n.t),
  });
  if (release === undefined) return undefined;
  const namespace = await ask({
    title: l10n.t('Back Up the Release (2/2)'),
    prompt: l10n.t('The namespace of the release {0}', release),
    value: known?.namespace ?? usual,
    validateInput: (typed) => namespaceProblem(typed, l10n.t),
  });
  if (namespace === undefined) return undefined;
  const beside = workspace.workspaceFolders?.[0]?.uri;
  const [chosen] =
    (await window.showOpenDialog({
      title: l10n.t('Where to keep the backup; its values hold secrets'),
      openLabel: l10n.t('Back Up Here'),
      canSelectFiles: false,
      canSelectFolders: true,
      ...(beside && { defaultUri: beside }),
    })) ?? [];
  if (chosen === undefined) return undefined;
  return { release, namespace, folder: Uri.joinPath(chosen, folderName(new Date())) };
}

async function ask(options: InputBoxOptions): Promise<string | undefined> {
  return (await window.showInputBox({ ignoreFocusOut: true, ...options }))?.trim();
}
