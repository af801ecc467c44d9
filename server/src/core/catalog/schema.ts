import source from '../../../../schemas/zadig-values.schema.json' with { type: 'json' };
import type { Path } from '../yaml/path.ts';
import { readSchema, type SchemaEntry, type SchemaSource } from './schemaEntry.ts';
import { factFor, isInRange, NEWEST_VERSION } from './versions.ts';

/** What the chart has where nobody sets a value. `value` undefined or null: known to be unset. */
export type ChartDefault = { readonly known: true; readonly value: unknown } | { readonly known: false };

/** The JSON Schema of the values, as it is published. */
export const valuesSchema: unknown = source;

const UNKNOWN: ChartDefault = { known: false };

const ROOT: SchemaEntry = readSchema(source as SchemaSource);

const NO_CHILDREN: ReadonlyMap<string, SchemaEntry> = new Map();

/** The schema's entry for a path; undefined for a path that the schema does not know. Any index enters a list. */
export function schemaAt(path: Path): SchemaEntry | undefined {
  return entriesAlong(path)?.at(-1);
}

/** Whether the schema knows a path, be it a map, a list or a single value. */
export function isKnownPath(path: Path): boolean {
  return schemaAt(path) !== undefined;
}

/** The keys that a map may hold, in the schema's order; empty for everything else. */
export function childrenOf(path: Path): ReadonlyMap<string, SchemaEntry> {
  return schemaAt(path)?.children ?? NO_CHILDREN;
}

/** Whether the schema wants a boolean at a path. */
export function isBooleanPath(path: Path): boolean {
  return schemaAt(path)?.kind === 'boolean';
}

/** Whether the chart of a version has a key: false where it is known not to read it, undefined for an unknown path. */
export function existsIn(path: Path, version: string): boolean | undefined {
  return entriesAlong(path)?.every((entry) => isReadIn(version, entry));
}

/** Whether the chart of a version reads a key, as far as the key's own entry tells; those above it may tell otherwise. */
export function isReadIn(version: string, entry: SchemaEntry): boolean {
  return isInRange(version, entry) && !factFor(entry.absent, version);
}

/** The chart's default for a path (`version` as `major.minor`, empty: the newest); unknown without evidence for it. */
export function defaultOf(path: Path, chartVersion: string): ChartDefault {
  const version = chartVersion === '' ? NEWEST_VERSION : chartVersion;
  const entries = entriesAlong(path);
  const own = entries?.at(-1);
  if (!entries || !own) return UNKNOWN;
  for (let depth = path.length; depth > 0; depth--) {
    const fact = factFor(entries[depth]?.defaults ?? [], version);
    if (fact && isFirstItem(path.slice(0, depth)))
      return { known: true, value: valueAt(fact.value, path.slice(depth)) };
  }
  if (own.documentedDefault === undefined || !isFirstItem(path) || existsIn(path, version) === false) return UNKNOWN;
  return { known: true, value: own.documentedDefault };
}

/** The entries from the root to a path, both included; undefined where the schema ends before. */
function entriesAlong(path: Path): readonly SchemaEntry[] | undefined {
  const entries = [ROOT];
  let entry: SchemaEntry | undefined = ROOT;
  for (const step of path) {
    entry = typeof step === 'number' ? entry.items : entry.children.get(step);
    if (!entry) return undefined;
    entries.push(entry);
  }
  return entries;
}

/** The schema speaks of a list's first item only: nothing is known of the others. */
function isFirstItem(path: Path): boolean {
  return path.every((step) => typeof step === 'string' || step === 0);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined),
    value,
  );
}
