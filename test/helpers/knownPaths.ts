import { schemaAt } from '../../server/src/core/catalog/schema.ts';
import type { SchemaEntry } from '../../server/src/core/catalog/schemaEntry.ts';
import type { Path } from '../../server/src/core/yaml/path.ts';

/** All paths of the schema, parents before children, in the schema's order; what a list holds has index 0. */
export function knownPaths(): readonly Path[] {
  return pathsBelow(schemaAt([]), []);
}

function pathsBelow(entry: SchemaEntry | undefined, path: Path): readonly Path[] {
  const below: [Path, SchemaEntry][] = [...(entry?.children ?? [])].map(([key, child]) => [[...path, key], child]);
  if (entry?.items) below.push([[...path, 0], entry.items]);
  return below.flatMap(([childPath, child]) => [childPath, ...pathsBelow(child, childPath)]);
}
