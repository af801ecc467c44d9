import type { EditResult, TextEdit } from '../edit.ts';
import type { YamlNode } from '../node.ts';
import { beforeLineBreak, columnOf, lineEnd, lineStart } from '../style.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import { insertLinesAfter } from './insert.ts';
import { isPlainList, type PlainValue } from './plainValue.ts';
import { blockLines, indentLines } from './render.ts';
import { replaceValue } from './replace.ts';
import type { Holder } from './target.ts';

/** Gives a key or item without a value its first children; a comment beside it stays there. */
export function fillNull(document: ValuesDocument, holder: Holder, value: PlainValue): EditResult {
  const { style, text, sharedNodes } = document;
  const { entry, parent, value: node } = holder;
  if (sharedNodes.has(node)) return { refused: 'shared' };
  const lines = blockLines(value, style);
  if (parent.flow || lines.length === 0 || isEmpty(value)) return replaceValue(document, holder, value);
  const children = indentLines(lines, childColumn(document, holder, isPlainList(value)));
  if (entry && entry.colon === undefined) {
    const colon = `${' '.repeat(columnOf(text, entry.start))}:`;
    return { edits: [insertLinesAfter(document, entry.key.end, [colon, ...children])] };
  }
  const insertion = insertLinesAfter(document, node.end, children);
  return { edits: [...vacate(document, node), insertion] };
}

/** The column of the children that a key or item of a block collection would have. */
export function childColumn({ text, style }: ValuesDocument, { entry, dash, value }: Holder, isList: boolean): number {
  const base = columnOf(text, entry?.start ?? dash ?? value.start);
  if (!entry) return base + 2;
  return base + (isList ? style.listIndent : style.indent);
}

/** Takes a written null or empty `{}` away, so that lines below can be the value; an anchor stays, a tag does not. */
export function vacate({ text }: ValuesDocument, node: YamlNode): readonly TextEdit[] {
  const { start, end, tag } = node;
  if (start === end) return tag ? [{ start: trimBack(text, tag.start), end: tag.end, text: '' }] : [];
  const isTogether = tag && text.slice(tag.end, start).trim() === '' && !/[\r\n]/.test(text.slice(tag.end, start));
  if (tag && !isTogether)
    return [{ start: trimBack(text, tag.start), end: tag.end, text: '' }, removeWritten(text, start, end)];
  return [removeWritten(text, tag?.start ?? start, end)];
}

/** A `...` with nothing in front of it ends an empty document, which the parser takes to begin behind it. */
const BEFORE_DOCUMENT_END = /^\ufeff?[ \t\r\n]*(?<![ \t])(?=\.\.\.(?:\s|$))/;

/** Nothing but comments and `---` stand in the text's first document: the new keys go behind what there is. */
export function fillRoot(document: ValuesDocument, value: PlainValue): EditResult {
  const { text, style, root, sharedNodes } = document;
  if (typeof value !== 'object' || value === null || isPlainList(value)) return { refused: 'not-a-container' };
  const lines = blockLines(value, style);
  if (root && sharedNodes.has(root)) return { refused: 'shared' };
  const mark = BEFORE_DOCUMENT_END.exec(text)?.[0].length;
  if (mark !== undefined)
    return { edits: [{ start: mark, end: mark, text: lines.map((line) => line + style.eol).join('') }] };
  if (root && (root.start < root.end || text.slice(root.end).trim() !== ''))
    return {
      edits: [...vacate(document, root), insertLinesAfter(document, root.end, lines)],
    };
  const gap = text === '' || text === '\ufeff' || /[\r\n]$/.test(text) ? '' : style.eol;
  const end = text.length;
  const insertion = { start: end, end, text: gap + lines.map((line) => line + style.eol).join('') };
  return { edits: [...(root ? vacate(document, root) : []), insertion] };
}

/** With the blanks in front of it, or with its line where nothing else stands there. */
function removeWritten(text: string, start: number, end: number): TextEdit {
  const begin = trimBack(text, start);
  if (begin === 0 || lineStart(text, begin) !== begin) return { start: begin, end, text: '' };
  const isAlone = text.slice(end, lineEnd(text, end)).trim() === '';
  if (isAlone) return { start: beforeLineBreak(text, begin), end, text: '' };
  const blanks = /^[ \t]*/.exec(text.slice(end, lineEnd(text, end)))?.[0].length ?? 0;
  return { start, end: end + blanks, text: '' };
}

function trimBack(text: string, offset: number): number {
  let start = offset;
  while (/[ \t]/.test(text[start - 1] ?? '')) start--;
  return start;
}

function isEmpty(value: PlainValue): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
