import type { DocumentationPage } from '../../catalog/documentation.ts';
import type { Metric } from '../../catalog/metrics.ts';
import type { Localized } from '../../messages/localized.ts';
import type { AlertOption } from './alertOptions.ts';

/** What expressions are made of: pieces of PromQL, and the text of every option. */
export interface AlertTerms {
  /** The namespace as a string. */
  readonly namespace: string;
  /** Regular expressions for names, as strings. */
  readonly core: string;
  readonly withHealth: string;
  readonly deployments: string;
  readonly statefulSets: string;
  readonly option: Readonly<Record<AlertOption, string>>;
}

/**
 * One alert. In its texts `{errors}`, `{backlog}` and `{restarts}` stand for options, `{slow}` for seconds, `{core}` and
 * `{dind}` for thresholds in percent; what
 * stands in double braces is filled in by Prometheus.
 */
export interface AlertRule {
  readonly name: string;
  /** The metric of Zadig that the chart must have. */
  readonly metric?: Metric;
  readonly expression: (terms: AlertTerms) => string;
  /** How long it must hold; at once where nothing is said. */
  readonly for?: AlertOption;
  readonly severity: 'severity' | 'critical-severity';
  readonly summary: Localized;
  readonly description: Localized;
  /** The page of Zadig's documentation that says what to do. */
  readonly page?: DocumentationPage;
}
