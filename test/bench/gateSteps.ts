import { type Analysis, analyse } from '../../server/src/core/analyse.ts';
import { schemaProblems } from '../../server/src/core/catalog/schemaProblems.ts';
import { shownText } from '../../server/src/core/catalog/secrets.ts';
import { buildChecklist } from '../../server/src/core/checklist/build.ts';
import { complete } from '../../server/src/core/completion/complete.ts';
import { hintsOf } from '../../server/src/core/hints/hintsOf.ts';
import { hoverAt } from '../../server/src/core/hover/hoverAt.ts';
import { documentLinks } from '../../server/src/core/links/documentLinks.ts';
import { fixAll } from '../../server/src/core/rules/fixAll.ts';
import { commentsOf } from '../../server/src/core/yaml/comments.ts';
import { parseThoroughly } from '../../server/src/core/yaml/parse.ts';
import { foldsOf } from '../../server/src/core/yaml/structure/folds.ts';
import { selectionFinder } from '../../server/src/core/yaml/structure/selection.ts';
import { symbolsOf } from '../../server/src/core/yaml/structure/symbols.ts';
import { createValuesDocument, type ValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';

/** A text that has been read and judged. */
export interface Known {
  readonly text: string;
  readonly document: ValuesDocument;
  readonly analysis: Analysis;
}

const TODAY = '2026-01-01';

/** Reads and judges a text. */
export function know(text: string): Known {
  const document = createValuesDocument(text);
  return { text, document, analysis: analyse([{ path: 'values.yaml', document }]) };
}

/** What is done with a text, each thing with a document of its own. */
export const GATE_STEPS: Readonly<Record<string, (known: Known) => unknown>> = {
  read: ({ text }) => commentsOf(createValuesDocument(text)),
  'read by the parser': ({ text }) => parseThoroughly(text),
  'read again': ({ text, document }) => commentsOf(createValuesDocument(`${text.slice(0, -2)}x\n`, document)),
  judge: ({ document }) => [analyse([{ path: 'values.yaml', document }]), schemaProblems(document)],
  checklist: ({ analysis }) => buildChecklist(analysis, { locale: 'en', today: TODAY }),
  fix: ({ document }) => fixAll([{ path: 'values.yaml', document }]),
  complete: ({ document, text, analysis: { values, chart } }) =>
    complete({ document, offset: text.length, values, chartVersion: chart.version, locale: 'en' }),
  hover: ({ document, text, analysis }) =>
    hoverAt({
      document,
      offset: text.length - 2,
      ...analysis,
      layer: 0,
      layerName: () => 'values.yaml',
      analysis: () => analysis,
      attested: { today: TODAY },
      locale: 'en',
      scope: 'all',
    }),
  outline: ({ document, text, analysis }) => [
    symbolsOf(document, shownText),
    foldsOf(document),
    selectionFinder(document)(text.length - 2),
    documentLinks(document, 'en'),
    hintsOf(
      { values: analysis.values, chart: analysis.chart, layer: 0, layerName: () => '' },
      { start: 0, end: text.length },
      'en',
    ),
  ],
};
