import type { Locale, Localized } from '../../server/src/core/messages/localized.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';

/** What the table of rules stands between. */
export const RULES_START = '<!-- rules: npm run generate -->';
export const RULES_END = '<!-- end of rules -->';

const HEAD: readonly Localized[] = [
  { en: 'Rule', 'zh-cn': '规则' },
  { en: 'Severity', 'zh-cn': '级别' },
  { en: 'Fix', 'zh-cn': '修复' },
  { en: 'Profile', 'zh-cn': '模式' },
  { en: 'What it finds', 'zh-cn': '检查内容' },
];

/** The readme with its table of rules written anew. Throws where the place for it is missing. */
export function readmeWithRules(before: string, rules: readonly Rule[], locale: Locale): string {
  const start = before.indexOf(RULES_START);
  const end = before.indexOf(RULES_END);
  if (start < 0 || end < start) throw new Error(`the readme lacks ${RULES_START} … ${RULES_END}`);
  return `${before.slice(0, start)}${RULES_START}\n${table(rules, locale)}\n${before.slice(end)}`;
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
  const head = HEAD.map((text) => text[locale]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
