import { findChild, ownEntry } from './lookup.ts';
import { type Entry, type OffsetRange, resolveAlias, type YamlNode } from './node.ts';
import type { Path } from './path.ts';
import type { ValuesDocument } from './valuesDocument.ts';

/** Where a path is written. */
export interface PathRange {
  /** Absent for items of a list and for the root. */
  readonly key?: OffsetRange;
  /** Without anchor and tag; empty where no value is written. */
  readonly value: OffsetRange;
}

/**
 * Where a path is written, of keys written twice the last. `through` also follows aliases and merge keys, to what Helm
 * reads; without it they end the search.
 */
export function rangeOf(document: ValuesDocument, path: Path, through = false): PathRange | undefined {
  let node = document.root;
  let key: OffsetRange | undefined;
  for (const step of path) {
    const next = node && child(node, step, through);
    node = next?.node;
    key = next?.key;
  }
  if (!node) return undefined;
  const value = { start: node.start, end: node.end };
  return key ? { key: { start: key.start, end: key.end }, value } : { value };
}

function child(
  node: YamlNode,
  step: string | number,
  through: boolean,
): { readonly node: YamlNode; readonly key?: OffsetRange } | undefined {
  const parent = through ? resolveAlias(node) : node;
  if (parent?.kind !== 'map' && parent?.kind !== 'seq') return undefined;
  if (through || parent.kind === 'seq') {
    const found = through ? findChild(parent, step) : itemOf(parent, step);
    return found && { node: found.value, ...(found.entry && { key: found.entry.key }) };
  }
  const entry = typeof step === 'string' ? ownEntry(parent, step) : undefined;
  return entry && { node: entry.value, key: entry.key };
}

function itemOf(
  parent: YamlNode,
  step: string | number,
): { readonly value: YamlNode; readonly entry?: Entry } | undefined {
  const value = parent.kind === 'seq' && typeof step === 'number' ? parent.items[step] : undefined;
  return value && { value };
}
