import type { Entry, MapNode } from '../yaml/node.ts';

/** Computed once per map: a map never changes. */
const templated = new WeakMap<MapNode, boolean>();

/** Whether a map may hold keys that its text does not show: a template stands where a key should. */
export function hasTemplatedKeys(map: MapNode): boolean {
  const known = templated.get(map);
  if (known !== undefined) return known;
  const found = map.entries.some(isTemplatedKey);
  templated.set(map, found);
  return found;
}

function isTemplatedKey({ name, merge }: Entry): boolean {
  return !merge && (name === undefined || name.includes('{{'));
}
