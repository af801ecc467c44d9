import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { hintsOf } from '../../core/hints/hintsOf.ts';
import { offsetAt, positionAt } from '../convert.ts';
import { defineHandler, textDocumentUri } from '../handler.ts';

/** Effective values that come from elsewhere, where a setting asks for them. */
export const inlayHint = defineHandler<InlayHintParams, InlayHint[] | null>({
  uri: textDocumentUri,
  empty: null,
  answer: (session, file, { range }) => {
    if (!file.settings.inlayHints) return null;
    const { document } = file;
    const asked = { start: offsetAt(document, range.start), end: offsetAt(document, range.end) };
    const { values, chart, layer, layerName } = session.installationOf(file);
    const hints = hintsOf({ values, chart, layer, layerName }, asked, session.docsLocaleOf(file));
    return hints.map(({ offset, label, tooltip }) => ({
      position: positionAt(document, offset),
      label,
      tooltip,
      paddingLeft: true,
    }));
  },
});
