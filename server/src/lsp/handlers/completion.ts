import {
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  InsertTextFormat,
} from 'vscode-languageserver';
import { defineHandler, textDocumentUri } from '../handler.ts';
import { ownsYaml, type Session } from '../session.ts';

/** Keys and values from the schema. */
export const completion = defineHandler<CompletionParams, CompletionList>({
  uri: textDocumentUri,
  empty: { isIncomplete: false, items: [] },
  answer: async (session, file, { position }) => {
    if (!ownsYaml(session, file)) return { isIncomplete: false, items: [] };
    return forClient(session, await (await session.yamlFor(file)).complete(file.document, position));
  },
  answerConfig: async (session, file, { position }) => {
    if (file.settings.yamlFeatures === 'off') return { isIncomplete: false, items: [] };
    return forClient(session, await (await session.yamlFor(file)).complete(file.parsed.document, position, 'config'));
  },
});

function forClient({ client }: Session, list: CompletionList): CompletionList {
  return client.completionSnippets ? list : { ...list, items: list.items.map(withoutSnippet) };
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
    .replace(/\$\{\d+\|((?:[^,|\\]|\\.)*)[^}]*\|\}|\$\{\d+:((?:[^}\\]|\\.)*)\}|\$\{?\d+\}?/g, '$1$2')
    .replace(/\\([\\$}])/g, '$1');
}
