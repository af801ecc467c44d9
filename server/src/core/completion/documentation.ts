import { describe } from '../catalog/descriptions.ts';
import { KIND_NAMES } from '../catalog/kindNames.ts';
import { defaultOf, existsIn } from '../catalog/schema.ts';
import type { SchemaEntry } from '../catalog/schemaEntry.ts';
import { isSecret } from '../catalog/secrets.ts';
import { format, type Locale, type Localized } from '../messages/localized.ts';
import type { Path } from '../yaml/path.ts';

const TEXTS = {
  default: { en: 'Default: {value}', 'zh-cn': '默认值：{value}' },
  notSet: { en: 'Not set by default', 'zh-cn': '默认不设置' },
  allowed: { en: 'Allowed: {values}', 'zh-cn': '可用的值：{values}' },
  notRead: { en: 'Chart {version} does not read it.', 'zh-cn': 'chart {version} 不读取此键。' },
  newItem: { en: 'new list item, {kind}', 'zh-cn': '新列表项，{kind}' },
  deletes: {
    en: "Takes the chart's default away: Helm then hands no value to the templates.",
    'zh-cn': '删除 chart 的默认值：Helm 不再向模板传入该值。',
  },
} as const satisfies Record<string, Localized>;

/** The kind of a key's value in words, and whether the key begins a new item of a list. */
export function kindName({ kind, allowed }: SchemaEntry, isItem: boolean, locale: Locale): string {
  const name = allowed.length > 0 ? allowed.join(' | ') : KIND_NAMES[kind][locale];
  return isItem ? format(TEXTS.newItem, { kind: name }, locale) : name;
}

/** What a list of proposals says about a key: its meaning, default and allowed values, as Markdown. */
export function keyDocumentation(path: Path, entry: SchemaEntry, version: string, locale: Locale): string {
  const facts = [
    ...(existsIn(path, version) === false ? [format(TEXTS.notRead, { version }, locale)] : []),
    ...defaultFact(path, version, locale),
    ...(entry.allowed.length > 0
      ? [format(TEXTS.allowed, { values: entry.allowed.map(code).join(', ') }, locale)]
      : []),
  ];
  return [describe(entry, locale), facts.join('  \n')].filter((part) => part !== '').join('\n\n');
}

/** What `null` does. */
export function nullDocumentation(locale: Locale): string {
  return TEXTS.deletes[locale];
}

function defaultFact(path: Path, version: string, locale: Locale): readonly string[] {
  const known = defaultOf(path, version);
  if (!known.known || isSecret(path)) return [];
  const { value } = known;
  if (value === undefined || value === null || value === '') return [TEXTS.notSet[locale]];
  return typeof value === 'object' ? [] : [format(TEXTS.default, { value: code(String(value)) }, locale)];
}

/** Only for words of the catalogue, which hold no backticks. */
function code(text: string): string {
  return `\`${text}\``;
}
