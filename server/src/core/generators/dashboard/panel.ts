import type { Metric } from '../../catalog/metrics.ts';
import type { Localized } from '../../messages/localized.ts';

/** One line or slice of a panel. `{health}` in the expression stands for the services with health, as a string. */
export interface Query {
  readonly expression: string;
  readonly legend: Localized;
}

/** A value and the colour that it and everything above it has. */
export interface Step {
  /** A number, or the option that holds it. */
  readonly from: number | 'core-threshold' | 'dind-threshold' | 'backlog';
  readonly colour: 'green' | 'yellow' | 'orange' | 'red';
}

/** A panel of the dashboard; widths are of 24 columns. */
export interface Panel {
  readonly title: Localized;
  readonly description?: Localized;
  readonly kind: 'stat' | 'timeseries' | 'state-timeline' | 'piechart' | 'table';
  readonly width: number;
  readonly height: number;
  /** The newest of the metrics that it reads. */
  readonly metric: Metric;
  readonly queries: readonly Query[];
  /** As Grafana calls it. */
  readonly unit: 'short' | 'percentunit' | 'mbytes' | 'reqps';
  /** Colours above green, from low to high. */
  readonly steps?: readonly Step[];
  /** What values mean, in a word and a colour. */
  readonly meanings?: readonly (Localized & { readonly value: number; readonly colour: Step['colour'] })[];
}
