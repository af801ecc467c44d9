import { writeScalar } from '../scalar.ts';
import type { TextStyle } from '../style.ts';
import { isPlainList, isPlainMap, type PlainValue } from './plainValue.ts';

/** What rendering needs to know of the text around it. */
export type RenderStyle = Pick<TextStyle, 'indent' | 'listIndent' | 'quotes'>;

/** The lines of `key: value`, the first without indent, the others indented relative to it. */
export function blockEntry(key: string, value: PlainValue, style: RenderStyle): readonly string[] {
  const name = writeScalar(key, { flow: false, quotes: style.quotes });
  if (isInline(value)) return [`${name}: ${inlineValue(value, style)}`];
  const step = isPlainList(value) ? style.listIndent : style.indent;
  return [`${name}:`, ...indentLines(blockLines(value, style), step)];
}

/** The lines of `- value`. */
export function blockItem(value: PlainValue, style: RenderStyle): readonly string[] {
  if (isInline(value)) return [`- ${inlineValue(value, style)}`];
  const [first = '', ...rest] = blockLines(value, style);
  return [`- ${first}`, ...indentLines(rest, 2)];
}

/** The lines of the entries of a map or the items of a list; of one line for any other value. */
export function blockLines(value: PlainValue, style: RenderStyle): readonly string[] {
  if (isPlainList(value)) return value.flatMap((item) => blockItem(item, style));
  if (isPlainMap(value)) return Object.entries(value).flatMap(([key, item]) => blockEntry(key, item, style));
  return [inlineValue(value, style)];
}

/** A value on one line, for the inside of `{}` and `[]`. `json` quotes every key and string. */
export function flowValue(value: PlainValue, style: RenderStyle, json = false): string {
  const pieces = flowPieces(value, style, json);
  if (isPlainList(value)) return `[${pieces}]`;
  return isPlainMap(value) ? `{${pieces}}` : pieces;
}

/** The entries of a map or the items of a list without the brackets around them; a scalar as it is. */
export function flowPieces(value: PlainValue, style: RenderStyle, json = false): string {
  if (isPlainList(value)) return value.map((item) => flowValue(item, style, json)).join(', ');
  if (!isPlainMap(value)) return flowScalar(value, style, json);
  return Object.entries(value)
    .map(([key, item]) => flowEntry(key, item, style, json))
    .join(', ');
}

/** `key: value` on one line, for the inside of `{}`. */
export function flowEntry(key: string, value: PlainValue, style: RenderStyle, json = false): string {
  return `${flowScalar(key, style, json)}: ${flowValue(value, style, json)}`;
}

/** Puts spaces in front of every line that is not empty. */
export function indentLines(lines: readonly string[], columns: number): readonly string[] {
  return lines.map((line) => (line === '' ? line : ' '.repeat(columns) + line));
}

function flowScalar(value: string | number | boolean | null, { quotes }: RenderStyle, json: boolean): string {
  return writeScalar(value, json ? { flow: true, quotes: 'double', alwaysQuote: true } : { flow: true, quotes });
}

/** A scalar, `[]` or `{}` behind a key or dash. */
function inlineValue(value: PlainValue, style: RenderStyle): string {
  if (typeof value === 'object' && value !== null) return flowValue(value, style);
  return writeScalar(value, { flow: false, quotes: style.quotes });
}

function isInline(value: PlainValue): boolean {
  if (isPlainList(value)) return value.length === 0;
  return !isPlainMap(value) || Object.keys(value).length === 0;
}
