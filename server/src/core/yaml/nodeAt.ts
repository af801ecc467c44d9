import type { Entry, YamlNode } from './node.ts';
import type { Path } from './path.ts';
import type { ValuesDocument } from './valuesDocument.ts';

/** A node of the tree, and where it stands. */
export interface NodePlace {
  /** The path of the value, or of the value whose key it is. */
  readonly path: Path;
  readonly node: YamlNode;
  readonly part: 'key' | 'value';
  /** The entry whose key or value the node is. */
  readonly entry?: Entry;
}

/** The smallest node that holds an offset, its two ends included; undefined outside the first document's content. */
export function nodeAt({ root, text }: ValuesDocument, offset: number): NodePlace | undefined {
  let place: NodePlace | undefined = root && { path: [], node: root, part: 'value' };
  if (!place || !holds(text, place.node, offset)) return undefined;
  for (;;) {
    const inner = childAt(text, place, offset);
    if (!inner) return place;
    place = inner;
  }
}

function childAt(text: string, { path, node, part }: NodePlace, offset: number): NodePlace | undefined {
  if (part === 'key') return undefined;
  if (node.kind === 'seq') {
    const index = lastAt(node.items, offset, ({ outerStart }) => outerStart);
    const item = node.items[index];
    return item && holds(text, item, offset) ? { path: [...path, index], node: item, part: 'value' } : undefined;
  }
  if (node.kind !== 'map') return undefined;
  const entry = node.entries[lastAt(node.entries, offset, ({ start }) => start)];
  if (!entry) return undefined;
  const inner = [...path, entry.name ?? ''];
  if (holds(text, entry.key, offset)) return { path: inner, node: entry.key, part: 'key', entry };
  return holds(text, entry.value, offset) ? { path: inner, node: entry.value, part: 'value', entry } : undefined;
}

/** A literal or folded scalar ends where the next line begins, which is not its own. */
function holds(text: string, { outerStart, end }: YamlNode, offset: number): boolean {
  const endsLine = outerStart < end && /[\r\n]/.test(text[end - 1] ?? '');
  return outerStart <= offset && (endsLine ? offset < end : offset <= end);
}

/** The position of the last piece that begins at an offset or before it; -1 where none does. */
export function lastAt<T>(pieces: readonly T[], offset: number, startOf: (piece: T) => number): number {
  let low = -1;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && startOf(piece) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
