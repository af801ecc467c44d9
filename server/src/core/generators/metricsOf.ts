import { METRICS_ENDPOINT, METRICS_SINCE, type Metric } from '../catalog/metrics.ts';
import { compareVersions } from '../catalog/versions.ts';
import { format, type Localized } from '../messages/localized.ts';
import type { GeneratorInput } from './generator.ts';
import { commentLines } from './manifest.ts';

const NONE: Localized = {
  en: 'Chart {version} ({reason}) exports no metrics: Zadig has them since {since}.',
  'zh-cn': 'chart {version}（{reason}）没有监控指标，Zadig 自 {since} 起才提供。',
};

/** Whether the chart exports one of Zadig's metrics. */
export function hasMetric({ chart }: Pick<GeneratorInput, 'chart'>, metric: Metric): boolean {
  return compareVersions(chart.version, METRICS_SINCE[metric]) >= 0;
}

/** Whether the chart exports metrics at all. */
export function hasMetrics({ chart }: Pick<GeneratorInput, 'chart'>): boolean {
  return compareVersions(chart.version, METRICS_ENDPOINT.since) >= 0;
}

/** That the chart exports no metrics, in a sentence. */
export function noMetrics({ chart, locale }: Pick<GeneratorInput, 'chart' | 'locale'>): string {
  const data = { version: chart.version, reason: chart.reason[locale], since: METRICS_ENDPOINT.since };
  return format(NONE, data, locale);
}

/** A YAML file that holds nothing but sentences. */
export function onlyComments(...sentences: readonly string[]): string {
  return `${sentences.flatMap(commentLines).join('\n')}\n`;
}
