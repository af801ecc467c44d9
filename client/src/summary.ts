import type { Checklist, FixAllResult, SnippetOffer } from '../../server/src/protocol/index.ts';
import type { Translate } from './translate.ts';
import { countStates } from './views/checklistModel.ts';

/** What stands above the tree: whose checklist it is, for which chart, and how much of it is passed. */
export function headline(file: string, { installation, passed, total }: Checklist, t: Translate): string {
  return [file, t('Zadig chart {0}', installation.chartVersion), `${passed}/${total}`].join(' · ');
}

/** The same with what the filter of the view leaves of the tree. */
export function viewMessage(file: string, checklist: Checklist, openOnly: boolean, t: Translate): string {
  const head = headline(file, checklist, t);
  if (!openOnly) return head;
  return `${head} · ${checklist.passed === checklist.total ? t('nothing is open') : t('open items only')}`;
}

/** How many items of a checklist are in which state that is not passed; empty where all is well. */
export function openCounts(checklist: Checklist, t: Translate): string {
  const counts = countStates(checklist);
  return [
    counts.failed > 0 ? t('failed: {0}', counts.failed) : '',
    counts.warning > 0 ? t('warnings: {0}', counts.warning) : '',
    counts.todo + counts.expired > 0 ? t('to do: {0}', counts.todo + counts.expired) : '',
    counts.unknown > 0 ? t('cannot be decided: {0}', counts.unknown) : '',
  ]
    .filter((part) => part !== '')
    .join(t(', '));
}

/** A checklist in one sentence, for the notification after a run. */
export function checklistSummary(checklist: Checklist, t: Translate): string {
  const rest = openCounts(checklist, t);
  const passed = t('{0} of {1} checklist items passed', checklist.passed, checklist.total);
  return rest === '' ? t('{0}.', passed) : t('{0} ({1}).', passed, rest);
}

/** What fix-all has done, in one or two sentences. */
export function fixAllSummary({ fixed, left }: Pick<FixAllResult, 'fixed' | 'left'>, t: Translate): string {
  const done = fixed === 0 ? t('Nothing could be fixed without a choice.') : t('Problems fixed: {0}.', fixed);
  if (left === 0) return fixed === 0 ? t('There is nothing to fix.') : `${done} ${t('None are left.')}`;
  return `${done} ${t('Problems left: {0}. They need a value that only you know, or have no automatic fix.', left)}`;
}

/** More paths than these are only counted. */
const namedPaths = 3;

/** Some paths in a few words. */
export function pathNames(paths: readonly string[], t: Translate): string {
  const names = paths.slice(0, namedPaths).join(t(', '));
  return paths.length > namedPaths ? t('{0} and {1} more', names, paths.length - namedPaths) : names;
}

/** What inserting a snippet has done, in one or two sentences. */
export function insertionSummary({ title, edits, kept, refused }: SnippetOffer, t: Translate): string {
  if (refused !== undefined) return t('Nothing was inserted: {0}.', refused);
  if (edits.length === 0 && kept.length === 0) return t('The file has all of "{0}" already.', title);
  const done = edits.length === 0 ? t('Nothing was inserted.') : t('"{0}" was inserted.', title);
  return kept.length === 0 ? done : `${done} ${t('Kept as they are: {0}.', pathNames(kept, t))}`;
}
