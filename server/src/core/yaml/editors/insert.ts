import type { EditResult, TextEdit } from '../edit.ts';
import type { MapNode, SeqNode } from '../node.ts';
import { columnOf, lineEnd, lineStart, skipLineBreak } from '../style.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import { indentLines } from './render.ts';

/** Inserts lines (indented relative to each other) behind everything a block map or list holds. */
export function insertBlockLines(
  document: ValuesDocument,
  node: MapNode | SeqNode,
  lines: readonly string[],
): TextEdit {
  const first = node.kind === 'map' ? node.entries[0]?.start : node.dashes[0];
  const column = columnOf(document.text, first ?? node.start);
  return insertLinesAfter(document, node.end, indentLines(lines, column));
}

/** Inserts whole lines behind the line that `offset` ends on, or before the line that it begins. */
export function insertLinesAfter(document: ValuesDocument, offset: number, lines: readonly string[]): TextEdit {
  const { text, style } = document;
  // A block scalar ends behind its last line break, so the next line is where the new ones go.
  if (offset > 0 && lineStart(text, offset) === offset)
    return { start: offset, end: offset, text: lines.map((line) => line + style.eol).join('') };
  const end = lineEnd(text, offset);
  return { start: end, end, text: lines.map((line) => style.eol + line).join('') };
}

/** Inserts `key: value` or an item into `{}` or `[]`, in the way its neighbours are written. */
export function insertIntoFlow(document: ValuesDocument, node: MapNode | SeqNode, piece: string): EditResult {
  const { text, style } = document;
  const close = node.end - 1;
  if (!'{['.includes(text[node.start] ?? ' ') || !'}]'.includes(text[close] ?? ' ')) return { refused: 'broken' };
  const last = node.kind === 'map' ? node.entries.at(-1) : node.items.at(-1);
  if (!last) return { edits: [insertIntoEmptyFlow(text, node.start + 1, close, piece)] };
  const comma = findComma(text, last.end, close);
  const ownLine =
    text.slice(lineStart(text, last.start), last.start).trim() === '' && lineStart(text, last.start) > node.start;
  if (!ownLine) {
    if (comma !== undefined) return { edits: [{ start: comma + 1, end: comma + 1, text: ` ${piece},` }] };
    const gap = text[last.end - 1] === ':' ? ' ' : '';
    return { edits: [{ start: last.end, end: last.end, text: `${gap}, ${piece}` }] };
  }
  const line = style.eol + ' '.repeat(columnOf(text, last.start)) + piece;
  const after = Math.min(lineEnd(text, comma ?? last.end), close);
  if (comma !== undefined) {
    const end = after === close ? comma + 1 : after;
    return { edits: [{ start: end, end, text: `${line},` }] };
  }
  if (after === close) return { edits: [{ start: last.end, end: last.end, text: `,${line}` }] };
  if (after === last.end) return { edits: [{ start: after, end: after, text: `,${line}` }] };
  return {
    edits: [
      { start: last.end, end: last.end, text: ',' },
      { start: after, end: after, text: line },
    ],
  };
}

/** The offset of the next comma before `limit` that stands in no comment. */
export function findComma(text: string, from: number, limit: number): number | undefined {
  for (let offset = from; offset < limit; offset++) {
    if (text[offset] === ',') return offset;
    if (text[offset] === '#') offset = lineEnd(text, offset);
  }
  return undefined;
}

function insertIntoEmptyFlow(text: string, open: number, close: number, piece: string): TextEdit {
  const inside = text.slice(open, close);
  if (inside.trim() === '') {
    const pad = inside === '' || /[\r\n]/.test(inside) ? '' : ' ';
    return { start: open, end: close, text: `${pad}${piece}${pad}` };
  }
  // Only comments stand inside: go behind them, on the line of the closing bracket.
  const atLineStart = skipLineBreak(text, lineEnd(text, open)) <= close;
  return { start: close, end: close, text: atLineStart ? `${piece} ` : piece };
}
