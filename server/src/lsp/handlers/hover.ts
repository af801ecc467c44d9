import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../core/hover/hoverAt.ts';
import { plainText } from '../../core/hover/plainText.ts';
import { offsetAt, rangeOf } from '../convert.ts';
import { defineHandler, textDocumentUri } from '../handler.ts';
import { ownsYaml } from '../session.ts';

/**
 * What a key does, and what Helm makes of it. Beside the Red Hat YAML extension only what the schema does not say; a
 * configuration is explained by us alone.
 */
export const hover = defineHandler<HoverParams, Hover | null>({
  uri: textDocumentUri,
  empty: null,
  answer: (session, file, { position }) => {
    if (file.settings.yamlFeatures === 'off') return null;
    const { document } = file;
    const installation = session.installationOf(file);
    const { values, chart, layer, layerName, attested } = installation;
    const found = hoverAt({
      document,
      offset: offsetAt(document, position),
      values,
      chart,
      layer,
      layerName,
      attested,
      analysis: () => installation.analysis,
      locale: session.docsLocaleOf(file),
      scope: ownsYaml(session, file) ? 'all' : 'additions',
    });
    if (!found) return null;
    const contents = session.client.hoverMarkdown
      ? { kind: MarkupKind.Markdown, value: found.markdown }
      : { kind: MarkupKind.PlainText, value: plainText(found.markdown) };
    return { contents, range: rangeOf(document, found) };
  },
  answerConfig: async (session, file, { position }) => {
    if (file.settings.yamlFeatures === 'off') return null;
    return (await (await session.yamlFor(file)).hover(file.parsed.document, position)) ?? null;
  },
});
