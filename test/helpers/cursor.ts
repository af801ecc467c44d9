import { type CompletionItem, InsertTextMode, type Position, type Range, type TextEdit } from 'vscode-languageserver';
import { LineIndex } from '../../server/src/core/yaml/lines.ts';

/** A text in which a `|` marks the cursor: without the mark, and where the mark was. */
export interface TextWithCursor {
  readonly text: string;
  readonly offset: number;
  readonly position: Position;
}

/** Reads a text with one `|`. */
export function cursor(marked: string): TextWithCursor {
  const parts = marked.split('|');
  if (parts.length !== 2) throw new Error(`expected one | in ${JSON.stringify(marked)}`);
  const text = parts.join('');
  const offset = parts[0]?.length ?? 0;
  return { text, offset, position: positionAt(text, offset) };
}

/** The place of an offset. */
export function positionAt(text: string, offset: number): Position {
  const { line, column } = new LineIndex(text).at(offset);
  return { line, character: column };
}

/** The place of the first occurrence of a part of a text. */
export function rangeOf(text: string, part: string): Range {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`${JSON.stringify(part)} is not in the text`);
  return { start: positionAt(text, start), end: positionAt(text, start + part.length) };
}

/** What a range covers. */
export function textIn(text: string, { start, end }: Range): string {
  return text.slice(offsetAt(text, start), offsetAt(text, end));
}

/** The text after edits as an editor makes them: all places are those before any of them. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  const places = edits.map(({ range, newText }) => ({
    start: offsetAt(text, range.start),
    end: offsetAt(text, range.end),
    newText,
  }));
  for (const { start, end, newText } of places.sort((a, b) => b.start - a.start || b.end - a.end)) {
    result = result.slice(0, start) + newText + result.slice(end);
  }
  return result;
}

/**
 * The text after accepting a completion as VS Code does it: tab stops hold what they propose, further lines are indented
 * like the first one, line ends are those of the text.
 */
export function accept({ text, offset }: TextWithCursor, item: CompletionItem): string {
  const { textEdit, insertText, label, insertTextMode } = item;
  const word = /[\w.-]*$/.exec(text.slice(0, offset))?.[0] ?? '';
  const typed = { start: positionAt(text, offset - word.length), end: positionAt(text, offset) };
  const range = textEdit === undefined ? typed : 'range' in textEdit ? textEdit.range : textEdit.replace;
  const line = new LineIndex(text).startOf(range.start.line);
  const indent = /^[ \t]*/.exec(text.slice(line, offsetAt(text, range.start)))?.[0] ?? '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const inserted = expandSnippet(textEdit?.newText ?? insertText ?? label);
  const asIs = insertTextMode === InsertTextMode.asIs;
  return applyTextEdits(text, [{ range, newText: inserted.replace(/\r?\n/g, asIs ? eol : eol + indent) }]);
}

/** A snippet as text: `${1:a}` is `a`, `${1|a,b|}` is `a`, `$1` is nothing. */
export function expandSnippet(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:[^,|\\]|\\.)*)[^}]*\|\}|\$\{\d+:((?:[^}\\]|\\.)*)\}|(?<!\\)\$(?:\d+|\{\d+\})/g, '$1$2')
    .replace(/\\([\\$}])/g, '$1');
}

function offsetAt(text: string, { line, character }: Position): number {
  return new LineIndex(text).offsetOf({ line, column: character });
}
