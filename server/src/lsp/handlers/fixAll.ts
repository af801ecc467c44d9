import { fixAll as repair } from '../../core/rules/fixAll.ts';
import type { DocumentParams, FixAllResult } from '../../protocol/index.ts';
import { rangeOf } from '../convert.ts';
import type { ValuesFile } from '../documents.ts';
import { defineHandler, documentUri } from '../handler.ts';
import { lineEdits } from '../lineDiff.ts';
import type { Session } from '../session.ts';

/** The edits that repair everything in a document that can be repaired without asking. */
export const fixAll = defineHandler<DocumentParams, FixAllResult | null>({
  uri: documentUri,
  empty: null,
  answer: fixAllResult,
});

/** Computes fix-all for one version of a file, as a layer of its installation. */
export function fixAllResult(session: Session, file: ValuesFile): FixAllResult {
  const { version, document } = file;
  const { layers, layer, settings } = session.installationOf(file);
  const { documents, fixed, left } = repair(layers, settings);
  const edits = lineEdits(document.text, documents[layer]?.text ?? document.text);
  const isHere = (thing: { readonly layer: number }): boolean => thing.layer === layer;
  return {
    version,
    edits: edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.text })),
    fixed: fixed.filter(isHere).length,
    left: left.findings.filter(isHere).length,
  };
}
