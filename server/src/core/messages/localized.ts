/** The languages every visible text exists in. */
export type Locale = 'en' | 'zh-cn';

/** One visible text in every language. `{name}` stands for a value filled in by `format`. */
export interface Localized {
  readonly en: string;
  readonly 'zh-cn': string;
}

/** Values for the `{name}` places of a text; one that is a text itself is put in in the same language. */
export type MessageData = Readonly<Record<string, string | number | Localized>>;

/** The text in one language with its `{name}` places filled; a name without a value stays as it is. */
export function format(text: Localized, data: MessageData, locale: Locale): string {
  return text[locale].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : place;
    return typeof value === 'object' ? value[locale] : String(value);
  });
}

/** The language to answer in for a client's or an environment's tag (`zh-CN`, `zh_CN.UTF-8`, `en-US`, …). */
export function localeOf(tag: string | undefined): Locale {
  return /^zh\b|^zh[-_]/i.test(tag ?? '') ? 'zh-cn' : 'en';
}
