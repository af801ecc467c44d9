import { ALERTS } from './alerts/alerts.ts';
import { BACKUP } from './backup/backup.ts';
import { DASHBOARD } from './dashboard/dashboard.ts';
import type { Generator } from './generator.ts';
import { HA_VALUES } from './haValues/haValues.ts';
import { POD_DISRUPTION_BUDGETS } from './podDisruptionBudgets/podDisruptionBudgets.ts';
import { RESTORE_RUNBOOK } from './restoreRunbook/restoreRunbook.ts';
import { SCRAPE_CONFIG } from './scrapeConfig.ts';
import { SERVICE_MONITOR } from './serviceMonitor.ts';

/** Everything that can be generated, in the order in which it is offered. */
export const GENERATORS: readonly Generator[] = [
  ALERTS,
  SERVICE_MONITOR,
  SCRAPE_CONFIG,
  DASHBOARD,
  BACKUP,
  RESTORE_RUNBOOK,
  POD_DISRUPTION_BUDGETS,
  HA_VALUES,
];

/** The generator of a name; undefined for a name that none has. */
export function generatorOf(id: string): Generator | undefined {
  return GENERATORS.find((generator) => generator.id === id);
}
