import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../core/hover/hoverAt.ts';
import { plainText } from '../../core/hover/plainText.ts';
import { offsetAt, rangeOf } from '../convert.ts';
import { defineHandler, textDocumentUri } from '../handler.ts';
import type { Installation } from '../installation.ts';
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
    const offset = offsetAt(document, position);
    const scope = ownsYaml(session, file) ? 'all' : 'additions';
    return answeredOnce(installation, `${scope} ${offset}`, () => {
      const { values, chart, layer, layerName, attested } = installation;
      const analysis = () => installation.analysis;
      const locale = session.docsLocaleOf(file);
      const request = { document, offset, values, chart, layer, layerName, attested, analysis, locale, scope } as const;
      const found = hoverAt(request);
      if (!found) return null;
      const contents = session.client.hoverMarkdown
        ? { kind: MarkupKind.Markdown, value: found.markdown }
        : { kind: MarkupKind.PlainText, value: plainText(found.markdown) };
      return { contents, range: rangeOf(document, found) };
    });
  },
  answerConfig: async (session, file, { position }) => {
    if (file.settings.yamlFeatures === 'off') return null;
    return (await (await session.yamlFor(file)).hover(file.parsed.document, position)) ?? null;
  },
});

const answers = new WeakMap<Installation, Map<string, Hover | null>>();

/** Nobody points at more places of a text before it changes. */
const MOST_ANSWERS = 50;

/** A pointer comes back to where it was: as long as nothing changes, it is told what it was told before. */
function answeredOnce(installation: Installation, place: string, answer: () => Hover | null): Hover | null {
  const known = answers.get(installation) ?? new Map<string, Hover | null>();
  const last = known.get(place);
  if (last !== undefined) return last;
  if (known.size >= MOST_ANSWERS) known.clear();
  const found = answer();
  answers.set(installation, known.set(place, found));
  return found;
}
