import { application } from './application.ts';
import { backup } from './backup.ts';
import { correctness } from './correctness.ts';
import { data } from './data.ts';
import type { ItemDefinition, SectionDefinition } from './item.ts';
import { kubernetes } from './kubernetes.ts';
import { monitoring } from './monitoring.ts';

/** The checklist, section by section, in the order of the page. */
export const SECTIONS: readonly SectionDefinition[] = [kubernetes, application, monitoring, backup, data, correctness];

/** Every item, in the order of the checklist. */
export const ITEMS: readonly ItemDefinition[] = SECTIONS.flatMap(({ items }) => items);

/** The ids of those that people can confirm. */
export const ATTESTABLE: readonly string[] = ITEMS.filter(({ kind }) => kind !== 'auto').map(({ id }) => id);

const byId: ReadonlyMap<string, ItemDefinition> = new Map(ITEMS.map((item) => [item.id, item]));

/** An item by its id. */
export function itemOf(id: string): ItemDefinition | undefined {
  return byId.get(id);
}
