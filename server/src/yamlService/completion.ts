import { CompletionList, InsertTextMode, type Position } from 'yaml-language-server';
import type { ValuesDocument } from '../core/yaml/valuesDocument.ts';
import { insideComment } from './comment.ts';
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
