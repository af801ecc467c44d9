import { writeScalar } from '../scalar.ts';
import type { TextStyle } from '../style.ts';
import { isPlainList, isPlainMap, type PlainValue } from './plainValue.ts';

/** What rendering needs to know of the text around it. */
export type RenderStyle = Pick<TextStyle, 'indent' | 'listIndent' | 'quotes'>;

/** The lines of `key: value`, the first without indent, the others indented relative to it. */
export function blockEntry(key: string, value: PlainValue, style: RenderStyle): readonly string[] {
  const name = writeScalar(key, { flow: false, quotes: style.quotes });
  if (isScalarOrEmpty(value)) return [`${name}: ${flowValue(value, style)}`];
  const step = isPlainList(value) ? style.listIndent : style.indent;
  return [`${name}:`, ...indentLines(blockLines(value, style), step)];
}

/** The lines of `- value`. */
export function blockItem(value: PlainValue, style: RenderStyle): readonly string[] {
  if (isScalarOrEmpty(value)) return [`- ${flowValue(value, style)}`];
  const [first = '', ...rest] = blockLines(value, style);
  return [`- ${first}`, ...indentLines(rest, 2)];
}

/** A value on one line. `json` quotes every key and string. */
export function flowValue(value: PlainValue, style: RenderStyle, json = false): string {
  if (isPlainList(value)) return `[${value.map((item) => flowValue(item, style, json)).join(', ')}]`;
  if (!isPlainMap(value)) return writeScalar(value, { flow: true, quotes: style.quotes, alwaysQuote: json });
  return `{${Object.entries(value)
    .map(([key, item]) => flowEntry(key, item, style, json))
    .join(', ')}}`;
}

/** `key: value` on one line, for the inside of `{}`. */
export function flowEntry(key: string, value: PlainValue, style: RenderStyle, json = false): string {
  const name = writeScalar(key, { flow: true, quotes: style.quotes, alwaysQuote: json });
  return `${name}: ${flowValue(value, style, json)}`;
}

/** Puts spaces in front of every line that is not empty. */
export function indentLines(lines: readonly string[], columns: number): readonly string[] {
  return lines.map((line) => (line === '' ? line : ' '.repeat(columns) + line));
}

function blockLines(value: PlainValue, style: RenderStyle): readonly string[] {
  if (isPlainList(value)) return value.flatMap((item) => blockItem(item, style));
  if (isPlainMap(value)) return Object.entries(value).flatMap(([key, item]) => blockEntry(key, item, style));
  return [flowValue(value, style)];
}

function isScalarOrEmpty(value: PlainValue): boolean {
  if (isPlainList(value)) return value.length === 0;
  return !isPlainMap(value) || Object.keys(value).length === 0;
}
