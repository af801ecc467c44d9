import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { SnippetOffer } from '../../../server/src/protocol/index.ts';
import { isInsertable, snippetRows } from './snippetRows.ts';

/** Milliseconds a snippet is looked at before it is previewed. */
const restTime = 100;

interface SnippetItem extends QuickPickItem {
  readonly offer?: SnippetOffer;
}

/** Has the user pick a snippet that can be inserted; undefined where none is. `preview` hears which one is looked at. */
export function pickSnippet(
  offers: readonly SnippetOffer[],
  preview: (offer: SnippetOffer) => void,
): Promise<SnippetOffer | undefined> {
  const pick = window.createQuickPick<SnippetItem>();
  pick.placeholder = l10n.t('Choose what to insert. What the file has already stays as it is.');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  // The preview opens beneath.
  pick.ignoreFocusOut = true;
  pick.items = snippetRows(offers, l10n.t).map((row) =>
    'heading' in row ? { label: row.heading, kind: QuickPickItemKind.Separator } : row,
  );
  let rest: ReturnType<typeof setTimeout> | undefined;
  let chosen: SnippetOffer | undefined;
  return new Promise((resolve) => {
    pick.onDidChangeActive(([item]) => {
      clearTimeout(rest);
      const offer = item?.offer;
      if (offer !== undefined) rest = setTimeout(() => preview(offer), restTime);
    });
    pick.onDidAccept(() => {
      const offer = pick.activeItems[0]?.offer;
      if (offer === undefined || !isInsertable(offer)) return;
      chosen = offer;
      pick.hide();
    });
    pick.onDidHide(() => {
      clearTimeout(rest);
      pick.dispose();
      resolve(chosen);
    });
    pick.show();
  });
}
