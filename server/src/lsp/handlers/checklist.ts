import { buildChecklist } from '../../core/checklist/build.ts';
import type { ChecklistResult, DocumentParams } from '../../protocol/index.ts';
import { defineHandler, documentUri } from '../handler.ts';

/** The checklist of the installation that a document belongs to. */
export const checklist = defineHandler<DocumentParams, ChecklistResult>({
  uri: documentUri,
  empty: null,
  answer: (session, file) => {
    const { analysis, attested } = session.installationOf(file);
    return buildChecklist(analysis, { ...attested, locale: session.localeOf(file) });
  },
});
