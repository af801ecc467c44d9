import type { Refusal } from '../edit.ts';
import { findChild } from '../lookup.ts';
import { isNull, resolveAlias } from '../node.ts';
import type { Path } from '../path.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import type { Additions } from './additions.ts';
import { isPlainList, isPlainMap, nodeEquals, type PlainValue } from './plainValue.ts';
import { findTarget, type Holder } from './target.ts';

/** A value and the place it shall have. */
export interface Assignment {
  readonly path: Path;
  readonly value: PlainValue;
}

/**
 * Finds out what to do for a path: nothing, since it is so; replace what a holder has; or write something new, which is
 * gathered in `additions`.
 */
export function prepare(
  document: ValuesDocument,
  { path, value }: Assignment,
  additions: Additions,
): Holder | 'none' | 'gathered' | { readonly refused: Refusal } {
  if (holds(document, path, value)) return 'none';
  const target = findTarget(document, path, true);
  if ('refused' in target) return target;
  const depth = path.length - target.missing.length;
  if (target.kind !== 'value') {
    const place =
      target.kind === 'root' ? ({ kind: 'root' } as const) : ({ kind: 'container', node: target.node } as const);
    return gathered(additions.add(place, path, depth, value));
  }
  const { holder, missing } = target;
  const { value: node } = holder;
  const isContainer = typeof value === 'object' && value !== null;
  if (missing.length > 0 || (isContainer && isNull(node)))
    return gathered(additions.add({ kind: 'null', holder }, path, depth, value));
  const emptyMap = node.kind === 'map' && node.entries.length === 0 && isPlainMap(value);
  const emptyList = node.kind === 'seq' && node.items.length === 0 && isPlainList(value);
  if (!emptyMap && !emptyList) return holder;
  if (document.sharedNodes.has(node)) return { refused: 'shared' };
  return gathered(additions.add({ kind: 'container', node }, path, depth, value));
}

function gathered(refused: Refusal | undefined): 'gathered' | { readonly refused: Refusal } {
  return refused ? { refused } : 'gathered';
}

/** Whether Helm reads this value there already, be it through an alias or a merge key. */
function holds({ root }: ValuesDocument, path: Path, value: PlainValue): boolean {
  let node = root && resolveAlias(root);
  for (const step of path) {
    if (node?.kind !== 'map' && node?.kind !== 'seq') return false;
    node = findChild(node, step)?.node;
  }
  return node !== undefined && nodeEquals(node, value);
}
