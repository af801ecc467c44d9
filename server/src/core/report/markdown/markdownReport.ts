import type { ChecklistItem, ChecklistSection, ItemState } from '../../checklist/checklist.ts';
import { countItems } from '../../checklist/score.ts';
import { STATE_NAMES } from '../../checklist/texts.ts';
import { format, type Locale } from '../../messages/localized.ts';
import { SEVERITY_NAMES } from '../../messages/severityNames.ts';
import { type Fact, factsOf, placeText } from '../facts.ts';
import type { Report } from '../report.ts';
import { openItems, percent, tally } from '../tally.ts';
import { FACT_LABELS, TEXTS } from '../texts.ts';
import { cell, codeCell, linkCell } from './foreign.ts';
import { folded, table } from './table.ts';

const MARKS: Readonly<Record<ItemState, string>> = {
  passed: '✅',
  failed: '❌',
  warning: '⚠️',
  unknown: '❔',
  todo: '⬜',
  expired: '⌛',
  'not-applicable': '➖',
};

/** The report as Markdown that is good in a comment of a pull request: what is open first, everything else folded. */
export function markdownReport(report: Report): string {
  const { checklist, findings, suppressions, locale, problem } = report;
  const urgent = openItems(checklist, 'urgent');
  const parts = [
    `## ${TEXTS.title[locale]}${TEXTS.colon[locale]}${percent(checklist)}`,
    ...(problem === undefined ? [] : [`> ${cell(problem)}`]),
    summary(report),
    installationTable(report),
    sectionTable(report),
    ...(urgent.length === 0 ? [] : [`### ${TEXTS.urgent[locale]}`, itemTable(urgent, locale)]),
    folded(
      counted(TEXTS.checklist[locale], checklist.sections.flatMap(({ items }) => items).length),
      checklist.sections.map((section) => sectionItems(section, locale)).join('\n\n'),
    ),
    findings.length === 0
      ? TEXTS.noFindings[locale]
      : folded(counted(TEXTS.findings[locale], findings.length), findingTable(report)),
    suppressions.length === 0
      ? TEXTS.noSuppressions[locale]
      : folded(counted(TEXTS.suppressions[locale], suppressions.length), suppressionTable(report)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function counted(title: string, count: number): string {
  return `${title} (${count})`;
}

/** `**14 of 29 items passed** · ❌ 3 failed · ⬜ 10 to do` */
function summary({ checklist, locale }: Report): string {
  const { passed, total } = checklist;
  const others = tally(checklist).filter(({ state }) => state !== 'passed');
  return [
    `**${format(TEXTS.passed, { passed, total }, locale)}**`,
    ...others.map(({ state, count }) => `${MARKS[state]} ${count} ${STATE_NAMES[state][locale]}`),
  ].join(' · ');
}

function installationTable({ checklist, chartVersionReason, layers, date, tool, locale }: Report): string {
  const { chartVersion, profile } = checklist.installation;
  const version = { version: codeCell(chartVersion), reason: cell(chartVersionReason) };
  return table(
    [TEXTS.installation[locale], ''],
    [
      ...layers.map(({ path, sha256 }) => [TEXTS.file[locale], `${codeCell(path)}<br>SHA-256 ${codeCell(sha256)}`]),
      [TEXTS.chart[locale], format(TEXTS.because, version, locale)],
      [TEXTS.profile[locale], codeCell(profile)],
      [TEXTS.date[locale], date],
      [TEXTS.tool[locale], tool],
    ],
  );
}

function sectionTable({ checklist, locale }: Report): string {
  const rows = checklist.sections.map(({ title, items }) => {
    const open = openItems({ ...checklist, sections: [{ id: '', title, items }] }).length;
    return [title, count(items, locale), open === 0 ? '✅' : `${open}`];
  });
  return table([TEXTS.section[locale], TEXTS.done[locale], TEXTS.open[locale]], rows);
}

function sectionItems({ title, items }: ChecklistSection, locale: Locale): string {
  return `### ${title}${TEXTS.colon[locale]}${count(items, locale)}\n\n${itemTable(items, locale)}`;
}

function count(items: readonly ChecklistItem[], locale: Locale): string {
  const { passed, total } = countItems(items);
  return total === 0 ? TEXTS.notCounted[locale] : format(TEXTS.count, { passed, total }, locale);
}

function itemTable(items: readonly ChecklistItem[], locale: Locale): string {
  const rows = items.map((item) => [
    `${MARKS[item.state]} ${STATE_NAMES[item.state][locale]}`,
    `[${item.title}](<${item.docs}>)<br>${codeCell(item.id)}`,
    factsOf(item, locale)
      .map((fact) => factCell(fact, locale))
      .join('<br>'),
  ]);
  return table([TEXTS.state[locale], TEXTS.item[locale], TEXTS.details[locale]], rows);
}

function factCell({ kind, text }: Fact, locale: Locale): string {
  if (kind === 'place') return codeCell(text);
  if (kind === 'detail' || kind === 'attestation') return cell(text);
  const shown = kind === 'evidence' ? linkCell(text) : cell(text);
  return `${FACT_LABELS[kind][locale]}${TEXTS.colon[locale]}${shown}`;
}

function findingTable({ findings, locale }: Report): string {
  return table(
    [TEXTS.severity[locale], TEXTS.rule[locale], TEXTS.message[locale], TEXTS.place[locale]],
    findings.map(({ severity, rule, message, ...place }) => [
      SEVERITY_NAMES[severity][locale],
      codeCell(rule),
      cell(message),
      codeCell(placeText(place)),
    ]),
  );
}

function suppressionTable({ suppressions, locale }: Report): string {
  return table(
    [TEXTS.rule[locale], TEXTS.message[locale], TEXTS.reason[locale], TEXTS.place[locale]],
    suppressions.map(({ rule, message, reason, ...place }) => [
      codeCell(rule),
      cell(message),
      reason === undefined ? TEXTS.noReason[locale] : cell(reason),
      codeCell(placeText(place)),
    ]),
  );
}
