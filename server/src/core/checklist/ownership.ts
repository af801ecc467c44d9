import type { Finding } from '../rules/finding.ts';
import { startsWith } from '../yaml/path.ts';
import { ITEMS } from './items/index.ts';
import type { ItemDefinition } from './items/item.ts';

/** Rules that judge several stores say by the path which one they mean. */
const STORE_OF_ITEM: Readonly<Record<string, string>> = {
  'external-mongodb': 'mongodb',
  'external-mysql': 'mysql',
  'object-storage-ha': 'minio',
};
const STORE_RULES: ReadonlySet<string> = new Set([
  'builtin-database-left-on',
  'external-database-missing',
  'persistence-disabled',
]);

/** The item for errors that no other one claims. */
const REST = 'configuration-errors';

const itemsByRule = groupByRule();

/** Puts findings, or what holds one, with the items that they belong to, by item id; each list in the given order. */
export function byItem<T>(things: readonly T[], findingOf: (thing: T) => Finding): ReadonlyMap<string, readonly T[]> {
  const owned = new Map<string, T[]>();
  for (const thing of things) {
    for (const id of ownersOf(findingOf(thing))) {
      const list = owned.get(id);
      if (list) list.push(thing);
      else owned.set(id, [thing]);
    }
  }
  return owned;
}

function ownersOf(finding: Finding): readonly string[] {
  const owners = (itemsByRule.get(finding.rule) ?? []).filter((item) => owns(item, finding)).map(({ id }) => id);
  return owners.length === 0 && finding.severity === 'error' ? [REST] : owners;
}

function owns({ id, path }: ItemDefinition, { rule, valuePath }: Finding): boolean {
  if (path !== undefined && !startsWith(valuePath, path)) return false;
  const store = STORE_OF_ITEM[id];
  return store === undefined || !STORE_RULES.has(rule) || valuePath.includes(store);
}

function groupByRule(): ReadonlyMap<string, readonly ItemDefinition[]> {
  const groups = new Map<string, ItemDefinition[]>();
  for (const item of ITEMS) for (const rule of item.rules) groups.set(rule, [...(groups.get(rule) ?? []), item]);
  return groups;
}
