import type { StatusResult } from '../../server/src/protocol/index.ts';
import { scoreText } from './scoreText.ts';
import type { Translate } from './translate.ts';

/** What the status item says about a values file. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly severity: 'error' | 'warning' | 'info';
}

/** Puts the server's opinion of a file into words: the chart version and score, how it is known, and what was found. */
export function statusText(status: StatusResult | undefined, score: number, t: Translate): StatusText {
  const { chartVersion, chartVersionReason, counts } = status ?? {};
  const chart = chartVersion === undefined ? t('Zadig values') : t('Zadig chart {0}', chartVersion);
  const found = counts === undefined ? '' : findings(counts, t);
  const detail = [chartVersionReason ?? '', found].filter((part) => part !== '').join(' · ');
  const severity = (counts?.error ?? 0) > 0 ? 'error' : (counts?.warning ?? 0) > 0 ? 'warning' : 'info';
  return { text: `${chart} · ${scoreText(score, t)}`, detail, severity };
}

function findings(counts: NonNullable<StatusResult['counts']>, t: Translate): string {
  const parts = [
    counts.error > 0 ? t('errors: {0}', counts.error) : '',
    counts.warning > 0 ? t('warnings: {0}', counts.warning) : '',
    counts.info + counts.hint > 0 ? t('hints: {0}', counts.info + counts.hint) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? t('nothing found') : parts.join(t(', '));
}
