import type { ChecklistItem } from '../../../server/src/protocol/index.ts';
import type { Translate } from '../translate.ts';

/** The few words beside an item's title: the reason of its state, short where the checkbox says half of it already. */
export function itemDescription({ state, detail, attestation }: ChecklistItem, t: Translate): string {
  if (attestation === undefined) return state === 'todo' ? '' : detail;
  const { by, expires } = attestation;
  if (state === 'expired' && expires !== undefined) return `${t('expired since {0}', expires)} · ${by}`;
  if (state !== 'passed') return detail;
  return expires === undefined ? by : `${by} · ${t('until {0}', expires)}`;
}
