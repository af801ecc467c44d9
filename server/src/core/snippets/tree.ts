import { isPlainList, isPlainMap, type PlainValue } from '../yaml/editors/plainValue.ts';
import { blockLines } from '../yaml/editors/render.ts';
import type { Path } from '../yaml/path.ts';
import type { Block } from './blocks.ts';
import { filled, type Leaf } from './fill.ts';
import { leavesFor } from './leaves.ts';

/** The values below a path as one tree. */
export function treeOf(leaves: readonly Leaf[], base: Path = []): PlainValue {
  let tree: PlainValue = {};
  for (const { path, value } of leaves) tree = put(tree, path.slice(base.length), value);
  return tree;
}

/** A block by itself as YAML, without a line break at its end. */
export function blockText(block: Block, version: string): string {
  const usual = new Map(Object.entries(block.usual ?? {}));
  const leaves = leavesFor(block, version).map(({ path, value }) => ({ path, value: filled(value, usual) }));
  return blockLines(treeOf(leaves), { indent: 2, listIndent: 2, quotes: 'double' }).join('\n');
}

function put(tree: PlainValue | undefined, [step, ...rest]: Path, value: PlainValue): PlainValue {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = isPlainList(tree) ? tree : [];
    return [...list.slice(0, step), put(list[step], rest, value), ...list.slice(step + 1)];
  }
  const map = isPlainMap(tree) ? tree : {};
  return { ...map, [step]: put(map[step], rest, value) };
}
