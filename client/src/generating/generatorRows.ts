import type { GeneratorKind, GeneratorOffer } from '../../../server/src/protocol/index.ts';

/** A line of the list to pick from. */
export interface GeneratorRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly id: GeneratorKind;
}

const icons: Readonly<Record<GeneratorKind, string>> = {
  alerts: 'bell',
  'service-monitor': 'pulse',
  'scrape-config': 'radio-tower',
  dashboard: 'graph',
  backup: 'archive',
  'restore-runbook': 'book',
  'pod-disruption-budgets': 'shield',
  'ha-values': 'layers',
};

/** What can be generated as a list; only the kinds given, where some are. */
export function generatorRows(
  offers: readonly GeneratorOffer[],
  kinds: readonly string[] | undefined,
): readonly GeneratorRow[] {
  return offers
    .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
    .map(({ kind, title, summary }) => ({
      label: `$(${icons[kind]}) ${title}`,
      description: kind,
      detail: summary,
      id: kind,
    }));
}

/** The kinds that a checklist item offers: `alerts` of `generate:alerts`. */
export function kindsOffered(actions: readonly string[]): readonly string[] {
  return actions.flatMap((action) => /^generate:(.+)$/.exec(action)?.[1] ?? []);
}
