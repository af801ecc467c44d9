import valuesSchema from '../../../../schemas/zadig-values.schema.json' with { type: 'json' };
import type { Path } from '../yaml/path.ts';
import { isWithin } from './versions.ts';

/** What our schema says about one key; the part of JSON Schema (draft-07) that it uses. */
export interface KeySchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, KeySchema>>;
  readonly items?: KeySchema;
  readonly $ref?: string;
  readonly 'x-zadig'?: KeyFacts;
}

/** What the schema knows beyond JSON Schema: the chart versions that read a key, and its default in each. */
export interface KeyFacts {
  readonly since?: string;
  readonly until?: string;
  readonly ha?: boolean;
  readonly source?: string;
  readonly defaults?: readonly { readonly since?: string; readonly until?: string; readonly value: unknown }[];
}

/** The chart's value for a key that nobody sets, where the documentation or a chart tells it. */
export type KnownDefault = { readonly known: true; readonly value: unknown } | { readonly known: false };

const DEFINITIONS = '#/definitions/';
const root: KeySchema & { readonly definitions?: Readonly<Record<string, KeySchema>> } = valuesSchema;

/** The schema of a path, references resolved; undefined where the schema does not name it. */
export function schemaAt(path: Path): KeySchema | undefined {
  let schema: KeySchema | undefined = root;
  for (const step of path) {
    const known: KeySchema | undefined =
      typeof step === 'number' ? schema?.items : ownProperty(schema?.properties, step);
    schema = known && resolve(known);
  }
  return schema;
}

/** Whether the schema names a path: a value, a map or a list on the way to one. */
export function isKnownPath(path: Path): boolean {
  return schemaAt(path) !== undefined;
}

/** Whether a path holds true or false. */
export function isBooleanPath(path: Path): boolean {
  const type = schemaAt(path)?.type;
  return type === 'boolean' || (Array.isArray(type) && type.includes('boolean'));
}

/** The keys below a path, in the order of the schema. */
export function childrenOf(path: Path): readonly (readonly [string, KeySchema])[] {
  return Object.entries(schemaAt(path)?.properties ?? {}).map(([key, schema]) => [key, resolve(schema)] as const);
}

/** The chart's value for a path in a version (empty: the newest). Unknown where no source tells it. */
export function defaultOf(path: Path, version: string): KnownDefault {
  const schema = schemaAt(path);
  const facts = schema?.['x-zadig'];
  if (!schema || (facts && !isWithin(version, facts))) return { known: false };
  const dated = facts?.defaults?.find((range) => isWithin(version, range));
  if (dated) return { known: true, value: dated.value };
  return Object.hasOwn(schema, 'default') ? { known: true, value: schema.default } : { known: false };
}

/** A reference's target with the key's own words on top. */
function resolve(schema: KeySchema): KeySchema {
  if (schema.$ref === undefined) return schema;
  const target = ownProperty(root.definitions, schema.$ref.slice(DEFINITIONS.length));
  return { ...(target && resolve(target)), ...schema };
}

function ownProperty<T>(from: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return from && Object.hasOwn(from, key) ? from[key] : undefined;
}
