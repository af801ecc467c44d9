import { documentationUrl } from '../../server/src/core/catalog/documentation.ts';
import { format, type Locale, type Localized } from '../../server/src/core/messages/localized.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';

/** Ends the generated part of a page; what follows is written by hand. */
export const END_OF_HEADER = '<!-- The lines above come from the rule itself: npm run generate. -->';

const texts = {
  rule: { en: 'Rule', 'zh-cn': '规则' },
  severity: { en: 'Severity', 'zh-cn': '级别' },
  profile: { en: 'Profile', 'zh-cn': '适用模式' },
  fix: { en: 'Fix', 'zh-cn': '修复' },
  versions: { en: 'Chart versions', 'zh-cn': 'chart 版本' },
  option: { en: 'Option', 'zh-cn': '选项' },
  documentation: { en: "Zadig's documentation", 'zh-cn': 'Zadig 文档' },
  range: { en: 'integer, {minimum} or more, {default} by default', 'zh-cn': '整数，不小于 {minimum}，默认 {default}' },
} as const satisfies Record<string, Localized>;

const SEVERITIES: Readonly<Record<Rule['severity'], Localized>> = {
  error: { en: 'error', 'zh-cn': '错误' },
  warning: { en: 'warning', 'zh-cn': '警告' },
  info: { en: 'info', 'zh-cn': '信息' },
  hint: { en: 'hint', 'zh-cn': '提示' },
};

const CATEGORIES: Readonly<Record<Rule['category'], Localized>> = {
  keys: { en: 'keys and shape', 'zh-cn': '键与结构' },
  availability: { en: 'application availability', 'zh-cn': '应用可用性' },
  data: { en: 'data availability', 'zh-cn': '数据可用性' },
  endpoint: { en: 'endpoint, login, keys', 'zh-cn': '访问地址、登录与密钥' },
  storage: { en: 'storage', 'zh-cn': '存储' },
};

const FIXES: Readonly<Record<Rule['fixable'], Localized>> = {
  fix: { en: 'safe, also in bulk: `zadig-ha check --fix`', 'zh-cn': '可安全修复，支持批量：`zadig-ha check --fix`' },
  ask: { en: 'a suggestion that you complete or choose', 'zh-cn': '给出建议，由你补全或选择' },
  none: { en: 'none', 'zh-cn': '无' },
};

/** A rule's page: the header from the rule, the rest as it was. Throws where nothing says how far the header goes. */
export function rulePage(rule: Rule, locale: Locale, before: string): string {
  const rest = before.split(END_OF_HEADER)[1];
  if (rest === undefined) throw new Error(`the page of ${rule.id} (${locale}) lacks ${END_OF_HEADER}`);
  return `${header(rule, locale)}\n${END_OF_HEADER}${rest}`;
}

function header(rule: Rule, locale: Locale): string {
  const colon = locale === 'en' ? ': ' : '：';
  const category = locale === 'en' ? ` (${CATEGORIES[rule.category].en})` : `（${CATEGORIES[rule.category][locale]}）`;
  const facts: readonly (readonly [Localized, string])[] = [
    [texts.rule, `\`${rule.id}\`${category}`],
    [texts.severity, SEVERITIES[rule.severity][locale]],
    [texts.profile, rule.profile === 'ha' ? '`ha`' : '`ha`, `standalone`'],
    [texts.fix, FIXES[rule.fixable][locale]],
    [texts.versions, versions(rule, locale)],
    ...Object.entries(rule.options ?? {}).map(([name, option]) => {
      const range = format(texts.range, { minimum: option.minimum, default: option.default }, locale);
      const description = option.description[locale];
      const text = locale === 'en' ? `${description} (${range})` : `${description}（${range}）`;
      return [texts.option, `\`${name}\`${colon}${text}`] as const;
    }),
    [texts.documentation, documentationUrl(rule.docs.page, locale)],
  ];
  const lines = facts.map(([name, value]) => `- ${name[locale]}${colon}${value}`);
  return [`# ${rule.title[locale]}`, '', ...lines, ''].join('\n');
}

function versions({ since, until }: Rule, locale: Locale): string {
  const text: Localized =
    since === undefined && until === undefined
      ? { en: 'all', 'zh-cn': '全部' }
      : since === undefined
        ? { en: 'up to {until}', 'zh-cn': '{until} 及更早' }
        : until === undefined
          ? { en: '{since} and later', 'zh-cn': '{since} 及更新' }
          : { en: '{since} to {until}', 'zh-cn': '{since} 至 {until}' };
  return format(text, { since: since ?? '', until: until ?? '' }, locale);
}
