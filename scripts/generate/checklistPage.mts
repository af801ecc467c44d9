import type { ItemKind } from '../../server/src/core/checklist/checklist.ts';
import { SECTIONS } from '../../server/src/core/checklist/items/index.ts';
import type { ItemDefinition } from '../../server/src/core/checklist/items/item.ts';
import { format, type Locale, type Localized } from '../../server/src/core/messages/localized.ts';
import { type Marks, markdownTable, replaceMarked } from './marked.mts';

const ITEMS: Marks = ['<!-- items: npm run generate -->', '<!-- end of items -->'];

const HEAD: readonly Localized[] = [
  { en: 'The High Availability page asks', 'zh-cn': '高可用页面的要求' },
  { en: 'Item', 'zh-cn': '条目' },
  { en: 'Decided by', 'zh-cn': '判定方式' },
  { en: 'A confirmation should show', 'zh-cn': '确认时应提供' },
  { en: 'Holds for', 'zh-cn': '有效期' },
];

const DECIDED_BY: Readonly<Record<ItemKind, Localized>> = {
  auto: { en: 'the values', 'zh-cn': 'values' },
  manual: { en: 'people', 'zh-cn': '人工确认' },
  both: { en: 'the values, then people', 'zh-cn': '先 values，再人工确认' },
};

const WEIGHT: Localized = { en: 'Counts {weight} of {all} in the score.', 'zh-cn': '在得分中占 {weight}/{all}。' };
const ALL = SECTIONS.reduce((sum, { weight }) => sum + weight, 0);

const NONE: Localized = { en: '–', 'zh-cn': '–' };
const DAYS: Localized = { en: 'days', 'zh-cn': '天' };

/** The page about the checklist with its tables of items written anew. */
export function checklistPage(before: string, locale: Locale): string {
  const parts = SECTIONS.map(({ title, weight, items }) => {
    const table = markdownTable([HEAD.map((text) => text[locale]), ...items.map((item) => row(item, locale))]);
    return `### ${title[locale]}\n\n${format(WEIGHT, { weight, all: ALL }, locale)}\n\n${table}`;
  });
  return replaceMarked(before, ITEMS, `\n${parts.join('\n\n')}\n`);
}

function row({ id, title, kind, bullet, evidence, expiresAfter }: ItemDefinition, locale: Locale): readonly string[] {
  return [
    (bullet ?? NONE)[locale],
    `\`${id}\` ${title[locale]}`,
    DECIDED_BY[kind][locale],
    (evidence ?? NONE)[locale],
    expiresAfter === undefined ? NONE[locale] : `${expiresAfter} ${DAYS[locale]}`,
  ];
}
