import type { ChecklistItem } from '../../../server/src/protocol/index.ts';
import type { Translate } from '../translate.ts';

/** The checkbox before an item: ticking it confirms the item, unticking it takes that back. */
export interface Checkbox {
  readonly isChecked: boolean;
  /** What the next click does. */
  readonly tooltip: string;
}

/** The checkbox of an item; undefined where people cannot confirm it and have not done so. */
export function checkboxOf({ actions, attestation, state }: ChecklistItem, t: Translate): Checkbox | undefined {
  if (attestation === undefined && !actions.includes('attest')) return undefined;
  if (attestation === undefined) return { isChecked: false, tooltip: t('Confirm this item') };
  // An attestation that has expired, or whose day is still to come, confirms nothing.
  const isChecked = state !== 'expired' && state !== 'todo';
  return { isChecked, tooltip: isChecked ? t('Withdraw the confirmation') : t('Confirm this item again') };
}
