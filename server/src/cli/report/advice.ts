import type { Locale, Localized } from '../../core/messages/localized.ts';
import { say } from '../locale.ts';
import type { ReportedFinding } from './report.ts';
import { reportTexts } from './texts.ts';

/** One thing that can be done about a finding. */
export interface Advice {
  /** `fix: ` */
  readonly label: string;
  readonly text: string;
}

/** What a finding offers: what `--fix` would do, or what the user may choose from. */
export function advice({ solutions }: ReportedFinding, locale: Locale): readonly Advice[] {
  const fix = solutions.find(({ kind }) => kind === 'fix');
  const shown = fix ? [fix] : solutions;
  return shown.map(({ kind, title }, index) => {
    const label: Localized = kind === 'fix' ? reportTexts.fix : index === 0 ? reportTexts.ask : reportTexts.or;
    return { label: label[locale], text: say(title, locale) };
  });
}
