import type { Hover, Position } from 'yaml-language-server';
import type { ValuesDocument } from '../core/yaml/valuesDocument.ts';
import { insideComment } from './comment.ts';
import type { Library } from './library.ts';

/** What the schema says about the key or value at a place of a configuration; undefined where it says nothing. */
export async function hover(
  library: Library,
  document: ValuesDocument,
  position: Position,
): Promise<Hover | undefined> {
  const view = library.view(document);
  if (view === undefined || insideComment(view.getText(), view.offsetAt(position))) return undefined;
  const found = await library.service.doHover(view, position);
  return found && isEmpty(found) ? undefined : (found ?? undefined);
}

/** The library answers for every key, also with nothing to say. */
function isEmpty({ contents }: Hover): boolean {
  return typeof contents === 'object' && 'value' in contents && contents.value.trim() === '';
}
