import { l10n, Position, Range, type TextDocument, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { fileName, isFile } from '../files.ts';
import { createPreview } from '../preview.ts';

/** Writes a text to a place of the user's choice. A file that is there is only replaced by those who saw the difference. */
export async function saveGenerated(target: Uri, text: string): Promise<boolean> {
  try {
    if (await isFile(target)) return await replaceAfterLook(await workspace.openTextDocument(target), text);
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('"{0}" could not be saved: {1}', fileName(target), reason));
    return false;
  }
}

async function replaceAfterLook(document: TextDocument, text: string): Promise<boolean> {
  const name = fileName(document.uri);
  const preview = createPreview(document.uri, name, l10n.t('{0}: as generated', name));
  preview.show(text, new Position(0, 0));
  const overwrite = { label: `$(save) ${l10n.t('Overwrite')}` };
  const placeHolder = l10n.t('"{0}" exists already. Overwrite it with what was generated?', name);
  const choices = [overwrite, { label: `$(close) ${l10n.t('Cancel')}` }];
  // The difference is looked at meanwhile.
  const choice = await window.showQuickPick(choices, { placeHolder, ignoreFocusOut: true });
  await preview.close();
  if (choice !== overwrite) return false;
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(new Position(0, 0), document.positionAt(document.getText().length)), text);
  return (await workspace.applyEdit(edit)) && (await document.save());
}
