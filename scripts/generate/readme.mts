import type { Locale, Localized } from '../../server/src/core/messages/localized.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { type Marks, markdownTable, replaceMarked } from './marked.mts';

const RULES: Marks = ['<!-- rules: npm run generate -->', '<!-- end of rules -->'];

const HEAD: readonly Localized[] = [
  { en: 'Rule', 'zh-cn': '规则' },
  { en: 'Severity', 'zh-cn': '级别' },
  { en: 'Fix', 'zh-cn': '修复' },
  { en: 'Profile', 'zh-cn': '模式' },
  { en: 'What it finds', 'zh-cn': '检查内容' },
];

/** The readme with its table of rules written anew. Throws where the place for it is missing. */
export function readmeWithRules(before: string, rules: readonly Rule[], locale: Locale): string {
  return replaceMarked(before, RULES, table(rules, locale));
}

function table(rules: readonly Rule[], locale: Locale): string {
  const folder = locale === 'en' ? 'docs/rules' : `docs/rules/${locale}`;
  const rows = rules.map(({ id, severity, fixable, profile, title }) => [
    `[\`${id}\`](${folder}/${id}.md)`,
    severity,
    fixable === 'none' ? '–' : fixable,
    profile ?? 'ha, standalone',
    title[locale],
  ]);
  return markdownTable([HEAD.map((text) => text[locale]), ...rows]);
}
