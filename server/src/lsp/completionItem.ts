import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import type { Suggestion } from '../core/completion/suggestion.ts';
import type { ValuesDocument } from '../core/yaml/valuesDocument.ts';
import { positionAt, rangeOf } from './convert.ts';
import type { Session } from './session.ts';
import { plainEdits } from './workspaceEdit.ts';

const KINDS: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  block: CompletionItemKind.Snippet,
};

/** A suggestion as the protocol has it, as far as the client can take it; `index` is its place in the list. */
export function completionItem(
  { client }: Session,
  document: ValuesDocument,
  suggestion: Suggestion,
  index: number,
): CompletionItem {
  const { label, kind, detail, documentation, edit, additionalEdits, filter, deprecated } = suggestion;
  const range = rangeOf(document, edit);
  const isKept = client.keepsIndent || !client.completionSnippets;
  const newText = isKept ? edit.text : relative(edit.text, document, edit.start);
  const item: CompletionItem = {
    label,
    kind: KINDS[kind],
    ...(detail === '' ? {} : { detail }),
    // Beside its label, for what the label alone does not explain.
    ...(client.completionLabelDetails && kind !== 'key' && detail !== ''
      ? { labelDetails: { description: detail } }
      : {}),
    documentation: client.completionMarkdown
      ? { kind: MarkupKind.Markdown, value: documentation }
      : documentation.replaceAll('`', '').replace(/ {2}\n/g, '\n'),
    sortText: String(index).padStart(3, '0'),
    filterText: filter,
    insertTextFormat: InsertTextFormat.Snippet,
    ...(client.keepsIndent ? { insertTextMode: InsertTextMode.asIs } : {}),
    textEdit: { range, newText },
    ...(additionalEdits.length === 0 ? {} : { additionalTextEdits: [...plainEdits(document, additionalEdits)] }),
    ...(deprecated ? (client.completionTags ? { tags: [CompletionItemTag.Deprecated] } : { deprecated }) : {}),
  };
  return client.completionSnippets ? item : withoutSnippet(item);
}

/** The same list for a client that knows no snippets. */
export function withoutSnippets(list: CompletionList): CompletionList {
  return { ...list, items: list.items.map(withoutSnippet) };
}

/** Some clients indent further lines like the one that a snippet is inserted in. */
function relative(text: string, document: ValuesDocument, start: number): string {
  const { lines } = document;
  const before = document.text.slice(lines.startOf(positionAt(document, start).line), start);
  const indent = /^ */.exec(before)?.[0] ?? '';
  return indent === '' ? text : text.replaceAll(`\n${indent}`, '\n');
}

function withoutSnippet(item: CompletionItem): CompletionItem {
  if (item.insertTextFormat !== InsertTextFormat.Snippet) return item;
  const { insertText, textEdit } = item;
  return {
    ...item,
    insertTextFormat: InsertTextFormat.PlainText,
    ...(insertText === undefined ? {} : { insertText: plainText(insertText) }),
    ...(textEdit === undefined ? {} : { textEdit: { ...textEdit, newText: plainText(textEdit.newText) } }),
  };
}

/** `replicas: ${1:1}` is `replicas: 1`, `type: ${1|FQDN,IP|}` is `type: FQDN`, `$1` is nothing. */
function plainText(snippet: string): string {
  return snippet
    .replace(
      /\$\{\d+\|((?:[^,|\\]|\\.)*)[^}]*\|\}|\$\{\d+:((?:[^}\\]|\\.)*)\}|(?<!\\)\$(?:\d+|\{\d+\})/g,
      (_all, choice: string | undefined, proposal: string | undefined) => choice ?? proposal ?? '',
    )
    .replace(/\\([\\$},|])/g, '$1');
}
