import { COMPONENTS } from '../catalog/components.ts';
import { existsIn } from '../catalog/schema.ts';
import { factFor } from '../catalog/versions.ts';
import { isPlainList, isPlainMap, type PlainValue } from '../yaml/editors/plainValue.ts';
import { type Path, samePath } from '../yaml/path.ts';
import type { Block } from './blocks.ts';
import type { Leaf } from './fill.ts';

/** The single values of a block that a chart version has a use for, in order; none where the block is not for it. */
export function leavesFor({ values }: Block, version: string): readonly Leaf[] {
  return leavesOf([], values).filter(({ path }) => existsIn(path, version) !== false && mayScale(path, version));
}

function leavesOf(path: Path, value: PlainValue): readonly Leaf[] {
  if (isPlainMap(value)) return Object.entries(value).flatMap(([key, child]) => leavesOf([...path, key], child));
  if (isPlainList(value)) return value.flatMap((child, index) => leavesOf([...path, index], child));
  return [{ path, value }];
}

/** Several replicas of a service that cannot have them would do harm; dind starts with what the values say. */
function mayScale(path: Path, version: string): boolean {
  if (path.at(-1) !== 'replicas') return true;
  const component = COMPONENTS.find((candidate) => samePath(candidate.path, path.slice(0, -1)));
  if (!component || component.replicasFrom === 'settings') return true;
  return factFor(component.scalesIn, version) !== undefined;
}
