import type { EditResult, TextEdit } from '../edit.ts';
import type { YamlNode } from '../node.ts';
import { beforeLineBreak, columnOf, lineEnd, lineStart } from '../style.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import { insertLinesAfter } from './insert.ts';
import { isPlainList, type PlainValue } from './plainValue.ts';
import { blockLines, indentLines } from './render.ts';
import { removeTag, replaceValue } from './replace.ts';
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
  return { edits: [...vacate(document, holder), insertion] };
}

/** The column of the children that a key or item of a block collection would have. */
export function childColumn({ text, style }: ValuesDocument, { entry, dash, value }: Holder, isList: boolean): number {
  const base = columnOf(text, entry?.start ?? dash ?? value.start);
  if (!entry) return base + 2;
  return base + (isList ? style.listIndent : style.indent);
}

/** Takes a written null or empty `{}` away, so that lines below can be the value; an anchor stays. */
export function vacate(document: ValuesDocument, { value }: Holder): readonly TextEdit[] {
  return [...removeTag(document, value, {}), ...removeNull(document.text, value)];
}

/** Nothing but comments and `---` stand in the text's first document: the new keys go behind what there is. */
export function fillRoot(document: ValuesDocument, value: PlainValue): EditResult {
  const { text, style, root, sharedNodes } = document;
  if (typeof value !== 'object' || value === null || isPlainList(value)) return { refused: 'not-a-container' };
  const lines = blockLines(value, style);
  if (root && sharedNodes.has(root)) return { refused: 'shared' };
  if (root && (root.start < root.end || text.slice(root.end).trim() !== ''))
    return {
      edits: [
        ...removeTag(document, root, value),
        ...removeNull(text, root),
        insertLinesAfter(document, root.end, lines),
      ],
    };
  const gap = text === '' || text === '\ufeff' || /[\r\n]$/.test(text) ? '' : style.eol;
  const end = text.length;
  const insertion = { start: end, end, text: gap + lines.map((line) => line + style.eol).join('') };
  return { edits: [...(root ? removeTag(document, root, value) : []), insertion] };
}

/** Takes a written null away, with the blanks in front of it, or with its line where it has one of its own. */
function removeNull(text: string, node: YamlNode): readonly TextEdit[] {
  if (node.start === node.end) return [];
  let start = node.start;
  while (/[ \t]/.test(text[start - 1] ?? '')) start--;
  const begin = lineStart(text, start);
  const ownLine = start === begin && begin > 0 && text.slice(node.end, lineEnd(text, node.end)).trim() === '';
  if (ownLine) start = beforeLineBreak(text, begin);
  return [{ start, end: node.end, text: '' }];
}

function isEmpty(value: PlainValue): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
