import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysisSettings } from '../../server/src/core/analyse.ts';
import type { Locale } from '../../server/src/core/messages/localized.ts';
import { REPOSITORY } from './cliHost.ts';

/** The headings of a rule's page below its generated header, in order. */
export const HEADINGS: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Why it matters', 'Bad', 'Good', 'The fix', 'When to switch it off', 'Source'],
  'zh-cn': ['为什么重要', '错误写法', '正确写法', '修复方式', '何时关闭', '依据'],
};

/** A rule's page, taken apart. */
export interface RulePage {
  readonly text: string;
  readonly headings: readonly string[];
  /** The YAML below the headings "Bad" and "Good". */
  readonly bad: string;
  readonly good: string;
  /** Rules that the page says its blocks, or one of them, break too: `<!-- also: rule, rule -->`. */
  readonly also: readonly string[];
  /** What has to be set for the rule to speak: `<!-- settings: {"namespace":"devops"} -->`. */
  readonly settings: AnalysisSettings;
}

/** The page's path in the repository. */
export function rulePagePath(rule: string, locale: Locale): string {
  return locale === 'en' ? `docs/rules/${rule}.md` : `docs/rules/${locale}/${rule}.md`;
}

/** Reads a rule's page. Throws where it, or one of its blocks, is missing. */
export function readRulePage(rule: string, locale: Locale): RulePage {
  const path = rulePagePath(rule, locale);
  const text = readFileSync(join(REPOSITORY, path), 'utf8');
  const [, badHeading, goodHeading] = HEADINGS[locale];
  return {
    text,
    headings: [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading ?? ''),
    bad: block(text, badHeading ?? '', path),
    good: block(text, goodHeading ?? '', path),
    also: (/<[!]-- also: ([a-z, -]+?) -->/.exec(text)?.[1] ?? '').split(/,\s*/).filter((id) => id !== ''),
    settings: JSON.parse(/<[!]-- settings: (\{.*\}) -->/.exec(text)?.[1] ?? '{}') as AnalysisSettings,
  };
}

function block(text: string, heading: string, path: string): string {
  const section = text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0];
  const yaml = section && /^```yaml\n([\s\S]*?)^```$/m.exec(section)?.[1];
  if (yaml === undefined) throw new Error(`${path}: no YAML block below "${heading}"`);
  return yaml;
}
