import { documentationUrl } from '../../core/catalog/documentation.ts';
import type { Locale } from '../../core/messages/localized.ts';
import { cell, codeCell } from '../../core/report/markdown/foreign.ts';
import { table } from '../../core/report/markdown/table.ts';
import { rules } from '../../core/rules/registry.ts';
import type { Severity } from '../../core/rules/rule.ts';
import { message, say } from '../locale.ts';
import { advice } from './advice.ts';
import type { Outcome } from './formats.ts';
import type { FileReport, ReportedFinding } from './report.ts';
import { SEVERITIES, summary } from './summary.ts';
import { reportTexts } from './texts.ts';

const MARKS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️', hint: '💡' };

const texts = {
  heads: [
    { en: 'Severity', 'zh-cn': '级别' },
    { en: 'Place', 'zh-cn': '位置' },
    { en: 'Rule', 'zh-cn': '规则' },
    { en: 'Finding', 'zh-cn': '结果' },
  ],
  nothing: { en: 'No values file of Zadig was found.', 'zh-cn': '没有找到 Zadig 的 values 文件。' },
  left: { en: 'Not shown for want of room: {count}.', 'zh-cn': '篇幅所限，另有 {count} 条未显示。' },
} as const;

/** Characters: GitHub takes 65,536 in a comment. */
const LONGEST = 60_000;

/** The report as Markdown for a comment on a pull request: the sum first, then a table for each file. */
export function markdownReport(outcome: Outcome, { locale }: { readonly locale: Locale }): string {
  const parts = [headline(outcome, locale)];
  let room = LONGEST;
  let left = 0;
  const fits = (text: string) => {
    room -= text.length;
    if (room < 0) left++;
    return room >= 0;
  };
  for (const file of outcome.report.files) {
    const head = `### ${codeCell(file.path)}`;
    room -= head.length;
    const failure = failureOf(file, locale).filter(fits);
    const rows = file.findings.map((finding) => findingRow(finding, locale)).filter((row) => fits(row.join(' | ')));
    const heads = texts.heads.map((text) => text[locale]);
    if (failure.length + rows.length > 0)
      parts.push(head, ...failure, ...(rows.length > 0 ? [table(heads, rows)] : []));
  }
  if (left > 0) parts.push(say(message(texts.left, { count: left }), locale));
  return `${parts.join('\n\n')}\n`;
}

/** `❌ **Zadig HA** · 2 files checked: 1 error.` */
function headline({ report, fixed }: Outcome, locale: Locale): string {
  const { files, counts } = report;
  const worst = files.some(({ status }) => status === 'failed')
    ? 'error'
    : SEVERITIES.find((severity) => counts[severity] > 0);
  const mark = worst ? MARKS[worst] : files.length > 0 ? '✅' : MARKS.info;
  return `${mark} **Zadig HA** · ${summary(report, fixed, locale) || texts.nothing[locale]}`;
}

function failureOf(file: FileReport, locale: Locale): readonly string[] {
  if (file.status === 'analysed') return [];
  return [`${MARKS.error} ${reportTexts.failed[locale]}${cell(say(file.reason, locale))}`];
}

function findingRow(finding: ReportedFinding, locale: Locale): readonly string[] {
  const { severity, line, column, rule, message: said } = finding;
  const lines = [cell(say(said, locale)), ...advice(finding, locale).map(({ label, text }) => label + cell(text))];
  const name = reportTexts.severities[severity][locale];
  return [`${MARKS[severity]} ${name}`, `${line}:${column}`, ruleLink(rule, locale), lines.join('<br>')];
}

function ruleLink(id: string, locale: Locale): string {
  const rule = rules.find((candidate) => candidate.id === id);
  return rule ? `[${codeCell(id)}](<${documentationUrl(rule.docs.page, locale)}>)` : codeCell(id);
}
