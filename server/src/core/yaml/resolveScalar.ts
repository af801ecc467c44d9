import type { ScalarStyle, ScalarValue } from './node.ts';

// Helm reads values files with go-yaml 2, which keeps YAML 1.1's booleans, octals and digit groups.
const WORDS: ReadonlyMap<string, ScalarValue> = new Map<string, ScalarValue>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF', 'false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
/** `12`, `+1`, `0777`, `0o777`, `0x1F`, `-0b11`; digit groups are taken out before. */
const INTEGER = /^([-+]?)(0x[0-9a-f]+|0b[01]+|0o?[0-7]+|0|[1-9][0-9]*)$/i;
/** `1.5`, `-.5`, `1.`, `1e3` */
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
/** `.5`, `.1_0e3`: what begins with a point may have single underscores between digits. */
const FRACTION = /^\.[0-9](?:_?[0-9])*(?:[eE][-+]?[0-9](?:_?[0-9])*)?$/;

/** More digits than any number of 64 bits has in any base, leading zeros included. */
const MAX_DIGITS = 100;
/** Nearly all numbers; a number type of 64 bits is not needed for them. */
const SAFE_DECIMAL = /^(?:0|[1-9][0-9]{0,14})$/;
const MAX_SIGNED = 2n ** 63n - 1n;
const MAX_UNSIGNED = 2n ** 64n - 1n;

/** The value Helm reads from a scalar without quotes and tag. */
export function resolvePlain(text: string): ScalarValue {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (text.startsWith('.')) return FRACTION.test(text) ? finite(text.replaceAll('_', ''), text) : text;
  if (!/^[-+0-9]/.test(text)) return text;
  const digits = text.replaceAll('_', '');
  const integer = INTEGER.exec(digits);
  const value = integer && resolveInteger(integer[1] ?? '', integer[2] ?? '');
  if (value !== null) return value;
  return FLOAT.test(digits) ? finite(digits, text) : text;
}

/** The value Helm reads from a scalar; `tag` is the full name, such as `tag:yaml.org,2002:str`. */
export function resolveScalar(text: string, style: ScalarStyle, tag: string | undefined): ScalarValue {
  if (tag === undefined) return style === 'plain' || style === 'empty' ? resolvePlain(text) : text;
  return /:(?:int|float|bool|null|timestamp)$/.test(tag) ? resolvePlain(text) : text;
}

/** Null where the number does not fit into 64 bits. */
function resolveInteger(sign: string, digits: string): number | null {
  if (SAFE_DECIMAL.test(digits)) return sign === '-' && digits !== '0' ? -Number(digits) : Number(digits);
  if (digits.length > MAX_DIGITS) return null;
  const magnitude = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  const limit = sign === '-' ? MAX_SIGNED + 1n : sign === '+' ? MAX_SIGNED : MAX_UNSIGNED;
  if (magnitude > limit) return null;
  return sign === '-' && magnitude > 0n ? -Number(magnitude) : Number(magnitude);
}

/** A number too large for 64 bits stays a string. */
function finite(digits: string, text: string): ScalarValue {
  const value = Number(digits);
  return Number.isFinite(value) ? value : text;
}
