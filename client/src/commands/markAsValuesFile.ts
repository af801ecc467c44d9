import { ConfigurationTarget, l10n, Uri, window, workspace } from 'vscode';
import { SETTINGS_SECTION } from '../../../server/src/protocol/index.ts';
import { isYaml } from '../documents.ts';
import { escapeGlob } from '../escapeGlob.ts';
import type { Command } from './command.ts';

/** Adds the active file to `zadigHa.files`, after asking: it then counts as Zadig values whatever it contains. */
export const markAsValuesFile: Command = async (_services, argument) => {
  const active = window.activeTextEditor?.document;
  const uri = argument instanceof Uri ? argument : isYaml(active) ? active.uri : undefined;
  if (uri?.scheme !== 'file') {
    void window.showInformationMessage(l10n.t('Open and save the YAML file first.'));
    return;
  }
  const inFolder = workspace.getWorkspaceFolder(uri) !== undefined;
  const glob = escapeGlob(inFolder ? workspace.asRelativePath(uri, false) : uri.fsPath.replaceAll('\\', '/'));
  const add = l10n.t('Add to Settings');
  const message = inFolder
    ? l10n.t('Always treat "{0}" as Zadig values? This adds it to "zadigHa.files" in the settings of the folder.', glob)
    : l10n.t('Always treat "{0}" as Zadig values? This adds it to "zadigHa.files" in your own settings.', glob);
  if ((await window.showInformationMessage(message, { modal: true }, add)) !== add) return;
  const settings = workspace.getConfiguration(SETTINGS_SECTION, uri);
  const target = inFolder ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Global;
  const known = settings.inspect<readonly string[]>('files');
  const files =
    (inFolder ? (known?.workspaceFolderValue ?? known?.workspaceValue ?? known?.globalValue) : known?.globalValue) ??
    [];
  if (!files.includes(glob)) await settings.update('files', [...files, glob], target);
};
