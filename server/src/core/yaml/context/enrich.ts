import { nodeAt } from '../nodeAt.ts';
import { samePath } from '../path.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import type { Context } from './context.ts';

/** Adds what the tree has at a place, where it agrees on what the place is. */
export function enrich(document: ValuesDocument, offset: number, context: Context): Context {
  if (context.kind !== 'key' && context.kind !== 'value' && context.kind !== 'item') return context;
  const found = nodeAt(document, offset);
  if (!found) return context;
  const { start, end } = found.node;
  // The offset may be in an anchor or tag in front of the node.
  const range = start < end && start <= offset ? { start, end } : context.range;
  if (context.kind === 'key') {
    // A word without a colon, the parser takes together with the next line.
    const isOneLine = !/[\r\n]/.test(document.text.slice(start, end));
    const isSame = found.part === 'key' && isOneLine && samePath(found.path.slice(0, -1), context.path);
    return isSame && found.entry ? { ...context, entry: found.entry, range } : context;
  }
  return found.part === 'value' && samePath(found.path, context.path)
    ? { ...context, node: found.node, range }
    : context;
}
