import type { MapNode, SeqNode, YamlNode } from '../../../../server/src/core/yaml/node.ts';
import type { Path } from '../../../../server/src/core/yaml/path.ts';

/** A value of a tree as written, and the path that leads to it without aliases. */
export interface PlacedNode {
  readonly path: Path;
  readonly node: YamlNode;
}

/** All values of a tree, the root first; of keys written twice, the last. */
export function placesOf(root: YamlNode | undefined): readonly PlacedNode[] {
  return root ? [...walk(root, [])] : [];
}

/** Whether a place can take a further key or item. */
export function isContainer(node: YamlNode): node is MapNode | SeqNode {
  return node.kind === 'map' || node.kind === 'seq';
}

function* walk(node: YamlNode, path: Path): Generator<PlacedNode> {
  yield { path, node };
  if (node.kind === 'seq') for (const [index, item] of node.items.entries()) yield* walk(item, [...path, index]);
  if (node.kind !== 'map') return;
  const last = new Map(node.entries.map((entry) => [entry.name, entry]));
  for (const [name, { merge, value }] of last) if (name !== undefined && !merge) yield* walk(value, [...path, name]);
}
