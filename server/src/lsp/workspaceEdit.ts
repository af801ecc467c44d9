import type { TextEdit as ProtocolEdit, SnippetTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { escapeSnippet, hasPlaceholder, type TabStops, withTabStops } from '../core/snippets/snippetText.ts';
import type { TextEdit } from '../core/yaml/edit.ts';
import type { ValuesDocument } from '../core/yaml/valuesDocument.ts';
import type { Client } from './client.ts';
import { rangeOf } from './convert.ts';

/** A text to edit; its version is null where it is not open. */
export interface EditedText {
  readonly uri: string;
  readonly version: number | null;
}

/** An edit of one file, bound to its version where the client can do that. */
export function workspaceEdit(
  { uri, version }: EditedText,
  edits: readonly (ProtocolEdit | SnippetTextEdit)[],
  { documentChanges }: Client,
): WorkspaceEdit {
  if (documentChanges) return { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] };
  return { changes: { [uri]: edits.filter((edit) => 'newText' in edit) } };
}

/** Our edits as the protocol has them. */
export function plainEdits(document: ValuesDocument, edits: readonly TextEdit[]): readonly ProtocolEdit[] {
  return edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.text }));
}

/** Edits whose placeholders are tab stops; the same placeholder twice is filled in once. Plain ones without any. */
export function snippetEdits(
  document: ValuesDocument,
  edits: readonly TextEdit[],
): readonly (ProtocolEdit | SnippetTextEdit)[] {
  const stops: TabStops = new Map();
  return edits.map((edit) => {
    if (!hasPlaceholder(edit.text)) return { range: rangeOf(document, edit), newText: edit.text };
    const { start, end, text } = fromLineStart(document, edit);
    return { range: rangeOf(document, { start, end }), snippet: { kind: 'snippet', value: withTabStops(text, stops) } };
  });
}

/** Edits that leave the cursor where the reason of a suppression is to be written, behind ` -- `. */
export function reasonEdits(
  document: ValuesDocument,
  edits: readonly TextEdit[],
): readonly (ProtocolEdit | SnippetTextEdit)[] {
  return edits.map(({ start, end, text }) => {
    const range = rangeOf(document, { start, end });
    const [head, rest] = text.split(/(?<= -- )(?=[\r\n]|$)/, 2);
    if (head === undefined || !head.endsWith(' -- ')) return { range, newText: text };
    return { range, snippet: { kind: 'snippet', value: `${escapeSnippet(head)}$0${escapeSnippet(rest ?? '')}` } };
  });
}

/**
 * Editors indent the further lines of a snippet like the line it is inserted in; ours are indented already. A snippet
 * that begins at the line's start is left as it is.
 */
function fromLineStart(document: ValuesDocument, edit: TextEdit): TextEdit {
  if (!/[\r\n]/.test(edit.text)) return edit;
  const start = document.lines.startOf(document.lines.at(edit.start).line);
  return { start, end: edit.end, text: document.text.slice(start, edit.start) + edit.text };
}
