import { ownEntry } from '../lookup.ts';
import { resolveAlias, type ScalarValue, type YamlNode } from '../node.ts';

/** A value to be written: what JSON can hold. */
export type PlainValue = ScalarValue | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/** Whether a value is a map. */
export function isPlainMap(value: PlainValue | undefined): value is { readonly [key: string]: PlainValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a list. */
export function isPlainList(value: PlainValue | undefined): value is readonly PlainValue[] {
  return Array.isArray(value);
}

/** Whether a node is, to Helm, exactly this value. Maps with merge keys never are: what they hold is not all theirs. */
export function nodeEquals(written: YamlNode, value: PlainValue): boolean {
  const node = resolveAlias(written);
  if (node?.kind === 'seq') {
    if (!isPlainList(value) || value.length !== node.items.length) return false;
    return node.items.every((item, index) => nodeEquals(item, value[index] ?? null));
  }
  if (node?.kind !== 'map') return node !== undefined && node.value === value;
  if (!isPlainMap(value) || node.entries.some(({ merge, name }) => merge || name === undefined)) return false;
  const keys = Object.keys(value);
  if (new Set(node.entries.map(({ name }) => name)).size !== keys.length) return false;
  return keys.every((key) => {
    const entry = ownEntry(node, key);
    return entry !== undefined && nodeEquals(entry.value, value[key] ?? null);
  });
}
