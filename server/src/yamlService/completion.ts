import { CompletionList, InsertTextMode, type Position } from 'yaml-language-server';
import type { ValuesDocument } from '../core/yaml/valuesDocument.ts';
import type { Library } from './library.ts';

/** What the schema knows for a place: keys that are not there yet, and values. Empty inside comments. */
export async function completion(
  library: Library,
  document: ValuesDocument,
  position: Position,
): Promise<CompletionList> {
  const view = library.view(document);
  if (view === undefined || insideComment(view.getText(), view.offsetAt(position))) return CompletionList.create();
  const { items, isIncomplete } = await library.service.doComplete(view, position, false);
  return {
    isIncomplete,
    // Further lines are indented from the first one: the library leaves it to the editor to add the first one's own.
    items: items.map((item) => ({ insertTextMode: InsertTextMode.adjustIndentation, ...item })),
  };
}

/** A `#` inside quotes is taken for a comment too when the quotes are on an earlier line; then nothing is offered. */
function insideComment(text: string, offset: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1, offset);
  const unquoted = line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '');
  return /(?:^|\s)#/.test(unquoted);
}
