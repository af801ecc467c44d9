import type { Refusal } from '../edit.ts';
import { findChild, findMerged, ownEntry } from '../lookup.ts';
import { type Entry, isNull, type MapNode, type SeqNode, type YamlNode } from '../node.ts';
import type { Path } from '../path.ts';
import type { ValuesDocument } from '../valuesDocument.ts';

export { isNull } from '../node.ts';

/** The deepest place on a path that the text itself spells out, and the steps that are missing below it. */
export type Target =
  /** The root is missing or null: everything has to be written. */
  | { readonly kind: 'root'; readonly missing: Path }
  /** A map or list that lacks the first missing step. */
  | { readonly kind: 'container'; readonly node: MapNode | SeqNode; readonly missing: Path }
  /** The entry or item that the path leads to, or a null on the way to it. */
  | { readonly kind: 'value'; readonly holder: Holder; readonly missing: Path };

/** What holds a value: an entry of a map, or an item of a list. */
export interface Holder {
  readonly value: YamlNode;
  readonly entry?: Entry;
  /** The offset of the item's dash; absent for entries and inside `[]`. */
  readonly dash?: number;
  /** The container that the entry or item stands in. */
  readonly parent: MapNode | SeqNode;
}

/**
 * Walks down the text as written, not through aliases: what they share must not be edited for one reader only. A list
 * position beyond the end leads nowhere, the one right behind the last item to a missing item; `anyPosition` lets every
 * later one do so too.
 */
export function findTarget(
  document: ValuesDocument,
  path: Path,
  anyPosition = false,
): Target | { readonly refused: Refusal } {
  let node = document.root;
  if (node === undefined || isNull(node)) return { kind: 'root', missing: path };
  let holder: Holder | undefined;
  for (const [depth, step] of path.entries()) {
    if (node.kind === 'alias' || document.sharedNodes.has(node)) return { refused: 'shared' };
    if (holder && isNull(node)) return { kind: 'value', holder, missing: path.slice(depth) };
    if (node.kind === 'scalar') return { refused: 'not-a-container' };
    const next = child(node, step, depth === path.length - 1, anyPosition);
    if (typeof next === 'string') return { refused: next };
    if (next === undefined) return { kind: 'container', node, missing: path.slice(depth) };
    holder = next;
    node = next.value;
  }
  return holder ? { kind: 'value', holder, missing: [] } : { refused: 'not-a-container' };
}

/** The entry or item at a step; undefined where it has to be written. */
function child(
  node: MapNode | SeqNode,
  step: string | number,
  last: boolean,
  anyPosition: boolean,
): Holder | Refusal | undefined {
  if (node.kind === 'map') return typeof step === 'string' ? childOfMap(node, step, last) : 'not-a-container';
  if (typeof step !== 'number' || (step > node.items.length && !anyPosition)) return 'not-a-container';
  const value = node.items[step];
  const dash = node.dashes[step];
  return value && { value, parent: node, ...(dash !== undefined && { dash }) };
}

function childOfMap(map: MapNode, name: string, last: boolean): Holder | Refusal | undefined {
  const entry = ownEntry(map, name);
  if (entry) {
    // Helm lets a merge key below an entry win over it, so an edit of the entry would change nothing.
    const winner = findChild(map, name);
    return winner && winner.entry !== entry ? 'shared' : { entry, value: entry.value, parent: map };
  }
  const merged = findMerged(map, name)?.node;
  // An entry of our own would hide what the merge key brings.
  if (merged === undefined || isNull(merged)) return undefined;
  if (merged.kind !== 'scalar') return 'shared';
  return last ? undefined : 'not-a-container';
}
