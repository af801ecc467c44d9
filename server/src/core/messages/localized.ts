/** The languages every visible text exists in. */
export type Locale = 'en' | 'zh-cn';

/** One visible text in every language. `{name}` stands for a value filled in by `format`. */
export interface Localized {
  readonly en: string;
  readonly 'zh-cn': string;
}

/** Values for the `{name}` places of a text. */
export type MessageData = Readonly<Record<string, string | number>>;

/** The text in one language with its `{name}` places filled; a name without a value stays as it is. */
export function format(text: Localized, data: MessageData, locale: Locale): string {
  return text[locale].replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(data, name) ? String(data[name]) : place,
  );
}

/** The language to answer in for a client's or an environment's tag (`zh-CN`, `zh_CN.UTF-8`, `en-US`, …). */
export function localeOf(tag: string | undefined): Locale {
  return /^zh\b|^zh[-_]/i.test(tag ?? '') ? 'zh-cn' : 'en';
}
