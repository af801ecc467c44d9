import type { Checklist, ChecklistItem, ChecklistSection, ItemState } from '../../../server/src/protocol/index.ts';
import type { Translate } from '../translate.ts';
import { type Checkbox, checkboxOf } from './checkbox.ts';
import { itemDescription } from './itemDescription.ts';

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
  readonly checkbox: Checkbox | undefined;
  /** What stands beside the title. */
  readonly description: string;
  /** What a screen reader says. */
  readonly label: string;
  /** Space-separated words for `when` clauses: `item`, the state, each action offered, `attested`, `located`. */
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
  const words = [
    'item',
    item.state,
    ...item.actions,
    ...(item.attestation === undefined ? [] : ['attested']),
    ...(item.location === undefined ? [] : ['located']),
  ];
  return {
    kind: 'item',
    id: `item/${sectionId}/${item.id}`,
    documentUri,
    item,
    state,
    checkbox: checkboxOf(item, t),
    description: itemDescription(item, t),
    label: [item.title, state, item.detail].filter((part) => part !== '').join(t(', ')),
    context: words.join(' '),
  };
}

const done: readonly ItemState[] = ['passed', 'not-applicable'];

/** The part of a tree that somebody still has to look at; sections keep their counts. */
export function openNodes(sections: readonly SectionNode[]): readonly SectionNode[] {
  return sections
    .map((section) => ({ ...section, items: section.items.filter(({ item }) => !done.includes(item.state)) }))
    .filter(({ items }) => items.length > 0);
}

/** Whether two trees look the same. Where an item is does not show: that changes with every line above it. */
export function looksSame(one: readonly SectionNode[], other: readonly SectionNode[]): boolean {
  return shownText(one) === shownText(other);
}

function shownText(sections: readonly SectionNode[]): string {
  return JSON.stringify(sections, (key, value: unknown) => (key === 'location' ? undefined : value));
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
