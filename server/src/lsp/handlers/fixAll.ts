import { fixAll as repair } from '../../core/rules/fixAll.ts';
import type { DocumentParams, FixAllResult } from '../../protocol/index.ts';
import { rangeOf } from '../convert.ts';
import type { ValuesFile } from '../documents.ts';
import { defineHandler, documentUri } from '../handler.ts';
import { lineEdits } from '../lineDiff.ts';

/** The edits that repair everything in a document that can be repaired without asking. */
export const fixAll = defineHandler<DocumentParams, FixAllResult | null>({
  uri: documentUri,
  empty: null,
  answer: (_session, file) => fixAllResult(file),
});

/** Computes fix-all for one version of a file. */
export function fixAllResult({ uri, version, document, settings }: ValuesFile): FixAllResult {
  const { documents, fixed, left } = repair([{ path: uri, document }], settings.analysis);
  const edits = lineEdits(document.text, documents[0]?.text ?? document.text);
  return {
    version,
    edits: edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.text })),
    fixed: fixed.length,
    left: left.findings.length,
  };
}
