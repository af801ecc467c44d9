import { schemaAt } from '../../catalog/schema.ts';
import type { SchemaEntry } from '../../catalog/schemaEntry.ts';
import type { EntryPlace } from '../../yaml/editors/nest.ts';
import { type Entry, type ResolvedNode, resolveAlias, type YamlNode } from '../../yaml/node.ts';
import { MAX_DEPTH } from '../../yaml/parse.ts';
import type { Path } from '../../yaml/path.ts';
import type { ValuesDocument } from '../../yaml/valuesDocument.ts';

/** An entry of a map, as Helm reads it. */
export interface ReadEntry extends EntryPlace {
  readonly name: string;
  /** The path of the value: that of the map, and the name. */
  readonly to: Path;
  /** The value once aliases are followed. */
  readonly node: ResolvedNode;
  /** Whether an alias or a merge key leads to the map: an edit there changes other places too. */
  readonly shared: boolean;
  /** What the schema knows of the value; undefined for a key that it does not name. */
  readonly schema: SchemaEntry | undefined;
}

interface Position {
  readonly value: YamlNode;
  readonly path: Path;
  readonly above: Entry | undefined;
  readonly shared: boolean;
  readonly schema: SchemaEntry | undefined;
}

/** Collected once per document: it never changes, and many rules look at every entry. */
const known = new WeakMap<ValuesDocument, readonly ReadEntry[]>();

/**
 * Every entry of the maps that the schema knows, parents before children, through aliases and merge keys. Each map
 * counts once per path (all items of a list taken for one), however many aliases lead to it.
 */
export function knownEntries(document: ValuesDocument): readonly ReadEntry[] {
  const entries = known.get(document) ?? collect(document);
  known.set(document, entries);
  return entries;
}

function collect(document: ValuesDocument): readonly ReadEntry[] {
  const entries: ReadEntry[] = [];
  const isNew = firstVisits(document);
  // Chains of merge keys may be long, so this does not recurse.
  const pending: Position[] = [];
  const descend = ({ value, path, above, shared: wasShared, schema }: Position): void => {
    const node = resolveAlias(value);
    // Only aliases in aliases lead deeper than a text can be nested.
    if (!node || node.kind === 'scalar' || path.length > MAX_DEPTH || !isNew(path, node)) return;
    const shared = wasShared || value.kind === 'alias';
    if (node.kind === 'seq') {
      for (const [index, item] of node.items.entries())
        pending.push({ value: item, path: [...path, index], above: undefined, shared, schema: schema?.items });
      return;
    }
    for (const entry of node.entries) {
      const { name, value: held, merge } = entry;
      if (merge) {
        for (const source of mergeSources(held))
          pending.push({ value: source, path, above: entry, shared: true, schema });
        continue;
      }
      const target = resolveAlias(held);
      if (name === undefined || !target) continue;
      const to = [...path, name];
      const own = schema?.children.get(name);
      entries.push({ map: node, entry, above, path, name, to, node: target, shared, schema: own });
      if (own) pending.push({ value: held, path: to, above: entry, shared, schema: own });
    }
  };
  const { root } = document;
  if (root) descend({ value: root, path: [], above: undefined, shared: false, schema: schemaAt([]) });
  for (let next = pending.pop(); next; next = pending.pop()) descend(next);
  return entries;
}

/** Whether a node is met at a path for the first time. */
function firstVisits({ sharedNodes }: ValuesDocument): (path: Path, node: ResolvedNode) => boolean {
  // Without aliases one way only leads to each node.
  if (sharedNodes.size === 0) return () => true;
  const seen = new Map<string, Set<ResolvedNode>>();
  return (path, node) => {
    const here = path.map((step) => (typeof step === 'number' ? 0 : step)).join('\0');
    const nodes = seen.get(here) ?? new Set();
    seen.set(here, nodes);
    return !nodes.has(node) && nodes.add(node) !== undefined;
  };
}

function mergeSources(value: YamlNode): readonly YamlNode[] {
  const node = resolveAlias(value);
  return node?.kind === 'seq' ? node.items : [value];
}
