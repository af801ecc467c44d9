import type { Hover, HoverParams } from 'vscode-languageserver';
import { defineHandler, textDocumentUri } from '../handler.ts';
import { ownsYaml } from '../session.ts';

/** What the schema says about a key. That of a configuration is ours alone: nobody else shows it. */
export const hover = defineHandler<HoverParams, Hover | null>({
  uri: textDocumentUri,
  empty: null,
  answer: async (session, file, { position }) => {
    if (!ownsYaml(session, file)) return null;
    return (await (await session.yamlFor(file)).hover(file.document, position)) ?? null;
  },
  answerConfig: async (session, file, { position }) => {
    if (file.settings.yamlFeatures === 'off') return null;
    return (await (await session.yamlFor(file)).hover(file.parsed.document, position, 'config')) ?? null;
  },
});
