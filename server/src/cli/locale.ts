import { format, type Locale, type Localized, localeOf, type MessageData } from '../core/messages/localized.ts';
import type { Message } from '../core/rules/finding.ts';

/** The language of the environment, by the order that POSIX gives `LC_ALL`, `LC_MESSAGES` and `LANG`. */
export function environmentLocale(env: Readonly<Record<string, string | undefined>>): Locale {
  return localeOf(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']);
}

/** A text together with the values for its places. */
export function message(text: Localized, data: MessageData = {}): Message {
  return { text, data };
}

/** A message in one language. */
export function say({ text, data }: Message, locale: Locale): string {
  return format(text, data, locale);
}

/** Picks the text for one or for several: `1 error`, `2 errors`. `{count}` is filled in. */
export function counted(count: number, one: Localized, many: Localized): Message {
  return message(count === 1 ? one : many, { count });
}
