import { buildItems } from '../checklist/build.ts';
import type { ChecklistItem, ItemState } from '../checklist/checklist.ts';
import { prose } from '../messages/markdown.ts';
import type { Subject } from './subject.ts';

const MARKS: Readonly<Record<ItemState, string>> = {
  passed: '✓',
  failed: '✗',
  warning: '✗',
  unknown: '○',
  todo: '○',
  expired: '○',
  'not-applicable': '○',
};

/** A finding's sentence, which says more than a value. */
const LONGEST_DETAIL = 240;

/** How an installation stands with some items of the checklist, one line each; nothing where it need not be available. */
export function componentState(subject: Subject, ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return [];
  const { attested, locale } = subject;
  const analysis = subject.analysis();
  if (analysis.profile === 'standalone') return [];
  return buildItems(ids, analysis, { ...attested, locale }).map(line);
}

/** What "passed" means is said by the title alone. */
function line({ state, title, detail }: ChecklistItem): string {
  const head = `- ${MARKS[state]} ${title}`;
  return state === 'passed' ? head : `${head} — ${prose(detail, LONGEST_DETAIL)}`;
}
