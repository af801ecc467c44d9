/** What the rules and attestations say about one item. */
export type ItemState = 'passed' | 'failed' | 'warning' | 'unknown' | 'todo' | 'expired' | 'not-applicable';

/** Who decides an item: the rules, an attestation, or the rules first and then an attestation. */
export type ItemKind = 'auto' | 'manual' | 'both';

/** A place as people count it: from 1, columns in UTF-16 units. */
export interface ItemLocation {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** One item of the checklist, in one language. */
export interface ChecklistItem {
  readonly id: string;
  readonly title: string;
  readonly kind: ItemKind;
  readonly state: ItemState;
  readonly detail: string;
  readonly rules: readonly string[];
  readonly location?: ItemLocation;
  /** What the item offers: `fix`, `docs`, `attest`, `generate:<kind>`. */
  readonly actions: readonly string[];
}

/** Items that belong together. */
export interface ChecklistSection {
  readonly id: string;
  readonly title: string;
  readonly items: readonly ChecklistItem[];
}

/** The whole checklist of one installation: the answer of `zadigHa/checklist` and of `checklist --format json`. */
export interface Checklist {
  readonly version: 1;
  readonly installation: { readonly files: readonly string[]; readonly chartVersion: string; readonly profile: string };
  /** Share of what counts that is passed, 0 to 1. */
  readonly score: number;
  readonly passed: number;
  readonly total: number;
  readonly sections: readonly ChecklistSection[];
}
