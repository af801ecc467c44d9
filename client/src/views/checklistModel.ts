import type { Checklist, ChecklistItem, ChecklistSection, ItemState } from '../../../server/src/protocol/index.ts';
import type { Translate } from '../translate.ts';

/** A section in the tree. */
export interface SectionNode {
  readonly kind: 'section';
  /** Stable over refreshes, so that the editor keeps what is expanded and selected. */
  readonly id: string;
  readonly title: string;
  /** `passed/counted`; items that do not apply are not counted. */
  readonly count: string;
  readonly label: string;
  readonly items: readonly ItemNode[];
}

/** An item in the tree, and the argument of every item command. */
export interface ItemNode {
  readonly kind: 'item';
  readonly id: string;
  /** The document whose installation the item judges. */
  readonly documentUri: string;
  readonly item: ChecklistItem;
  readonly state: string;
  /** What a screen reader says. */
  readonly label: string;
  /** Space-separated words for `when` clauses: `item`, the state, each action offered, `located`. */
  readonly context: string;
}

/** Any row of the tree. */
export type ChecklistNode = SectionNode | ItemNode;

/** The tree of a checklist. */
export function checklistNodes(checklist: Checklist, documentUri: string, t: Translate): readonly SectionNode[] {
  return checklist.sections.map((section) => sectionNode(section, documentUri, t));
}

function sectionNode(section: ChecklistSection, documentUri: string, t: Translate): SectionNode {
  const counted = section.items.filter(({ state }) => state !== 'not-applicable');
  const passed = counted.filter(({ state }) => state === 'passed').length;
  return {
    kind: 'section',
    id: `section/${section.id}`,
    title: section.title,
    count: `${passed}/${counted.length}`,
    label: t('{0}, {1} of {2} items passed', section.title, passed, counted.length),
    items: section.items.map((item) => itemNode(section.id, item, documentUri, t)),
  };
}

function itemNode(sectionId: string, item: ChecklistItem, documentUri: string, t: Translate): ItemNode {
  const state = stateName(item.state, t);
  const docs = item.rules.length > 0 && item.actions.includes('docs');
  const words = [
    'item',
    item.state,
    ...item.actions.filter((action) => action !== 'docs'),
    ...(docs ? ['docs'] : []),
    ...(item.location === undefined ? [] : ['located']),
  ];
  return {
    kind: 'item',
    id: `item/${sectionId}/${item.id}`,
    documentUri,
    item,
    state,
    label: [item.title, state, item.detail].filter((part) => part !== '').join(t(', ')),
    context: words.join(' '),
  };
}

/** How many items are in each state. */
export function countStates(checklist: Checklist): Readonly<Record<ItemState, number>> {
  const counts = { passed: 0, failed: 0, warning: 0, unknown: 0, todo: 0, expired: 0, 'not-applicable': 0 };
  for (const { items } of checklist.sections) for (const { state } of items) counts[state] += 1;
  return counts;
}

/** A state in words. */
export function stateName(state: ItemState, t: Translate): string {
  const names: Readonly<Record<ItemState, string>> = {
    passed: t('passed'),
    failed: t('failed'),
    warning: t('warning'),
    unknown: t('cannot be decided'),
    todo: t('to do'),
    expired: t('expired'),
    'not-applicable': t('does not apply'),
  };
  return names[state];
}
