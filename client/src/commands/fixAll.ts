import { commands, l10n, Range, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import { FIX_ALL_REQUEST, type FixAllResult } from '../../../server/src/protocol/index.ts';
import { fixAllSummary } from '../summary.ts';
import { checklistViewId } from '../views/checklistView.ts';
import { askServer } from './askServer.ts';
import type { Command, Services } from './command.ts';
import { sayNotOurs } from './sayNotOurs.ts';
import { targetDocument } from './targetDocument.ts';

/** So often a document may be changed by somebody while its fixes are made. */
const attempts = 3;

/** Applies every safe fix as one edit and says what was done and what is left. */
export const fixAll: Command = async (services) => {
  const document = await targetDocument(services.installation);
  if (document === undefined) return;
  const outcome = await fix(services, document);
  // The command has done its work when the message appears; nobody waits for it to be read.
  if (outcome === 'not ours') void sayNotOurs(document.uri);
  else if (outcome !== 'unanswered') void report(outcome);
};

async function report(outcome: FixAllResult | 'changing'): Promise<void> {
  if (outcome === 'changing') {
    await window.showWarningMessage(l10n.t('Nothing was fixed: the file changed meanwhile. Try again.'));
    return;
  }
  const open = l10n.t('Open Checklist');
  const message = `Zadig HA: ${fixAllSummary(outcome, l10n.t)}`;
  const answer = await window.showInformationMessage(message, ...(outcome.left > 0 ? [open] : []));
  if (answer === open) await commands.executeCommand(`${checklistViewId}.focus`);
}

async function fix(
  services: Services,
  document: TextDocument,
): Promise<FixAllResult | 'unanswered' | 'not ours' | 'changing'> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const result = await askServer(services, FIX_ALL_REQUEST, document.uri);
    if (result === undefined) return 'unanswered';
    if (result === null) return 'not ours';
    if (result.edits.length === 0) return result;
    if (result.version === document.version && (await workspace.applyEdit(workspaceEdit(document, result))))
      return result;
  }
  return 'changing';
}

function workspaceEdit(document: TextDocument, { edits }: FixAllResult): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    edit.replace(document.uri, new Range(start.line, start.character, end.line, end.character), newText);
  }
  return edit;
}
