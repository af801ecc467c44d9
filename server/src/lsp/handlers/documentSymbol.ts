import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { shownText } from '../../core/catalog/secrets.ts';
import { type SymbolKind as Kind, symbolsOf, type YamlSymbol } from '../../core/yaml/structure/symbols.ts';
import type { ValuesDocument } from '../../core/yaml/valuesDocument.ts';
import { rangeOf } from '../convert.ts';
import { defineYamlHandler } from '../yamlHandler.ts';

const kinds: Readonly<Record<Kind, SymbolKind>> = {
  map: SymbolKind.Module,
  list: SymbolKind.Array,
  text: SymbolKind.String,
  number: SymbolKind.Number,
  boolean: SymbolKind.Boolean,
  null: SymbolKind.Null,
};

/** The outline: a tree, or for clients that know none a list. */
export const documentSymbol = defineYamlHandler<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>(
  (document, { textDocument: { uri } }, client) => {
    const symbols = symbolsOf(document, shownText);
    return client.symbolTrees ? trees(document, symbols) : flat(document, uri, symbols, []);
  },
);

function trees(document: ValuesDocument, symbols: readonly YamlSymbol[]): DocumentSymbol[] {
  return symbols.map((symbol) => ({
    name: symbol.name,
    ...(symbol.detail !== undefined && { detail: symbol.detail }),
    kind: kinds[symbol.kind],
    range: rangeOf(document, symbol),
    selectionRange: rangeOf(document, symbol.selection),
    children: trees(document, symbol.children),
  }));
}

/** `around` are the names of what the symbols lie in. */
function flat(
  document: ValuesDocument,
  uri: string,
  symbols: readonly YamlSymbol[],
  around: readonly string[],
): SymbolInformation[] {
  return symbols.flatMap((symbol) => [
    {
      name: symbol.name,
      kind: kinds[symbol.kind],
      location: { uri, range: rangeOf(document, symbol) },
      ...(around.length > 0 && { containerName: around.join('.') }),
    },
    ...flat(document, uri, symbol.children, [...around, symbol.name]),
  ]);
}
