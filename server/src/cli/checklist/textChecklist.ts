import type { Checklist, ChecklistItem, ItemState } from '../../core/checklist/checklist.ts';
import { STATE_NAMES } from '../../core/checklist/texts.ts';
import { type Fact, factsOf, isAttested } from '../../core/report/facts.ts';
import { percent } from '../../core/report/tally.ts';
import { FACT_LABELS, TEXTS } from '../../core/report/texts.ts';
import { message, say } from '../locale.ts';
import { harmless, type Look } from '../report/style.ts';
import type { TextStyle } from '../report/text.ts';
import { padEnd, textWidth, wrap } from '../report/width.ts';

interface StateLook {
  readonly mark: string;
  readonly looks: readonly Look[];
}

const STATES: Readonly<Record<ItemState, StateLook>> = {
  passed: { mark: '✓', looks: ['green'] },
  failed: { mark: '✗', looks: ['red'] },
  warning: { mark: '!', looks: ['yellow'] },
  unknown: { mark: '?', looks: ['dim'] },
  todo: { mark: '○', looks: ['blue'] },
  expired: { mark: '○', looks: ['yellow'] },
  'not-applicable': { mark: '-', looks: ['dim'] },
};

const texts = {
  head: {
    en: 'Zadig high availability: {passed} of {total} passed, score {score} (chart {chart}, profile {profile})',
    'zh-cn': 'Zadig 高可用：{total} 项中已通过 {passed} 项，得分 {score}（chart {chart}，profile {profile}）',
  },
} as const;

/** The checklist for people: one line per item, with the place that decides it. */
export function textChecklist(checklist: Checklist, style: TextStyle): string {
  const { installation, passed, total, sections } = checklist;
  const { locale, paint } = style;
  const { chartVersion: chart, profile, files } = installation;
  const lines = [
    paint(say(message(texts.head, { passed, total, score: percent(checklist), chart, profile }), locale), 'bold'),
    paint(files.map(harmless).join(' + '), 'dim'),
  ];
  const stateWidth = Math.max(
    ...sections.flatMap(({ items }) => items.map(({ state }) => textWidth(STATE_NAMES[state][locale]))),
  );
  for (const { title, items } of sections)
    lines.push('', paint(title, 'bold'), ...items.flatMap((item) => itemLines(item, stateWidth, style)));
  return `${lines.join('\n')}\n`;
}

/** What these states mean is said by the title alone, unless somebody has confirmed the item. */
const WITHOUT_DETAIL: ReadonlySet<ItemState> = new Set(['passed', 'todo']);

function itemLines(item: ChecklistItem, stateWidth: number, style: TextStyle): readonly string[] {
  const { id, state, title, actions } = item;
  const { locale, paint, width } = style;
  const { mark, looks } = STATES[state];
  const indent = ' '.repeat(stateWidth + 6);
  const fit = (text: string) => (width === undefined ? [text] : wrap(text, Math.max(20, width - indent.length)));
  // What somebody may confirm is named as `attest` wants it.
  const name = actions.includes('attest') ? `${title} [${id}]` : title;
  const [first = '', ...rest] = fit(harmless(name));
  const details = factsOf(item, locale)
    .filter((fact) => isShown(fact, item))
    .flatMap((fact) => (fact.kind === 'place' ? [harmless(fact.text)] : fit(factText(fact, style))));
  return [
    `  ${paint(`${mark} ${padEnd(STATE_NAMES[state][locale], stateWidth)}`, ...looks)}  ${first}`,
    ...rest.map((line) => indent + line),
    ...details.map((line) => indent + paint(line, 'dim')),
  ];
}

/** An attestation is shown where it decides, and a place where there is something to look at. */
function isShown({ kind }: Fact, item: ChecklistItem): boolean {
  if (kind === 'place') return !WITHOUT_DETAIL.has(item.state) && item.state !== 'not-applicable';
  if (kind === 'detail') return !WITHOUT_DETAIL.has(item.state) || isAttested(item);
  return (kind === 'evidence' || kind === 'note') && isAttested(item);
}

function factText({ kind, text }: Fact, { locale }: TextStyle): string {
  const label = kind === 'evidence' || kind === 'note' ? FACT_LABELS[kind][locale] + TEXTS.colon[locale] : '';
  return label + harmless(text);
}
