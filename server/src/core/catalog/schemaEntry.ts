import type { VersionRange } from './versions.ts';

/** What the schema wants at a path. `quantity` is a Kubernetes quantity, `any` takes everything. */
export type ValueKind = 'map' | 'list' | 'boolean' | 'integer' | 'quantity' | 'text' | 'any';

/** A default of the chart and the versions it is evidenced for; null says: known to be unset. */
export interface VersionedDefault extends VersionRange {
  readonly value: unknown;
}

/** One path of the schema, with references resolved and Zadig's facts beside it. */
export interface SchemaEntry extends VersionRange {
  readonly kind: ValueKind;
  readonly description: string;
  /** Evidence codes, separated by commas. */
  readonly source: string;
  /** Whether the key matters for availability. */
  readonly ha: boolean;
  /** The only texts allowed, where the schema lists them. */
  readonly allowed: readonly string[];
  readonly examples: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** First version whose documentation names the key; older charts may have it all the same. */
  readonly documentedSince?: string;
  /** Versions between `since` and `until` that are known not to read the key. */
  readonly absent: readonly VersionRange[];
  /** The default that the documentation names, for every version that has the key. */
  readonly documentedDefault?: unknown;
  /** Defaults by version; beside a `documentedDefault` there is one for every version. */
  readonly defaults: readonly VersionedDefault[];
  readonly children: ReadonlyMap<string, SchemaEntry>;
  /** What a list holds; undefined for anything else. Defaults below it are those of the first item. */
  readonly items: SchemaEntry | undefined;
}

/** A schema object as it stands in the file, as far as it is read here. */
export interface SchemaSource {
  readonly $ref?: string;
  readonly allOf?: readonly SchemaSource[];
  readonly anyOf?: readonly SchemaSource[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaSource>>;
  readonly items?: SchemaSource;
  readonly definitions?: Readonly<Record<string, SchemaSource>>;
  readonly 'x-zadig'?: VersionRange & {
    readonly source?: string;
    readonly ha?: boolean;
    readonly documentedSince?: string;
    readonly absent?: readonly VersionRange[];
    readonly defaults?: readonly VersionedDefault[];
  };
}

/** Reads a schema: resolves `#/definitions/…`, merges `allOf`, and names the kind of every value. Each part is read when it is asked for. */
export function readSchema(root: SchemaSource): SchemaEntry {
  const entryOf = (written: SchemaSource): SchemaEntry => {
    const node = resolve(written, root);
    const {
      since,
      until,
      ha = false,
      source = '',
      documentedSince,
      absent = [],
      defaults = [],
    } = node['x-zadig'] ?? {};
    let children: ReadonlyMap<string, SchemaEntry> | undefined;
    let items: SchemaEntry | undefined;
    return {
      kind: kindOf(node),
      description: node.description ?? '',
      source,
      ha,
      allowed: node.anyOf?.flatMap((branch) => branch.enum ?? []) ?? [],
      examples: node.examples ?? [],
      absent,
      defaults,
      get children() {
        children ??= new Map(Object.entries(node.properties ?? {}).map(([key, child]) => [key, entryOf(child)]));
        return children;
      },
      get items() {
        items ??= node.items && entryOf(node.items);
        return items;
      },
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
      ...(documentedSince !== undefined && { documentedSince }),
      ...(node.minimum !== undefined && { minimum: node.minimum }),
      ...(node.maximum !== undefined && { maximum: node.maximum }),
      ...(node.default !== undefined && { documentedDefault: node.default }),
    };
  };
  return entryOf(root);
}

/** The node with everything it refers to; what stands beside a reference wins. */
function resolve(node: SchemaSource, root: SchemaSource): SchemaSource {
  const parts = [...(node.allOf ?? []), ...(node.$ref === undefined ? [] : [definitionOf(node.$ref, root)])];
  return Object.assign({}, ...parts.map((part) => resolve(part, root)), node);
}

function definitionOf(reference: string, root: SchemaSource): SchemaSource {
  const definition = root.definitions?.[reference.replace('#/definitions/', '')];
  if (!definition) throw new Error(`The schema refers to ${reference}, which it does not define.`);
  return definition;
}

function kindOf({ $ref, anyOf, type }: SchemaSource): ValueKind {
  if ($ref === '#/definitions/quantity') return 'quantity';
  if (anyOf) return 'text';
  if (type === undefined) return 'any';
  if (type.includes('object')) return 'map';
  if (type.includes('array')) return 'list';
  if (type.includes('boolean')) return 'boolean';
  return type.includes('integer') ? 'integer' : 'text';
}
