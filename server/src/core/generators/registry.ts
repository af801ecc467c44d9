import { ALERTS } from './alerts/alerts.ts';
import { DASHBOARD } from './dashboard/dashboard.ts';
import type { Generator } from './generator.ts';
import { SCRAPE_CONFIG } from './scrapeConfig.ts';
import { SERVICE_MONITOR } from './serviceMonitor.ts';

/** Everything that can be generated, in the order in which it is offered. */
export const GENERATORS: readonly Generator[] = [ALERTS, SERVICE_MONITOR, SCRAPE_CONFIG, DASHBOARD];

/** The generator of a name; undefined for a name that none has. */
export function generatorOf(id: string): Generator | undefined {
  return GENERATORS.find((generator) => generator.id === id);
}
