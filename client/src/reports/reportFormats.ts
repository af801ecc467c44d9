import type { ReportParams } from '../../../server/src/protocol/index.ts';
import type { Translate } from '../translate.ts';

/** The forms that a report can have. */
export type ReportFormat = ReportParams['format'];

/** One form: its name, and what files of it end with. */
export interface FormatRow {
  readonly label: string;
  readonly description: string;
  readonly format: ReportFormat;
  readonly extension: string;
}

/** The forms as a list to pick from. */
export function formatRows(t: Translate): readonly FormatRow[] {
  return [
    { label: 'Markdown', description: t('for pull requests and wikis'), format: 'markdown', extension: 'md' },
    { label: 'HTML', description: t('one page to read, print and send'), format: 'html', extension: 'html' },
    { label: 'JSON', description: t('for programs'), format: 'json', extension: 'json' },
  ];
}
