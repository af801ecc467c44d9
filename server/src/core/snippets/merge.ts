import type { LayeredLookup } from '../values/layeredLookup.ts';
import { lookups } from '../values/values.ts';
import type { Refusal, TextEdit } from '../yaml/edit.ts';
import { assign } from '../yaml/editors/assign.ts';
import type { ScalarValue } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';
import type { Block } from './blocks.ts';
import { filled, fillingsFrom, type Leaf } from './fill.ts';
import { leavesFor } from './leaves.ts';

/** What a document lacks of a block, and what it has otherwise. */
export interface Comparison {
  readonly missing: readonly Leaf[];
  /** Paths that the document sets to something else; they stay. */
  readonly kept: readonly Path[];
}

/** A block merged into a document: existing maps are extended, existing values stay. */
export type Merge = { readonly kept: readonly Path[] } & (
  | { readonly edits: readonly TextEdit[] }
  | { readonly refused: Refusal }
);

/** Compares a block with a document. A key without a value is missing; a template or a dotted spelling counts as set. */
export function compareBlock(document: ValuesDocument, block: Block, version: string): Comparison {
  const look = lookups([{ path: '', document }]);
  const leaves = leavesFor(block, version);
  const fillings = new Map<string, ScalarValue>([
    ...Object.entries(block.usual ?? {}),
    ...fillingsFrom(leaves, (path) => scalarOf(look(path))),
  ]);
  const missing: Leaf[] = [];
  const kept: Path[] = [];
  for (const { path, value } of leaves) {
    const wanted = filled(value, fillings);
    const { lookup } = look(path);
    const isEmpty = lookup.state === 'scalar' && lookup.value === '' && typeof wanted === 'string';
    if (lookup.state === 'absent' || lookup.state === 'deleted' || isEmpty) missing.push({ path, value: wanted });
    else if (lookup.state !== 'scalar' || !isEnough(path, lookup.value, wanted)) kept.push(path);
  }
  return { missing, kept };
}

/** Merges a block into a document by the smallest edits. No edits: the document has all of it. */
export function mergeBlock(document: ValuesDocument, block: Block, version: string): Merge {
  const { missing, kept } = compareBlock(document, block, version);
  return { kept, ...assign(document, missing) };
}

/** Whether a document decides against a block: another choice stands in the place of its own. */
export function isContradicted(document: ValuesDocument, { unless }: Block): boolean {
  if (!unless) return false;
  const value = scalarOf(lookups([{ path: '', document }])(unless.path));
  return unless.value === undefined ? value !== undefined && value !== '' : value === unless.value;
}

/** More replicas than wanted are no less. */
function isEnough(path: Path, value: ScalarValue, wanted: ScalarValue): boolean {
  const isMore = typeof value === 'number' && typeof wanted === 'number' && value > wanted;
  return value === wanted || (isMore && path.at(-1) === 'replicas');
}

function scalarOf({ lookup }: LayeredLookup): ScalarValue | undefined {
  return lookup.state === 'scalar' ? lookup.value : undefined;
}
