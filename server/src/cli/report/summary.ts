import type { Locale } from '../../core/messages/localized.ts';
import { counted, message, say } from '../locale.ts';
import type { Counts, Report } from './report.ts';
import { reportTexts } from './texts.ts';

/** All severities, worst first. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

/** One line: how many files, how many findings of each severity, and, where it has not run, how many of them `--fix` repairs. */
export function summary({ files, counts, suppressed, known = 0 }: Report, fixed: boolean, locale: Locale): string {
  const analysed = files.filter(({ status }) => status === 'analysed').length;
  const failed = files.length - analysed;
  const repairable = files.flatMap(({ findings }) => findings).filter(({ fix }) => fix === 'fix').length;
  const parts: string[] = [];
  const listed = listCounts(counts, locale);
  const fileCount = (count: number) => say(counted(count, reportTexts.files.one, reportTexts.files.many), locale);
  if (listed !== '')
    parts.push(say(message(reportTexts.found, { files: fileCount(analysed), counts: listed }), locale));
  else if (analysed > 0) {
    const clean = known > 0 ? reportTexts.nothingNew : reportTexts.clean;
    parts.push(say(message(clean, { files: fileCount(analysed) }), locale));
  }
  if (repairable > 0 && !fixed) parts.push(say(message(reportTexts.repairable, { count: repairable }), locale));
  if (known > 0) parts.push(say(message(reportTexts.known, { count: known }), locale));
  if (suppressed > 0) parts.push(say(message(reportTexts.suppressed, { count: suppressed }), locale));
  if (failed > 0) parts.push(say(message(reportTexts.notAnalysed, { files: fileCount(failed) }), locale));
  return parts.join(locale === 'en' ? ' ' : '');
}

function listCounts(counts: Counts, locale: Locale): string {
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) =>
      say(counted(counts[severity], reportTexts.counts[severity].one, reportTexts.counts[severity].many), locale),
    )
    .join(locale === 'en' ? ', ' : '，');
}
