import { type Entry, type MapNode, type ResolvedNode, resolveAlias, type SeqNode, type YamlNode } from './node.ts';

/** A value found in a map or list. */
export interface Found {
  /** What the value stands for once aliases are followed. */
  readonly node: ResolvedNode;
  /** The value as written: an alias itself. */
  readonly value: YamlNode;
  /** The entry that holds it; absent for items of a list. */
  readonly entry?: Entry;
}

/**
 * Finds a step below a map or list as Helm does: the last entry of a name wins, a later `<<` wins over an earlier
 * entry. Each map is searched once however many merge keys lead to it, so merge chains and bombs stay linear.
 */
export function findChild(parent: MapNode | SeqNode, step: string | number): Found | undefined {
  if (parent.kind === 'map') return typeof step === 'string' ? findInMap(parent, step, new Set()) : undefined;
  const value = typeof step === 'number' ? parent.items[step] : undefined;
  const node = value && resolveAlias(value);
  return value && node && { node, value };
}

/** The last entry of a name that a map has itself, merge keys left out. */
export function ownEntry(map: MapNode, name: string): Entry | undefined {
  return map.entries[indexOf(map).own.get(name) ?? -1];
}

/** What a map gets from its merge keys for a name, whether or not an entry of its own hides it. */
export function findMerged(map: MapNode, name: string): Found | undefined {
  const visited = new Set([map]);
  for (const merge of indexOf(map).merges) {
    const found = findInSources(map.entries[merge]?.value, name, visited);
    if (found) return found;
  }
  return undefined;
}

function findInMap(map: MapNode, name: string, visited: Set<MapNode>): Found | undefined {
  if (visited.has(map)) return undefined;
  visited.add(map);
  const { own, merges } = indexOf(map);
  const position = own.get(name) ?? -1;
  for (const merge of merges) {
    if (merge < position) break;
    const found = findInSources(map.entries[merge]?.value, name, visited);
    if (found) return found;
  }
  const entry = map.entries[position];
  const node = entry && resolveAlias(entry.value);
  return entry && node && { node, value: entry.value, entry };
}

function findInSources(value: YamlNode | undefined, name: string, visited: Set<MapNode>): Found | undefined {
  const node = value && resolveAlias(value);
  if (node?.kind === 'map') return findInMap(node, name, visited);
  if (node?.kind !== 'seq') return undefined;
  for (const item of node.items) {
    const source = resolveAlias(item);
    const found = source?.kind === 'map' ? findInMap(source, name, visited) : undefined;
    if (found) return found;
  }
  return undefined;
}

interface MapIndex {
  /** Position of the last entry of each name. */
  readonly own: ReadonlyMap<string, number>;
  /** Positions of the merge keys, last first. */
  readonly merges: readonly number[];
}

/** Computed once per map: a map never changes. */
const indexes = new WeakMap<MapNode, MapIndex>();

function indexOf(map: MapNode): MapIndex {
  const known = indexes.get(map);
  if (known) return known;
  const own = new Map<string, number>();
  const merges: number[] = [];
  for (const [position, { merge, name }] of map.entries.entries()) {
    if (merge) merges.push(position);
    else if (name !== undefined) own.set(name, position);
  }
  const index = { own, merges: merges.reverse() };
  indexes.set(map, index);
  return index;
}
