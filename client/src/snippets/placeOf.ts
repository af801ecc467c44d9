import { commands, type DocumentSymbol, type Position, type Uri } from 'vscode';

/** Where a key stands, such as `microservice.aslan.replicas`; undefined where the symbols of the document do not tell. */
export async function placeOf(uri: Uri, path: string): Promise<Position | undefined> {
  const command = 'vscode.executeDocumentSymbolProvider';
  let symbols = await commands.executeCommand<readonly DocumentSymbol[] | undefined>(command, uri);
  let place: Position | undefined;
  for (const name of path.split('.')) {
    const symbol = symbols?.find((candidate) => candidate.name === name);
    if (symbol === undefined) return undefined;
    place = symbol.selectionRange?.start;
    symbols = symbol.children;
  }
  return place;
}
