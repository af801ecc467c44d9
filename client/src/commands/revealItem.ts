import { Position, Selection, Uri, ViewColumn, window, workspace } from 'vscode';
import { locationUri } from '../itemLocation.ts';
import type { ItemNode } from '../views/checklistModel.ts';
import type { Command } from './command.ts';
import { itemArgument } from './itemArgument.ts';

/** Puts the cursor where an item was decided. */
export const revealItem: Command = async (services, argument) => {
  const node = itemArgument(services, argument);
  if (node?.item.location === undefined) return;
  const { line, column } = node.item.location;
  await reveal(itemUri(node), line - 1, column - 1);
};

/** The file that an item was decided in: another layer, the configuration, else the document itself. */
export function itemUri({ documentUri, item: { location } }: ItemNode): Uri {
  const document = Uri.parse(documentUri);
  if (location === undefined) return document;
  const folder = workspace.getWorkspaceFolder(document)?.uri.toString();
  return Uri.parse(locationUri(location.path, documentUri, folder));
}

/** Shows a place, counted from 0, in the editor that already shows its file, else in the active one. */
export async function reveal(uri: Uri, line: number, character: number): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const position = new Position(Math.max(line, 0), Math.max(character, 0));
  await window.showTextDocument(uri, {
    selection: new Selection(position, position),
    viewColumn: shown?.viewColumn ?? ViewColumn.Active,
  });
}
