import type { Locale, Localized } from '../../core/messages/localized.ts';
import type { Category, Rule } from '../../core/rules/rule.ts';
import { SEVERITY_LOOKS, type TextStyle } from '../report/text.ts';
import { reportTexts } from '../report/texts.ts';
import { padEnd, textWidth, wrap } from '../report/width.ts';

const CATEGORIES: Readonly<Record<Category, Localized>> = {
  keys: { en: 'Keys and shape', 'zh-cn': '键与结构' },
  availability: { en: 'Application availability', 'zh-cn': '应用可用性' },
  data: { en: 'Data availability', 'zh-cn': '数据可用性' },
  endpoint: { en: 'Endpoint, login, keys', 'zh-cn': '访问地址、登录与密钥' },
  storage: { en: 'Storage', 'zh-cn': '存储' },
};

const FIXES: Readonly<Record<Rule['fixable'], Localized>> = {
  fix: { en: 'fix', 'zh-cn': '可修复' },
  ask: { en: 'ask', 'zh-cn': '建议' },
  none: { en: '', 'zh-cn': '' },
};

const texts = {
  rule: { en: 'Rule', 'zh-cn': '规则' },
  severity: { en: 'Severity', 'zh-cn': '级别' },
  fix: { en: 'Fix', 'zh-cn': '修复' },
  profile: { en: 'Profile', 'zh-cn': '配置类型' },
  title: { en: 'What it finds', 'zh-cn': '检查内容' },
  legend: {
    en: 'fix: --fix repairs it. ask: it needs a choice of yours. ha: not with --profile standalone.',
    'zh-cn': '可修复：可用 --fix 修复。建议：需要你选择。ha：--profile standalone 时不检查。',
  },
} as const;

/** The catalogue as aligned columns, by category. */
export function textRules(rules: readonly Rule[], style: TextStyle): string {
  const { locale, paint, width } = style;
  const idWidth = Math.max(...rules.map(({ id }) => id.length));
  const lines = byCategory(rules).flatMap(([category, members]) => [
    paint(CATEGORIES[category][locale], 'bold'),
    ...members.flatMap(({ id, severity, fixable, profile, title }) => {
      const severityName = padEnd(reportTexts.severities[severity][locale], 7);
      const facts = `${padEnd(FIXES[fixable][locale], 6)}  ${padEnd(profile ?? '', 2)}`;
      const indent = idWidth + 2 + 2 + 7 + 2 + textWidth(facts) + 2;
      const [first = '', ...rest] =
        width === undefined ? [title[locale]] : wrap(title[locale], Math.max(20, width - indent));
      return [
        `  ${padEnd(id, idWidth)}  ${paint(severityName, ...SEVERITY_LOOKS[severity])}  ${paint(facts, 'dim')}  ${first}`,
        ...rest.map((line) => ' '.repeat(indent) + line),
      ];
    }),
    '',
  ]);
  const legend = width === undefined ? [texts.legend[locale]] : wrap(texts.legend[locale], width);
  return `${[...lines, ...legend].join('\n')}\n`;
}

/** The catalogue as a table of Markdown. */
export function markdownRules(rules: readonly Rule[], locale: Locale): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const head = [texts.rule, texts.severity, texts.fix, texts.profile, texts.title].map((text) => text[locale]);
  return byCategory(rules)
    .flatMap(([category, members]) => [
      `## ${CATEGORIES[category][locale]}`,
      '',
      row(head),
      row(head.map(() => '---')),
      ...members.map(({ id, severity, fixable, profile, title }) =>
        row([
          `\`${id}\``,
          reportTexts.severities[severity][locale],
          FIXES[fixable][locale] || '–',
          profile ?? 'ha, standalone',
          title[locale],
        ]),
      ),
      '',
    ])
    .join('\n');
}

function byCategory(rules: readonly Rule[]): readonly (readonly [Category, readonly Rule[]])[] {
  const categories = Object.keys(CATEGORIES) as readonly Category[];
  return categories
    .map((category) => [category, rules.filter((rule) => rule.category === category)] as const)
    .filter(([, members]) => members.length > 0);
}
