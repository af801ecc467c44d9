import type { Checklist, ChecklistItem, ItemState } from '../checklist/checklist.ts';

/** What asks for something, the most urgent first. */
const OPEN: readonly ItemState[] = ['failed', 'expired', 'warning', 'unknown', 'todo'];

const STATES: readonly ItemState[] = ['passed', ...OPEN, 'not-applicable'];

/** How many items are in each state that occurs. */
export function tally(checklist: Checklist): readonly { readonly state: ItemState; readonly count: number }[] {
  const items = itemsOf(checklist);
  return STATES.map((state) => ({ state, count: items.filter((item) => item.state === state).length })).filter(
    ({ count }) => count > 0,
  );
}

/** The items that ask for something, the most urgent first; `urgent` leaves out what is still to do. */
export function openItems(checklist: Checklist, which: 'all' | 'urgent' = 'all'): readonly ChecklistItem[] {
  const items = itemsOf(checklist);
  const states = which === 'all' ? OPEN : OPEN.filter((state) => state !== 'todo');
  return states.flatMap((state) => items.filter((item) => item.state === state));
}

/** The score as people read it: `62 %`. */
export function percent({ score }: Checklist): string {
  return `${Math.round(score * 100)} %`;
}

function itemsOf({ sections }: Checklist): readonly ChecklistItem[] {
  return sections.flatMap(({ items }) => items);
}
