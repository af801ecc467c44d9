import { CancellationTokenSource, l10n, type QuickPickItem, type Uri, window, workspace } from 'vscode';
import { type Candidate, findCandidates } from '../findInstallations.ts';
import type { Command } from './command.ts';

interface Row extends QuickPickItem {
  readonly uri: Uri;
}

/** Lets the user choose among the values files of the workspace, and opens the one chosen. */
export const selectInstallation: Command = async () => {
  const search = new CancellationTokenSource();
  const rows = findCandidates(search.token).then((found) => {
    if (found.length > 0) return likely(found).map(row);
    // Closes the list, which has nothing to show.
    search.cancel();
    void window.showInformationMessage(l10n.t('No values file of a Zadig installation was found in the open folders.'));
    return [];
  });
  const options = { placeHolder: l10n.t('Choose an installation by its values file'), matchOnDescription: true };
  const chosen = await window.showQuickPick(rows, options, search.token);
  search.cancel();
  search.dispose();
  if (chosen !== undefined) await window.showTextDocument(chosen.uri, { preview: false });
};

/** Files that only might be ours are offered where there is nothing better. */
function likely(found: readonly Candidate[]): readonly Candidate[] {
  const best = found.filter(({ isLikely }) => isLikely);
  return best.length > 0 ? best : found;
}

function row({ uri }: Candidate): Row {
  const path = workspace.asRelativePath(uri);
  const end = path.lastIndexOf('/');
  return { label: path.slice(end + 1), description: path.slice(0, Math.max(end, 0)), uri };
}
