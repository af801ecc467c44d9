import { Position, Selection, Uri, ViewColumn, window, workspace } from 'vscode';
import { locationUri } from '../itemLocation.ts';
import type { Command } from './command.ts';
import { itemArgument } from './itemArgument.ts';

/** Puts the cursor where an item was decided. */
export const revealItem: Command = async (_services, argument) => {
  const node = itemArgument(argument);
  const location = node?.item.location;
  if (node === undefined || location === undefined) return;
  const documentUri = Uri.parse(node.documentUri);
  const folder = workspace.getWorkspaceFolder(documentUri)?.uri.toString();
  await reveal(Uri.parse(locationUri(location.path, node.documentUri, folder)), location.line - 1, location.column - 1);
};

/** Shows a place, counted from 0, in the editor that already shows its file, else in the active one. */
export async function reveal(uri: Uri, line: number, character: number): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const position = new Position(Math.max(line, 0), Math.max(character, 0));
  await window.showTextDocument(uri, {
    selection: new Selection(position, position),
    viewColumn: shown?.viewColumn ?? ViewColumn.Active,
  });
}
