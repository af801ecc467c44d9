import { l10n, type Uri, window, workspace } from 'vscode';
import { isFile, placeBeside } from '../files.ts';

/** Asks where a report shall go: beside the values file, else into the open folder. The dialog asks before it replaces. */
export async function askForTarget(
  document: Uri,
  fileName: string,
  [label, extension]: readonly [label: string, extension: string],
): Promise<Uri | undefined> {
  const place = placeBeside(document, fileName);
  return window.showSaveDialog({
    title: l10n.t('Save the report'),
    filters: { [label]: [extension] },
    ...(place && { defaultUri: place }),
  });
}

/** Whether a report may be written to a place that no dialog has asked about: nothing is there, or the user says so. */
export async function mayWrite(target: Uri): Promise<boolean> {
  if (!(await isFile(target))) return true;
  const replace = l10n.t('Replace');
  const message = l10n.t('"{0}" exists already. Replace it?', workspace.asRelativePath(target));
  return (await window.showWarningMessage(message, { modal: true }, replace)) === replace;
}

/** Writes a report; where that fails, the user is told why. */
export async function writeReport(target: Uri, text: string): Promise<boolean> {
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('The report could not be saved: {0}', reason));
    return false;
  }
}
