import type { Checklist, ChecklistItem, ItemState } from '../../core/checklist/checklist.ts';
import { itemOf } from '../../core/checklist/items/index.ts';
import { STATE_NAMES } from '../../core/checklist/texts.ts';
import { message, say } from '../locale.ts';
import type { TextStyle } from '../report/text.ts';

const texts = {
  state: { en: '{state}: ', 'zh-cn': '{state}：' },
  item: { en: '{id} ({title})', 'zh-cn': '{id}（{title}）' },
  itemSince: { en: '{id} ({title}), since {since}', 'zh-cn': '{id}（{title}），{since} 到期' },
} as const;

const STATES: Readonly<Record<'failed' | 'todo' | 'never', readonly ItemState[]>> = {
  failed: ['failed'],
  todo: ['failed', 'todo', 'expired'],
  never: [],
};

/** The items that make the exit status 1. */
export function decidingItems({ sections }: Checklist, limit: keyof typeof STATES): readonly ChecklistItem[] {
  return sections.flatMap(({ items }) => items.filter(({ state }) => STATES[limit].includes(state)));
}

/** Which items these are, a line each; of an attestation that has expired, its last day. */
export function decidingLines(items: readonly ChecklistItem[], { locale, paint }: TextStyle): string {
  const lines = items.map(({ id, state, attestation }) => {
    const since = state === 'expired' ? attestation?.expires : undefined;
    // JSON has its titles in English, whatever the language of the environment.
    const data = { id, title: itemOf(id)?.title[locale] ?? '' };
    const item = since === undefined ? message(texts.item, data) : message(texts.itemSince, { ...data, since });
    const label = say(message(texts.state, { state: STATE_NAMES[state][locale] }), locale);
    return `${paint(label, 'bold', state === 'failed' ? 'red' : 'yellow')}${say(item, locale)}\n`;
  });
  return lines.join('');
}
