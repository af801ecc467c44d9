import type { Generator, GeneratorOption } from '../../server/src/core/generators/generator.ts';
import { GENERATORS } from '../../server/src/core/generators/registry.ts';
import type { Locale, Localized } from '../../server/src/core/messages/localized.ts';
import { type Marks, markdownTable, replaceMarked } from './marked.mts';

const KINDS: Marks = ['<!-- kinds: npm run generate -->', '<!-- end of kinds -->'];
const OPTIONS: Marks = ['<!-- options: npm run generate -->', '<!-- end of options -->'];

const KINDS_HEAD: readonly Localized[] = [
  { en: 'kind', 'zh-cn': '类型' },
  { en: 'what it is for', 'zh-cn': '用途' },
  { en: 'file', 'zh-cn': '文件' },
];

const OPTIONS_HEAD: readonly Localized[] = [
  { en: 'option', 'zh-cn': '选项' },
  { en: 'meaning', 'zh-cn': '含义' },
  { en: 'value', 'zh-cn': '取值' },
  { en: 'default', 'zh-cn': '默认值' },
];

const NO_OPTIONS: Localized = { en: 'It has no options.', 'zh-cn': '没有选项。' };
const EMPTY: Localized = { en: 'none', 'zh-cn': '无' };

/** The page about generated files with its tables of kinds and options written anew. */
export function generatePage(before: string, locale: Locale): string {
  const kinds = markdownTable([
    KINDS_HEAD.map((text) => text[locale]),
    ...GENERATORS.map((kind) => kindRow(kind, locale)),
  ]);
  const parts = GENERATORS.map((kind) => `### ${kind.id}\n\n${optionsTable(kind, locale)}`);
  return replaceMarked(replaceMarked(before, KINDS, `\n${kinds}\n`), OPTIONS, `\n${parts.join('\n\n')}\n`);
}

function kindRow({ id, title, summary, fileName }: Generator, locale: Locale): readonly string[] {
  const end = locale === 'en' ? '.' : '。';
  return [`[\`${id}\`](#${id})`, cell(`**${title[locale]}** ${summary[locale]}${end}`), `\`${fileName}\``];
}

function optionsTable({ options }: Generator, locale: Locale): string {
  const rows = Object.entries(options).map(([name, option]) => optionRow(name, option, locale));
  if (rows.length === 0) return NO_OPTIONS[locale];
  return markdownTable([OPTIONS_HEAD.map((text) => text[locale]), ...rows]);
}

function optionRow(
  name: string,
  { description, shape, default: value }: GeneratorOption,
  locale: Locale,
): readonly string[] {
  return [`\`${name}\``, cell(description[locale]), cell(shape[locale]), value === '' ? EMPTY[locale] : `\`${value}\``];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
