import { buildChecklist } from '../../core/checklist/build.ts';
import type { Checklist } from '../../core/checklist/checklist.ts';
import type { ChecklistResult, DocumentParams } from '../../protocol/index.ts';
import type { ValuesFile } from '../documents.ts';
import { defineHandler, documentUri } from '../handler.ts';
import type { Session } from '../session.ts';

/** The checklist of the installation that a document belongs to, which need not be open. */
export const checklist = defineHandler<DocumentParams, ChecklistResult>({
  uri: documentUri,
  empty: null,
  readsDisk: true,
  answer: checklistOf,
});

/** Builds the checklist of a file's installation. */
export function checklistOf(session: Session, file: ValuesFile): Checklist {
  const { analysis, attested } = session.installationOf(file);
  return buildChecklist(analysis, { ...attested, locale: session.localeOf(file) });
}
