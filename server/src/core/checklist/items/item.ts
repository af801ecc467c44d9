import type { DocumentationPage } from '../../catalog/documentation.ts';
import type { Localized } from '../../messages/localized.ts';
import type { Path } from '../../yaml/path.ts';
import type { ItemKind } from '../checklist.ts';

/** One question of the checklist. */
export interface ItemDefinition {
  readonly id: string;
  readonly title: Localized;
  readonly kind: ItemKind;
  /** What is lost where the item is not fulfilled. */
  readonly why: Localized;
  /** What Zadig's High Availability page asks for, in our words; absent where the page has nothing about it. */
  readonly bullet?: Localized;
  readonly page: DocumentationPage;
  /** Rules whose findings fail the item; for items about one service only findings below `path` count. */
  readonly rules: readonly string[];
  readonly path?: Path;
  /** A value that decides the item: undecidable, the item is unknown; it also says where to look. */
  readonly decisive?: readonly Path[];
  /** Where to look, for an item that no single value decides. */
  readonly look?: Path;
  /** Chart versions (inclusive) in which the item can be done at all. */
  readonly since?: string;
  readonly absentIn?: { readonly since: string; readonly until: string };
  /** What somebody who attests the item should be able to show. */
  readonly evidence?: Localized;
  /** Days after which an attestation has to be renewed, unless it says something else. */
  readonly expiresAfter?: number;
  /** What else helps: `generate:<kind>`, `backup`. */
  readonly offers?: readonly string[];
}

/** A group of items under one heading. */
export interface SectionDefinition {
  readonly id: string;
  readonly title: Localized;
  /** How much the section counts in the score, against the others. */
  readonly weight: number;
  readonly items: readonly ItemDefinition[];
}

/** What an item that people decide has to say. */
export type ManualParts = Required<Pick<ItemDefinition, 'why' | 'evidence'>> & Partial<ItemDefinition>;

/** An item that only an attestation can pass. */
export function manual(id: string, title: Localized, parts: ManualParts): ItemDefinition {
  return { id, title, kind: 'manual', rules: [], page: 'high-availability', ...parts };
}
