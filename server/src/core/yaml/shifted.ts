import type { Entry, OffsetRange, YamlNode } from './node.ts';

/** What stands in a range of a text, when it stands elsewhere: `by` is how far behind. */
export function shiftedRange<T extends OffsetRange>(range: T, by: number): T {
  return by === 0 ? range : { ...range, start: range.start + by, end: range.end + by };
}

/** An entry of a map that holds no alias, elsewhere. */
export function shiftedEntry(entry: Entry, by: number): Entry {
  if (by === 0) return entry;
  const { start, end, key, name, value, colon, merge } = entry;
  return {
    start: start + by,
    end: end + by,
    key: shiftedNode(key, by),
    name,
    value: shiftedNode(value, by),
    colon: colon === undefined ? undefined : colon + by,
    merge,
  };
}

function shiftedNode(node: YamlNode, by: number): YamlNode {
  const outerStart = node.outerStart + by;
  const moved = { ...shiftedRange(node, by), outerStart, ...(node.tag && { tag: shiftedRange(node.tag, by) }) };
  if (moved.kind === 'map') return { ...moved, entries: moved.entries.map((entry) => shiftedEntry(entry, by)) };
  if (moved.kind !== 'seq') return moved;
  return {
    ...moved,
    items: moved.items.map((item) => shiftedNode(item, by)),
    dashes: moved.dashes.map((dash) => dash + by),
  };
}
