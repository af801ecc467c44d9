import { l10n, type TextDocument, type Uri, window, workspace } from 'vscode';
import { isYaml } from '../documents.ts';
import type { Installation } from '../installation.ts';

/** The document a command is for: the YAML in the active editor, else the one that the checklist shows. */
export async function targetDocument(installation: Installation): Promise<TextDocument | undefined> {
  const active = window.activeTextEditor?.document;
  if (isYaml(active)) return active;
  const kept: Uri | undefined = installation.state().current?.uri;
  if (kept !== undefined) return workspace.openTextDocument(kept);
  void window.showInformationMessage(l10n.t('Open the values.yaml of a Zadig installation first.'));
  return undefined;
}
