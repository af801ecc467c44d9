import type { Checklist, ChecklistItem, ItemState } from '../../core/checklist/checklist.ts';
import type { Localized } from '../../core/messages/localized.ts';
import { message, say } from '../locale.ts';
import { harmless, type Look } from '../report/style.ts';
import type { TextStyle } from '../report/text.ts';
import { padEnd, textWidth, wrap } from '../report/width.ts';

interface StateLook {
  readonly mark: string;
  readonly looks: readonly Look[];
  readonly name: Localized;
}

const STATES: Readonly<Record<ItemState, StateLook>> = {
  passed: { mark: '✓', looks: ['green'], name: { en: 'passed', 'zh-cn': '通过' } },
  failed: { mark: '✗', looks: ['red'], name: { en: 'failed', 'zh-cn': '失败' } },
  warning: { mark: '!', looks: ['yellow'], name: { en: 'warning', 'zh-cn': '警告' } },
  unknown: { mark: '?', looks: ['dim'], name: { en: 'unknown', 'zh-cn': '未知' } },
  todo: { mark: '○', looks: ['blue'], name: { en: 'to do', 'zh-cn': '待办' } },
  expired: { mark: '○', looks: ['yellow'], name: { en: 'expired', 'zh-cn': '已过期' } },
  'not-applicable': { mark: '-', looks: ['dim'], name: { en: 'not applicable', 'zh-cn': '不适用' } },
};

const texts = {
  head: {
    en: 'Zadig high availability: {passed} of {total} passed (chart {chart}, profile {profile})',
    'zh-cn': 'Zadig 高可用：{total} 项中已通过 {passed} 项（chart {chart}，profile {profile}）',
  },
} as const;

/** The checklist for people: one line per item, with the place that decides it. */
export function textChecklist({ installation, passed, total, sections }: Checklist, style: TextStyle): string {
  const { locale, paint } = style;
  const { chartVersion: chart, profile, files } = installation;
  const lines = [
    paint(say(message(texts.head, { passed, total, chart, profile }), locale), 'bold'),
    paint(files.map(harmless).join(' + '), 'dim'),
  ];
  const stateWidth = Math.max(
    ...sections.flatMap(({ items }) => items.map(({ state }) => textWidth(STATES[state].name[locale]))),
  );
  for (const { title, items } of sections)
    lines.push('', paint(title, 'bold'), ...items.flatMap((item) => itemLines(item, stateWidth, style)));
  return `${lines.join('\n')}\n`;
}

/** What these states mean is said by the title alone. */
const WITHOUT_DETAIL: ReadonlySet<ItemState> = new Set(['passed', 'todo']);

function itemLines(
  { state, title, detail, location }: ChecklistItem,
  stateWidth: number,
  style: TextStyle,
): readonly string[] {
  const { locale, paint, width } = style;
  const { mark, looks, name } = STATES[state];
  const indent = ' '.repeat(stateWidth + 6);
  const fit = (text: string) => (width === undefined ? [text] : wrap(text, Math.max(20, width - indent.length)));
  const [first = '', ...rest] = fit(harmless(title));
  const details = WITHOUT_DETAIL.has(state) ? [] : fit(harmless(detail));
  const places = location ? [`${harmless(location.path)}:${location.line}:${location.column}`] : [];
  return [
    `  ${paint(`${mark} ${padEnd(name[locale], stateWidth)}`, ...looks)}  ${first}`,
    ...rest.map((line) => indent + line),
    ...[...details, ...places].map((line) => indent + paint(line, 'dim')),
  ];
}
