import { type CompletionList, type CompletionParams, CompletionTriggerKind } from 'vscode-languageserver';
import { complete } from '../../core/completion/complete.ts';
import type { Suggestion } from '../../core/completion/suggestion.ts';
import { completionItem, withoutSnippets } from '../completionItem.ts';
import { offsetAt } from '../convert.ts';
import type { ValuesFile } from '../documents.ts';
import { defineHandler, textDocumentUri } from '../handler.ts';
import { ownsYaml, type Session } from '../session.ts';

const NOTHING: CompletionList = { isIncomplete: false, items: [] };

/** Keys, values and blocks from our own model; for a configuration, what its schema knows. */
export const completion = defineHandler<CompletionParams, CompletionList>({
  uri: textDocumentUri,
  empty: NOTHING,
  answer: (session, file, params) => {
    if (file.settings.yamlFeatures === 'off') return NOTHING;
    return listOf(session, file, suggestions(session, file, params).filter(isWanted(session, file, params)));
  },
  // An empty file becomes ours by its first block: who writes `zadig-ha-` at the beginning of a line is offered them.
  answerOther: (session, file, params) => {
    const line = file.text.split(/\r\n|\n|\r/, params.position.line + 1)[params.position.line] ?? '';
    if (!/^z[\w-]*$/.test(line.slice(0, params.position.character))) return NOTHING;
    return listOf(
      session,
      file,
      suggestions(session, file, params).filter(({ kind }) => kind === 'block'),
    );
  },
  answerConfig: async (session, file, { position }) => {
    if (file.settings.yamlFeatures === 'off') return NOTHING;
    const list = await (await session.yamlFor(file)).complete(file.parsed.document, position);
    return session.client.completionSnippets ? list : withoutSnippets(list);
  },
});

function listOf(session: Session, { document }: ValuesFile, found: readonly Suggestion[]): CompletionList {
  const items = found.map((suggestion, index) => completionItem(session, document, suggestion, index));
  return { isIncomplete: false, items };
}

function suggestions(session: Session, file: ValuesFile, { position }: CompletionParams): readonly Suggestion[] {
  const { values, chart } = session.installationOf(file);
  const { document } = file;
  const offset = offsetAt(document, position);
  return complete({ document, offset, values, chartVersion: chart.version, locale: session.docsLocaleOf(file) });
}

/**
 * What the Red Hat YAML extension offers from the schema is left to it. Unasked, after a blank, brace or comma, only
 * what is certain to fit comes up: it must not get in the way of somebody who types something else.
 */
function isWanted(
  session: Session,
  file: ValuesFile,
  { context }: CompletionParams,
): (suggestion: Suggestion) => boolean {
  const isOwner = ownsYaml(session, file);
  const isAsked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
  const isBlank = context?.triggerCharacter === ' ';
  return ({ source, closed, kind }) => {
    if (!isOwner && source === 'schema') return false;
    if (isAsked) return true;
    return isBlank ? closed : kind === 'key';
  };
}
