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

/** What somebody has confirmed, as far as it is said; days as `2026-11-23`. */
export interface ItemAttestation {
  readonly by: string;
  readonly at: string;
  /** The last day on which it counts; absent where it does not end. */
  readonly expires?: string;
  readonly evidence?: string;
  readonly note?: string;
}

/** One item of the checklist, in one language. */
export interface ChecklistItem {
  readonly id: string;
  readonly title: string;
  readonly kind: ItemKind;
  readonly state: ItemState;
  readonly detail: string;
  /** What is lost where the item is not fulfilled. */
  readonly why: string;
  readonly rules: readonly string[];
  readonly location?: ItemLocation;
  readonly attestation?: ItemAttestation;
  /** What an attestation should show, and how long it holds by default (`30d`). */
  readonly evidenceWanted?: string;
  readonly expiresAfter?: string;
  /** What the item offers: `fix`, `generate:<kind>`, `backup`, `docs`, `attest`. */
  readonly actions: readonly string[];
  /** The address of the page of Zadig's documentation. */
  readonly docs: string;
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
  /** How much is passed, 0 to 1, with sections that matter more counting more. */
  readonly score: number;
  readonly passed: number;
  readonly total: number;
  readonly sections: readonly ChecklistSection[];
}
