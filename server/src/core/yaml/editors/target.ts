import type { Refusal } from '../edit.ts';
import type { Entry, MapNode, SeqNode, YamlNode } from '../node.ts';
import type { Path } from '../path.ts';
import type { ValuesDocument } from '../valuesDocument.ts';

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
  /** The container that the entry or item stands in. */
  readonly parent: MapNode | SeqNode;
}

/** Walks down the text as written, not through aliases: what they share must not be edited for one reader only. */
export function findTarget(document: ValuesDocument, path: Path): Target | { readonly refused: Refusal } {
  let node = document.root;
  if (node === undefined || isNull(node)) return { kind: 'root', missing: path };
  let holder: Holder | undefined;
  for (const [depth, step] of path.entries()) {
    if (document.sharedNodes.has(node)) return { refused: 'shared' };
    if (holder && isNull(node)) return { kind: 'value', holder, missing: path.slice(depth) };
    if (node.kind === 'alias') return { refused: 'shared' };
    if (node.kind === 'scalar') return { refused: 'not-a-container' };
    const next = child(node, step);
    if (next === 'refused') return { refused: 'not-a-container' };
    if (next === 'overridden') return { refused: 'shared' };
    if (next === undefined) return { kind: 'container', node, missing: path.slice(depth) };
    holder = next;
    node = next.value;
  }
  return holder ? { kind: 'value', holder, missing: [] } : { refused: 'not-a-container' };
}

/** Whether nothing, or a written null, stands there. */
export function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** The entry of a map that Helm takes for a key: the last one of that name. */
export function lastEntry(map: MapNode, name: string): Entry | undefined {
  return map.entries.findLast((entry) => entry.name === name && !entry.merge);
}

function child(node: MapNode | SeqNode, step: string | number): Holder | 'refused' | 'overridden' | undefined {
  if (node.kind === 'map') {
    if (typeof step !== 'string') return 'refused';
    const index = node.entries.findLastIndex((entry) => entry.name === step && !entry.merge);
    const entry = node.entries[index];
    if (!entry) return undefined;
    // Helm lets a merge key below an entry win over it, so an edit of the entry might change nothing.
    if (node.entries.slice(index + 1).some(({ merge }) => merge)) return 'overridden';
    return { entry, value: entry.value, parent: node };
  }
  if (typeof step !== 'number' || step > node.items.length) return 'refused';
  const value = node.items[step];
  return value && { value, parent: node };
}
