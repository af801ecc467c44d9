import type { AliasNode, Entry, MapNode, OffsetRange, SeqNode, YamlNode } from '../yaml/node.ts';
import { resolveAlias } from '../yaml/node.ts';

/** What a written value stands for once aliases are followed. */
export type ResolvedNode = Exclude<YamlNode, AliasNode>;

/** A value found in a map or list: what it is, and where it is written. */
export interface Found {
  readonly node: ResolvedNode;
  /** The value as written here: an alias keeps its own range. */
  readonly value: YamlNode;
  /** The key; absent for items of a list. */
  readonly key?: OffsetRange;
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

/** Whether a map may hold keys that its text does not show: a template stands where a key should. */
export function hasTemplatedKeys(map: MapNode): boolean {
  return indexOf(map).templated;
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
  return entry && node && { node, value: entry.value, key: entry.key };
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
  readonly templated: boolean;
}

const indexes = new WeakMap<MapNode, MapIndex>();

function indexOf(map: MapNode): MapIndex {
  const known = indexes.get(map);
  if (known) return known;
  const own = new Map<string, number>();
  const merges: number[] = [];
  let templated = false;
  for (const [position, entry] of map.entries.entries()) {
    if (entry.merge) merges.unshift(position);
    else if (isTemplatedKey(entry)) templated = true;
    else if (entry.name !== undefined) own.set(entry.name, position);
  }
  const index = { own, merges, templated };
  indexes.set(map, index);
  return index;
}

function isTemplatedKey({ name }: Entry): boolean {
  return name === undefined || name.includes('{{');
}
