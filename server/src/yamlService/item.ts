import { type CompletionItem, CompletionItemKind, InsertTextMode, Range, TextEdit } from 'yaml-language-server';
import { escapeSnippet } from '../core/snippets/snippetText.ts';
import type { ValuesDocument } from '../core/yaml/valuesDocument.ts';
import type { Place } from './place.ts';

/** Whether an item of the library is named after a schema: it would write the required keys, which are offered as well. */
export function standsForObject({ kind }: CompletionItem): boolean {
  return kind === CompletionItemKind.Class || kind === CompletionItemKind.Module;
}

/** An item of the library for a place in our text; `index` is its place in the list. */
export function itemAt({ lines }: ValuesDocument, place: Place, item: CompletionItem, index: number): CompletionItem {
  const { insertText, ...rest } = item;
  const { range, quote, before, behind } = place;
  const [start, end] = [lines.at(range.start), lines.at(range.end)];
  return {
    ...rest,
    // Further lines are indented from the first one: the library leaves it to the editor to add the first one's own.
    insertTextMode: InsertTextMode.adjustIndentation,
    sortText: String(index).padStart(3, '0'),
    filterText: quote + item.label.replace(/^(["'])(.*)\1$/, '$2'),
    textEdit: TextEdit.replace(
      Range.create(start.line, start.column, end.line, end.column),
      before + written(place, item) + behind,
    ),
  };
}

function written({ kind, flow }: Place, { label, textEdit, insertText = label }: CompletionItem): string {
  if (kind === 'name') return escapeSnippet(label);
  const text = textEdit?.newText ?? insertText;
  // A list as a value, which the library writes in several lines: its label is the same in one.
  if (text.startsWith('\n')) return escapeSnippet(label);
  return flow ? text.replace(/:\n.*$/s, (lines) => (lines.includes('- ') ? ': [$1]' : ': {$1}')) : text;
}
