import { type CodeAction, commands, type Diagnostic, l10n, type Uri, window, workspace } from 'vscode';
import type { ChecklistItem } from '../../../server/src/protocol/index.ts';
import { ownDiagnostics } from '../ownDiagnostics.ts';
import type { LanguageServer } from '../server/languageServer.ts';
import type { Command, Services } from './command.ts';
import { itemArgument } from './itemArgument.ts';
import { itemUri, reveal } from './revealItem.ts';

/** A fix on offer, and the finding that it is for. */
interface Offer {
  readonly action: CodeAction;
  readonly diagnostic: Diagnostic;
}

/** Applies the fix of a checklist item; where there are several, the user picks one. */
export const applyItemFix: Command = async (services, argument) => {
  const node = itemArgument(services, argument);
  if (node === undefined) return;
  const uri = itemUri(node);
  const document = await workspace.openTextDocument(uri);
  const { version } = document;
  const offer = await choose(await offers(services, uri, node.item));
  if (offer === undefined) return;
  const { action, diagnostic } = offer;
  // Shown first: an edit with places to fill in becomes a snippet only in the active editor.
  await reveal(uri, diagnostic.range.start.line, diagnostic.range.start.character);
  if (document.version !== version) {
    void window.showWarningMessage(l10n.t('Nothing was fixed: the file changed meanwhile. Try again.'));
    return;
  }
  if (action.edit !== undefined) await workspace.applyEdit(action.edit);
  if (action.command !== undefined) {
    await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }
};

/** The fixes for the finding that decided the item; where it has none, those for its other findings. */
async function offers({ server }: Services, uri: Uri, { rules, location }: ChecklistItem): Promise<readonly Offer[]> {
  const own = await ownDiagnostics(uri);
  const isOfItem = ({ code }: Diagnostic): boolean =>
    rules.includes(String(typeof code === 'object' ? code.value : code));
  const isAtItem = ({ range: { start } }: Diagnostic): boolean =>
    location !== undefined && start.line === location.line - 1 && start.character === location.column - 1;
  for (const choice of [own.filter(isAtItem).filter(isOfItem), own.filter(isAtItem), own.filter(isOfItem)]) {
    const found = await Promise.all(choice.map((diagnostic) => offersFor(server, uri, diagnostic)));
    if (found.flat().length > 0) return found.flat();
  }
  return [];
}

/** The fixes for one finding; only the preferred ones where it has such. */
async function offersFor(server: LanguageServer, uri: Uri, diagnostic: Diagnostic): Promise<readonly Offer[]> {
  const actions = await server.quickFixes(uri, diagnostic);
  const preferred = actions.filter(({ isPreferred }) => isPreferred === true);
  return (preferred.length > 0 ? preferred : actions).map((action) => ({ action, diagnostic }));
}

async function choose(all: readonly Offer[]): Promise<Offer | undefined> {
  const [first, ...others] = all;
  if (first === undefined) {
    void window.showInformationMessage(l10n.t('There is no automatic fix here. The documentation of the rule helps.'));
    return undefined;
  }
  if (others.length === 0) return first;
  const items = all.map((offer) => ({
    label: offer.action.title,
    description: l10n.t('line {0}', offer.diagnostic.range.start.line + 1),
    detail: offer.diagnostic.message,
    offer,
  }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Choose what to fix') }))?.offer;
}
