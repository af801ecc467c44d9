import type { Locale, Localized } from '../messages/localized.ts';
import type { ChartVersion } from '../values/chartVersion.ts';
import type { Values } from '../values/values.ts';

/** What is generated, by its name on the command line. */
export type GeneratorId =
  | 'alerts'
  | 'service-monitor'
  | 'scrape-config'
  | 'dashboard'
  | 'backup'
  | 'restore-runbook'
  | 'pod-disruption-budgets'
  | 'ha-values';

/** The installation that something is generated for. */
export interface GeneratorInput {
  readonly values: Values;
  readonly chart: ChartVersion;
  /** The namespace and the Helm release of Zadig; `zadig` where nobody has said. */
  readonly namespace: string;
  readonly release: string;
  /** The language of comments and prose. */
  readonly locale: Locale;
  /** By option name; an option that is absent has its default. Checked by `readOptions` before. */
  readonly options: Readonly<Record<string, string>>;
}

/** Something about the output that a user may decide. */
export interface GeneratorOption {
  readonly description: Localized;
  readonly default: string;
  /** What a value must look like, and the sentence that says so. */
  readonly pattern: RegExp;
  readonly shape: Localized;
}

/** One kind of output. The same input gives the same text, to the byte. */
export interface Generator {
  readonly id: GeneratorId;
  readonly title: Localized;
  /** What it is for, in one sentence. */
  readonly summary: Localized;
  readonly language: 'yaml' | 'json' | 'markdown';
  /** The name of a file for it, such as `zadig-alerts.yaml`. */
  readonly fileName: string;
  readonly options: Readonly<Record<string, GeneratorOption>>;
  /** The whole text, with line feeds, ending with one. Never throws. */
  readonly generate: (input: GeneratorInput) => string;
}
