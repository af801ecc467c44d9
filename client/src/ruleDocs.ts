/** The languages in which rule pages exist. */
export type DocsLanguage = 'en' | 'zh-cn';

/** Whether a text is a rule id such as `single-replica`. Anything else, a path for instance, is none. */
export function isRuleId(text: unknown): text is string {
  return typeof text === 'string' && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);
}

/** The language of rule pages: the setting `zadigHa.docsLanguage`, or with `auto` the editor's display language. */
export function docsLanguage(setting: string | undefined, displayLanguage: string): DocsLanguage {
  if (setting === 'en' || setting === 'zh-cn') return setting;
  return /^zh(-|$)/i.test(displayLanguage) ? 'zh-cn' : 'en';
}

/** Where a rule's page is in the extension's folder, best first: the wanted language, then English. */
export function rulePages(rule: string, language: DocsLanguage): readonly string[] {
  const english = `docs/rules/${rule}.md`;
  return language === 'en' ? [english] : [`docs/rules/${language}/${rule}.md`, english];
}

/** The text of a page's first heading, or the empty string. */
export function pageTitle(markdown: string): string {
  return /^#[ \t]+(.+?)[ \t]*$/m.exec(markdown)?.[1] ?? '';
}
