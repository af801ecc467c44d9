import { isKnownPath } from '../../catalog/schema.ts';
import type { Layer } from '../../values/layer.ts';
import type { EntryPlace } from '../../yaml/editors/nest.ts';
import { type Entry, type ResolvedNode, resolveAlias, type YamlNode } from '../../yaml/node.ts';
import { MAX_DEPTH } from '../../yaml/parse.ts';
import type { Path } from '../../yaml/path.ts';

/** An entry of a map, as Helm reads it. */
export interface ReadEntry extends EntryPlace {
  readonly name: string;
  /** The path of the value: that of the map, and the name. */
  readonly to: Path;
  /** The value once aliases are followed. */
  readonly node: ResolvedNode;
  /** Whether an alias or a merge key leads to the map: an edit there changes other places too. */
  readonly shared: boolean;
}

interface Position {
  readonly path: Path;
  readonly above: Entry | undefined;
  readonly shared: boolean;
}

/** Visits every entry of the maps that the schema knows, as `walkMaps` does. */
export function walkKnown(layer: Layer, visit: (entry: ReadEntry) => void): void {
  walkMaps(layer, isKnownPath, visit);
}

/**
 * Visits every entry of the maps whose paths lead on, through aliases and merge keys. Each map is visited once per
 * path (all items of a list counted as one), however many aliases lead to it.
 */
export function walkMaps(
  { document }: Layer,
  leadsOn: (path: Path) => boolean,
  visit: (entry: ReadEntry) => void,
): void {
  const seen = new Map<string, Set<ResolvedNode>>();
  const isNew = (path: Path, node: ResolvedNode): boolean => {
    const here = path.map((step) => (typeof step === 'number' ? 0 : step)).join('\0');
    const nodes = seen.get(here) ?? new Set();
    seen.set(here, nodes);
    return !nodes.has(node) && nodes.add(node) !== undefined;
  };
  // Chains of merge keys may be long, so this does not recurse.
  const pending: (Position & { readonly value: YamlNode })[] = [];
  const descend = ({ value, path, above, shared: wasShared }: (typeof pending)[number]): void => {
    const node = resolveAlias(value);
    // Only aliases in aliases lead deeper than a text can be nested.
    if (!node || node.kind === 'scalar' || path.length > MAX_DEPTH || !isNew(path, node)) return;
    const shared = wasShared || value.kind === 'alias';
    if (node.kind === 'seq') {
      for (const [index, item] of node.items.entries())
        pending.push({ value: item, path: [...path, index], above: undefined, shared });
      return;
    }
    for (const entry of node.entries) {
      const { name, value: held, merge } = entry;
      if (merge) {
        for (const source of mergeSources(held)) pending.push({ value: source, path, above: entry, shared: true });
        continue;
      }
      const target = resolveAlias(held);
      if (name === undefined || !target) continue;
      const to = [...path, name];
      visit({ map: node, entry, above, path, name, to, node: target, shared });
      if (leadsOn(to)) pending.push({ value: held, path: to, above: entry, shared });
    }
  };
  if (document.root) pending.push({ value: document.root, path: [], above: undefined, shared: false });
  for (let next = pending.pop(); next; next = pending.pop()) descend(next);
}

function mergeSources(value: YamlNode): readonly YamlNode[] {
  const node = resolveAlias(value);
  return node?.kind === 'seq' ? node.items : [value];
}
