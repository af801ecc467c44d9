import type { Locale } from '../../server/src/core/messages/localized.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import { BLOCKS } from '../../server/src/core/snippets/blocks.ts';
import { checklistPage } from './checklistPage.mts';
import { configSchema } from './configSchema.mts';
import { generatePage } from './generatePage.mts';
import { readmeWithRules } from './readme.mts';
import { rulePage } from './rulePage.mts';
import { snippetFile } from './snippets.mts';

/** A file that is generated, wholly or in part. */
export interface Output {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  /** The whole new text. `before` is the file as it is: what is written by hand in it stays. */
  readonly render: (before: string) => string;
}

const LOCALES: readonly Locale[] = ['en', 'zh-cn'];

/** Everything that `npm run generate` writes. */
export const outputs: readonly Output[] = [
  ...rules.flatMap((rule) =>
    LOCALES.map((locale) => ({
      path: pagePath(rule.id, locale),
      render: (before: string) => rulePage(rule, locale, before),
    })),
  ),
  { path: 'schemas/zadig-ha-config.schema.json', render: () => configSchema(rules) },
  { path: 'snippets/zadig-ha.code-snippets', render: () => snippetFile(BLOCKS) },
  { path: 'docs/checklist.md', render: (before: string) => checklistPage(before, 'en') },
  { path: 'docs/zh-cn/checklist.md', render: (before: string) => checklistPage(before, 'zh-cn') },
  { path: 'docs/generate.md', render: (before: string) => generatePage(before, 'en') },
  { path: 'docs/zh-cn/generate.md', render: (before: string) => generatePage(before, 'zh-cn') },
  { path: 'README.md', render: (before: string) => readmeWithRules(before, rules, 'en') },
  { path: 'README.zh-cn.md', render: (before: string) => readmeWithRules(before, rules, 'zh-cn') },
];

/** Where the page of a rule lies. */
export function pagePath(rule: string, locale: Locale): string {
  return locale === 'en' ? `docs/rules/${rule}.md` : `docs/rules/${locale}/${rule}.md`;
}
