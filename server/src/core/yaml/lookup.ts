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
  if (parent.kind === 'map') return typeof step === 'string' ? findInMap(parent, step) : undefined;
  const value = typeof step === 'number' ? parent.items[step] : undefined;
  const node = value && resolveAlias(value);
  return value && node && { node, value };
}

/** What maps that merge others were asked for: many ask for the same, and each search visits all that is merged. */
const answers = new WeakMap<MapNode, Map<string, Found | undefined>>();

function findInMap(map: MapNode, name: string): Found | undefined {
  if (indexOf(map).merges.length === 0) return search([map], name, new Set());
  const known = answers.get(map) ?? new Map<string, Found | undefined>();
  answers.set(map, known);
  if (!known.has(name)) known.set(name, search([map], name, new Set()));
  return known.get(name);
}

/** The last entry of a name that a map has itself, merge keys left out. */
export function ownEntry(map: MapNode, name: string): Entry | undefined {
  return map.entries[indexOf(map).own.get(name) ?? -1];
}

/** What a map gets from its merge keys for a name, whether or not an entry of its own hides it. */
export function findMerged(map: MapNode, name: string): Found | undefined {
  return ownEntry(map, name) ? search(mergeSources(map, -1), name, new Set([map])) : findInMap(map, name);
}

/**
 * Searches maps and what they merge, the last of `pending` first, for a name. An entry in `pending` is the answer when
 * its turn comes. Chains of merge keys may be long, so this does not recurse.
 */
function search(pending: (MapNode | Entry)[], name: string, visited: Set<MapNode>): Found | undefined {
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (!('kind' in next)) {
      const node = resolveAlias(next.value);
      if (node) return { node, value: next.value, entry: next };
    } else if (!visited.has(next)) {
      visited.add(next);
      const position = indexOf(next).own.get(name) ?? -1;
      const entry = next.entries[position];
      if (entry) pending.push(entry);
      for (const source of mergeSources(next, position)) pending.push(source);
    }
  }
  return undefined;
}

/** The maps that the merge keys behind an entry bring in, the one that wins last. */
function mergeSources(map: MapNode, position: number): MapNode[] {
  const { merges } = indexOf(map);
  if (merges.length === 0) return [];
  const winnersFirst = merges
    .filter((merge) => merge > position)
    .flatMap((merge) => {
      const source = map.entries[merge]?.value;
      const node = source && resolveAlias(source);
      return node?.kind === 'seq' ? node.items.map(resolveAlias) : [node];
    });
  return winnersFirst.filter((node) => node?.kind === 'map').reverse();
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
  map.entries.forEach(({ merge, name }, position) => {
    if (merge) merges.push(position);
    else if (name !== undefined) own.set(name, position);
  });
  const index = { own, merges: merges.reverse() };
  indexes.set(map, index);
  return index;
}
