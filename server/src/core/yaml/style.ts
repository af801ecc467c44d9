import type { YamlNode } from './node.ts';

/** How a text is written, so that what is inserted looks as if its author had typed it. */
export interface TextStyle {
  /** The most frequent line end of the text. */
  readonly eol: '\n' | '\r\n' | '\r';
  /** Columns by which a nested map is indented. */
  readonly indent: number;
  /** Columns by which the dashes of a list are indented below their key (0 or more). */
  readonly listIndent: number;
  /** The quotes that strings use when they have some. */
  readonly quotes: 'single' | 'double';
}

/** Reads the style from the text; 2 columns, `\n` and double quotes where nothing tells. */
export function detectStyle(text: string, root: YamlNode | undefined): TextStyle {
  const counts: StyleCounts = { indents: new Map(), listIndents: new Map(), single: 0, double: 0 };
  if (root) count(text, root, counts);
  return {
    eol: lineEnds(text),
    indent: mostFrequent(counts.indents) ?? 2,
    listIndent: mostFrequent(counts.listIndents) ?? 0,
    quotes: counts.single > counts.double ? 'single' : 'double',
  };
}

/** The column (UTF-16 units from the line's first character) of an offset; a byte order mark takes no column. */
export function columnOf(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return Math.max(0, offset - start - (text.charCodeAt(start) === 0xfeff ? 1 : 0));
}

/** The offset of the first character of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  if (text[start - 1] === '\r' && text[start] === '\n') start--;
  while (start > 0 && !isLineBreak(text, start - 1)) start--;
  return start;
}

/** The offset of the line break that ends the line of `offset`, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text, end)) end++;
  return end;
}

/** Whether nothing but blanks stands in front of an offset on its line. */
export function beginsLine(text: string, offset: number): boolean {
  return /^\ufeff?[ \t]*$/.test(text.slice(lineStart(text, offset), offset));
}

/** The offset behind the line break at `offset`; `offset` itself where none is. */
export function skipLineBreak(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return offset + 2;
  return isLineBreak(text, offset) ? offset + 1 : offset;
}

/** The offset in front of the line break that ends at `offset`; `offset` itself where none does. */
export function beforeLineBreak(text: string, offset: number): number {
  if (text[offset - 2] === '\r' && text[offset - 1] === '\n') return offset - 2;
  return offset > 0 && isLineBreak(text, offset - 1) ? offset - 1 : offset;
}

function isLineBreak(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 10 || code === 13;
}

function lineEnds(text: string): TextStyle['eol'] {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (const [eol] of text.matchAll(/\r\n|\n|\r/g)) counts[eol as TextStyle['eol']]++;
  if (counts['\r'] > counts['\n'] + counts['\r\n']) return '\r';
  return counts['\r\n'] > counts['\n'] ? '\r\n' : '\n';
}

interface StyleCounts {
  readonly indents: Map<number, number>;
  readonly listIndents: Map<number, number>;
  single: number;
  double: number;
}

function count(text: string, node: YamlNode, counts: StyleCounts): void {
  if (node.kind === 'scalar') {
    if (node.style === 'single') counts.single++;
    if (node.style === 'double') counts.double++;
  } else if (node.kind === 'seq') {
    for (const item of node.items) count(text, item, counts);
  } else if (node.kind === 'map') {
    for (const { start, value } of node.entries) {
      count(text, value, counts);
      if ((value.kind !== 'map' && value.kind !== 'seq') || value.flow) continue;
      const nested = value.kind === 'map' ? value.entries[0]?.start : value.dashes[0];
      if (nested === undefined) continue;
      const step = columnOf(text, nested) - columnOf(text, start);
      if (value.kind === 'seq') increment(counts.listIndents, step, 0);
      else increment(counts.indents, step, 1);
    }
  }
}

/** Deeper steps than 8 columns are accidents of alignment. */
function increment(counts: Map<number, number>, step: number, least: number): void {
  if (step >= least && step <= 8) counts.set(step, (counts.get(step) ?? 0) + 1);
}

function mostFrequent(counts: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined;
  for (const [key, total] of counts) if (best === undefined || total > (counts.get(best) ?? 0)) best = key;
  return best;
}
