import type { Localized } from '../messages/localized.ts';
import { valuesSchema } from './schema.ts';
import { chineseErrors } from './schemaErrors.ts';

/** What a value is for a schema. A whole number is an `integer` as well. */
export type SchemaType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** What the schema demands of a value, references resolved. What is absent is not demanded. */
export interface SchemaShape {
  readonly types?: readonly SchemaType[];
  /** Of a text. */
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The only texts allowed. */
  readonly allowed?: readonly string[];
  /** What is said of a value of another type or pattern. */
  readonly error: Localized;
  readonly properties: ReadonlyMap<string, SchemaShape>;
  readonly items?: SchemaShape;
}

/** The part of JSON Schema that the schema of values is written in; a test holds it to that. */
interface Source {
  readonly $ref?: string;
  readonly allOf?: readonly Source[];
  readonly anyOf?: readonly Source[];
  readonly type?: readonly SchemaType[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly errorMessage?: string;
  readonly properties?: Readonly<Record<string, Source>>;
  readonly items?: Source;
  readonly definitions?: Readonly<Record<string, Source>>;
}

const UNNAMED: Localized = { en: 'The schema does not accept this value.', 'zh-cn': '这里不能用这个值。' };

const REFERENCE = '#/definitions/';

/** Reads what a schema demands. Its references form no circle. */
export function readShape(root: Source): SchemaShape {
  const merged = (source: Source): Source => {
    const target = root.definitions?.[source.$ref?.slice(REFERENCE.length) ?? ''];
    const parts = [...(target ? [target] : []), ...(source.allOf ?? [])].map(merged);
    return Object.assign({}, ...parts, source);
  };
  const shapeOf = (written: Source): SchemaShape => {
    const { type, pattern, minimum, maximum, errorMessage, anyOf, properties = {}, items } = merged(written);
    // A choice stands beside the template that may take its place.
    const allowed = anyOf?.find((choice) => choice.enum)?.enum;
    return {
      ...(type && { types: type }),
      ...(pattern !== undefined && { pattern: new RegExp(pattern, 'u') }),
      ...(minimum !== undefined && { minimum }),
      ...(maximum !== undefined && { maximum }),
      ...(allowed && { allowed }),
      error:
        errorMessage === undefined
          ? UNNAMED
          : { en: errorMessage, 'zh-cn': chineseErrors[errorMessage] ?? errorMessage },
      properties: new Map(Object.entries(properties).map(([name, source]) => [name, shapeOf(source)])),
      ...(items && { items: shapeOf(items) }),
    };
  };
  return shapeOf(root);
}

let shape: SchemaShape | undefined;

/** What the schema of Zadig's values demands; read when it is first asked for. */
export function valuesShape(): SchemaShape {
  shape ??= readShape(valuesSchema as Source);
  return shape;
}
