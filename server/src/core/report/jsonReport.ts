import type { Report } from './report.ts';

/** The checklist as programs read it, with what else the report says under `report`. */
export function jsonReport({ checklist, locale: _, ...report }: Report): string {
  return `${JSON.stringify({ ...checklist, report }, null, 2)}\n`;
}
