import chinese from '../../../../l10n/zadig-values.zh-cn.json' with { type: 'json' };
import type { Locale } from '../messages/localized.ts';
import type { SchemaEntry } from './schemaEntry.ts';

const CHINESE: ReadonlyMap<string, string> = new Map(Object.entries(chinese));

/** What a key of the schema does, in a language; in English where the language has no words for it. */
export function describe({ description }: Pick<SchemaEntry, 'description'>, locale: Locale): string {
  return locale === 'zh-cn' ? (CHINESE.get(description) ?? description) : description;
}
