import type { TextEdit } from '../edit.ts';
import type { MapNode, SeqNode } from '../node.ts';
import { columnOf, lineEnd, lineStart } from '../style.ts';
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
