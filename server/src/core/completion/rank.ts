import { existsIn } from '../catalog/schema.ts';
import type { SchemaEntry } from '../catalog/schemaEntry.ts';
import type { Path } from '../yaml/path.ts';

/** Evidence that reaches beyond the 1.x charts: documentation, release notes, source. */
const DOCUMENTED = /\b(?:HA|HELM|OM|SCR|REL|SRC)\b/;

/** Whether a chart version is known not to read a key. */
export function isDeprecated(path: Path, version: string): boolean {
  return existsIn(path, version) === false;
}

/** Where a key stands in the list: what matters for availability first, what the chart does not read last. */
export function rankOf(path: Path, entry: SchemaEntry, version: string): number {
  if (isDeprecated(path, version)) return 4;
  if (matters(entry)) return 0;
  // What belongs to one item of a list keeps its order: it is written together.
  return DOCUMENTED.test(entry.source) || path.some((step) => typeof step === 'number') ? 1 : 3;
}

/** The rank of whole blocks: behind the keys that are documented for newer charts. */
export const BLOCK_RANK = 2;

/** Whether a key, or one of those right below it, matters for availability. */
function matters({ ha, children }: SchemaEntry): boolean {
  return ha || [...children.values()].some((child) => child.ha);
}
