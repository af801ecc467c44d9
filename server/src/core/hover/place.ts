import { schemaAt } from '../catalog/schema.ts';
import { isBlockScalar } from '../yaml/editors/blockScalar.ts';
import { contextAt, nodeAt } from '../yaml/locate.ts';
import type { OffsetRange, YamlNode } from '../yaml/node.ts';
import { lastAt } from '../yaml/nodeAt.ts';
import type { Path } from '../yaml/path.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';

/** What an offset points at: the path of a key or of a single value, and what is written for it. */
export interface HoverPlace {
  readonly path: Path;
  /** The value as written, an alias itself. */
  readonly node: YamlNode;
  /** The key or the value, whichever holds the offset. */
  readonly range: OffsetRange;
}

/** The key or single value at an offset; undefined between them, in comments, and where the text is broken. */
export function placeAt(document: ValuesDocument, offset: number): HoverPlace | undefined {
  return isSound(document, offset) ? placeInTree(document, offset) : placeInLine(document, offset);
}

/** Whether nothing is wrong in the entry of the root that holds an offset. */
function isSound({ root, problems, incomplete }: ValuesDocument, offset: number): boolean {
  if (!incomplete) return true;
  if (root?.kind !== 'map' || root.flow) return false;
  const position = lastAt(root.entries, offset, ({ start }) => start);
  const entry = root.entries[position];
  if (!entry || offset > entry.end) return false;
  // A fault in front of an entry tells that it does not belong where the parser has put it.
  const from = root.entries[position - 1]?.end ?? 0;
  return !problems.some(({ structural, start, end }) => structural && start <= entry.end && from <= end);
}

/** What the tree says; an offset beyond the ends, or between the halves of a line break, counts as the one before it. */
function placeInTree(document: ValuesDocument, offset: number): HoverPlace | undefined {
  const found = nodeAt(document, document.lines.offsetOf(document.lines.at(offset)));
  if (!found) return undefined;
  const { entry, node, path } = found;
  // A comment may stand behind an anchor, or behind the mark of a text of several lines.
  const mayBeComment = offset < node.start || isBlockScalar(node);
  if (found.part === 'value')
    return mayBeComment ? placeInLine(document, offset) : valuePlace(document, path, node, offset);
  if (!entry || entry.name === undefined || entry.merge) return undefined;
  return { path, node: entry.value, range: holding(node, offset) };
}

/** What the line at hand says by itself. */
function placeInLine(document: ValuesDocument, offset: number): HoverPlace | undefined {
  const context = contextAt(document, offset);
  if (context.kind === 'key') {
    const { entry, path } = context;
    if (!entry) return onItsOwnLine(document, offset);
    if (entry.name === undefined || entry.merge) return undefined;
    return { path: [...path, entry.name], node: entry.value, range: holding(entry.key, offset) };
  }
  if (context.kind !== 'value' && context.kind !== 'item') return undefined;
  return context.node && valuePlace(document, context.path, context.node, offset);
}

/** A word below its key may be the value. */
function onItsOwnLine(document: ValuesDocument, offset: number): HoverPlace | undefined {
  const found = nodeAt(document, offset);
  return found?.part === 'value' ? valuePlace(document, found.path, found.node, offset) : undefined;
}

function valuePlace(document: ValuesDocument, path: Path, node: YamlNode, offset: number): HoverPlace | undefined {
  if (node.kind === 'map' || node.kind === 'seq' || node.start === node.end) return undefined;
  // Where a map belongs, a word is most likely a key whose colon is still to come.
  if (node.kind === 'scalar' && node.value !== null && schemaAt(path)?.kind === 'map') return undefined;
  // A quote that is not closed takes what follows with it.
  if (document.incomplete && /[\r\n]/.test(document.text.slice(node.start, node.end))) return undefined;
  return { path, node, range: holding(node, offset) };
}

/** With anchor and tag where the offset is in them. */
function holding({ outerStart, start, end }: YamlNode, offset: number): OffsetRange {
  return { start: offset < start ? outerStart : start, end };
}
