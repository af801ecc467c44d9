import { Position, Range, SnippetString, SnippetTextEdit, type TextDocument, TextEdit, WorkspaceEdit } from 'vscode';
import type { ProtocolRange, SnippetOffer } from '../../../server/src/protocol/index.ts';
import { mergedText } from './mergedText.ts';

/** The edit that inserts a snippet; its places to fill in are tab stops where the document is in the active editor. */
export function insertionEdit({ uri }: TextDocument, { snippetEdits }: SnippetOffer): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  const edits = snippetEdits.map((part) =>
    'snippet' in part
      ? new SnippetTextEdit(toRange(part.range), new SnippetString(part.snippet.value))
      : new TextEdit(toRange(part.range), part.newText),
  );
  edit.set(uri, edits);
  return edit;
}

/** A document's text as it would be with a snippet; places to fill in are `<…>`. */
export function textWith(document: TextDocument, { edits }: SnippetOffer): string {
  const offsetEdits = edits.map(({ range, newText }) => {
    const { start, end } = toRange(range);
    return { start: document.offsetAt(start), end: document.offsetAt(end), text: newText };
  });
  return mergedText(document.getText(), offsetEdits);
}

/** Where a snippet first changes a document; its start where it does not. */
export function firstChange({ edits }: SnippetOffer): Position {
  const starts = edits.map(({ range: { start } }) => new Position(start.line, start.character));
  return starts.reduce((first, start) => (start.isBefore(first) ? start : first), starts[0] ?? new Position(0, 0));
}

function toRange({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
