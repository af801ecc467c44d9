import { type EditResult, editsOverlap, separateComments, type TextEdit } from '../edit.ts';
import { findMerged } from '../lookup.ts';
import type { Entry, MapNode, YamlNode } from '../node.ts';
import type { Path } from '../path.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import { isEditable } from './editable.ts';
import { emptyBlockMap, removeFromBlock } from './removeBlock.ts';
import { removeFromFlow } from './removeFlow.ts';
import { findTarget } from './target.ts';

/**
 * Removes a key with its value and the comments on their lines; comments on lines of their own around it stay. A map
 * that loses its last key becomes `{}`: a null would make Helm delete the chart's defaults.
 */
export function removeKey(document: ValuesDocument, path: Path): EditResult {
  const target = findTarget(document, path);
  if ('refused' in target) return target;
  if (target.kind !== 'value' || target.missing.length > 0) return { refused: 'absent' };
  const { entry, parent } = target.holder;
  if (!entry || parent.kind !== 'map') return { refused: 'absent' };
  // What a merge key brings would come to light.
  if (entry.name !== undefined && findMerged(parent, entry.name)) return { refused: 'shared' };
  const above = path.length > 1 ? findTarget(document, path.slice(0, -1)) : undefined;
  const holder = above && 'kind' in above && above.kind === 'value' ? above.holder : undefined;
  const sameName = parent.entries.filter(({ name, merge }) => name === entry.name && !merge);
  return removeEntries(document, parent, sameName, holder?.entry);
}

/** Removes an entry of a map. `above` is the entry whose value the map is: it becomes `{}` when nothing is left. */
export function removeEntry(
  document: ValuesDocument,
  map: MapNode,
  entry: Entry,
  above: Entry | undefined,
): EditResult {
  return removeEntries(document, map, [entry], above);
}

/** Whether a node or anything in it is what an alias elsewhere stands for. */
export function holdsShared(document: ValuesDocument, node: YamlNode): boolean {
  const { sharedNodes } = document;
  if (sharedNodes.size === 0) return false;
  if (sharedNodes.has(node)) return true;
  if (node.kind === 'seq') return node.items.some((item) => holdsShared(document, item));
  if (node.kind !== 'map') return false;
  return node.entries.some(({ key, value }) => holdsShared(document, key) || holdsShared(document, value));
}

function removeEntries(
  document: ValuesDocument,
  map: MapNode,
  removed: readonly Entry[],
  above: Entry | undefined,
): EditResult {
  if (!isEditable(document)) return { refused: 'broken' };
  const shared = removed.some(({ key, value }) => holdsShared(document, key) || holdsShared(document, value));
  if (shared || document.sharedNodes.has(map)) return { refused: 'shared' };
  const edits = separateComments(document.text, removalEdits(document, map, new Set(removed), above));
  // A key of which nothing but the colon is written may stand before its own line.
  return editsOverlap(edits) ? { refused: 'broken' } : { edits };
}

function removalEdits(
  document: ValuesDocument,
  map: MapNode,
  removed: ReadonlySet<Entry>,
  above: Entry | undefined,
): readonly TextEdit[] {
  if (map.flow) return removeFromFlow(document.text, map, removed);
  if (removed.size === map.entries.length) return emptyBlockMap(document, map, above);
  return removeFromBlock(document.text, map, removed);
}
