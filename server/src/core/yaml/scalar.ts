import type { ScalarValue } from './node.ts';
import { resolvePlain } from './resolveScalar.ts';

/** How a scalar shall look: inside `{}` or `[]`, on one line, and in which quotes when it needs some. */
export interface ScalarFormat {
  readonly flow: boolean;
  readonly quotes?: 'single' | 'double';
  /** Quote every string, as JSON does. */
  readonly alwaysQuote?: boolean;
}

/** Strings that some YAML reader takes for a number, a date, a merge key or a default value. */
const LOOKS_TYPED: readonly RegExp[] = [
  // 1_0, 1e400, -.5, 1.
  /^[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9_.]*)(?:e[-+]?[0-9_]*)?$/i,
  /^[-+]?0[xob][0-9a-f_]*$/i,
  // 1:30, 1:30:15.5
  /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/,
  /^[-+]?\.(?:inf|nan)$/i,
  // 2001-01-01, 2001-1-1 10:00
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}/,
  /^(?:<<|=|~|y|n|yes|no|on|off|true|false|null)$/i,
];
/** Indicators at the start; blanks at either end; `: ` and ` #`; a colon at the end; what looks like a document marker. */
const UNSAFE_PLAIN = /^$|^[\s,[\]{}#&*!|>'"%@`]|^[-?:](?:\s|$)|^(?:---|\.\.\.)|\s$|:\s|\s#|:$/;
/** go-yaml ends a scalar inside brackets at `?` too, and is choosy about colons. */
const UNSAFE_IN_FLOW = /[,[\]{}?]|^[-?:]|:(?![\w/])/;
/** Control characters, line and paragraph separators, byte order marks, non-characters and halves of a surrogate pair. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u;

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Writes a scalar on one line so that Helm and YAML 1.2 readers alike read the same value back. Throws on NaN and infinity. */
export function writeScalar(value: ScalarValue, { flow, quotes, alwaysQuote }: ScalarFormat): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${value} cannot be written`);
  if (typeof value !== 'string') return String(value);
  if (UNPRINTABLE.test(value)) return doubleQuoted(value);
  const quote = quotes === 'single' ? singleQuoted : doubleQuoted;
  if (alwaysQuote || UNSAFE_PLAIN.test(value) || (flow && UNSAFE_IN_FLOW.test(value))) return quote(value);
  return resolvePlain(value) !== value || LOOKS_TYPED.some((type) => type.test(value)) ? quote(value) : value;
}

function singleQuoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function doubleQuoted(value: string): string {
  return `"${value.replace(/["\\]|[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/gu, escaped)}"`;
}

/** Half a surrogate pair has no escape that Helm accepts. */
function escaped(character: string): string {
  const short = ESCAPES[character];
  if (short !== undefined) return short;
  const code = character.charCodeAt(0);
  return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : `\\u${code.toString(16).padStart(4, '0')}`;
}
