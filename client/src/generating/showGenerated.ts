import { commands, l10n, type TextDocument, type Uri, ViewColumn, window, workspace } from 'vscode';
import type { GeneratedFile } from '../../../server/src/protocol/index.ts';
import { placeBeside } from '../files.ts';
import { saveGenerated } from './saveGenerated.ts';

/** Shows what was generated in a new document beside the editor, where nothing of it is written. */
export async function showGenerated({ text, language }: GeneratedFile): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language, content: text });
  // The values stay in the active editor: the next command is about them again.
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: false });
  return document;
}

/** Offers to save what is shown. `values` is the file that it was generated for. */
export async function offerToSave(document: TextDocument, values: Uri, { fileName }: GeneratedFile): Promise<void> {
  const save = l10n.t('Save As…');
  const message = l10n.t('Zadig HA: "{0}" was generated. Nothing is saved yet.', fileName);
  if ((await window.showInformationMessage(message, save)) !== save) return;
  const text = document.getText();
  const place = placeBeside(values, fileName);
  const target = await window.showSaveDialog({
    title: l10n.t('Save what was generated'),
    ...(place && { defaultUri: place }),
  });
  if (target === undefined || !(await saveGenerated(target, text))) return;
  if (!document.isClosed) await closeUnsaved(document);
  await window.showTextDocument(target, { viewColumn: ViewColumn.Beside, preview: false });
}

/** Closes a document whose text stands in a file by now, so that nobody is asked to save it. */
async function closeUnsaved(document: TextDocument): Promise<void> {
  await window.showTextDocument(document, { preview: false });
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}
