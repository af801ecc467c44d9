import { format, type Localized } from '../messages/localized.ts';
import type { Generator, GeneratorOption } from './generator.ts';

/** Options that a generator accepts, or what is wrong with the first that it does not. */
export type OptionsRead =
  | { readonly options: Readonly<Record<string, string>>; readonly problem?: undefined }
  | { readonly problem: Localized; readonly options?: undefined };

const NO_OPTIONS: Localized = { en: '{id} has no options', 'zh-cn': '{id} 没有选项' };

const UNKNOWN: Localized = {
  en: '{id} has no option {name}; it has {names}',
  'zh-cn': '{id} 没有选项 {name}，可用选项：{names}',
};

/** Checks option texts against the options of a generator; those that are not given get their defaults. */
export function readOptions(
  { id, options }: Pick<Generator, 'id' | 'options'>,
  given: Readonly<Record<string, string>>,
): OptionsRead {
  for (const [name, text] of Object.entries(given)) {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    const names = Object.keys(options).join(', ');
    if (!option) return { problem: filled(names === '' ? NO_OPTIONS : UNKNOWN, { id, name, names }) };
    if (!option.pattern.test(text))
      return { problem: { en: `${name}: ${option.shape.en}`, 'zh-cn': `${name}：${option.shape['zh-cn']}` } };
  }
  return { options: chosen(options, given) };
}

/** The text of every option: the given one, else the default. */
export function chosen<Name extends string>(
  options: Readonly<Record<Name, GeneratorOption>>,
  given: Readonly<Record<string, string>>,
): Readonly<Record<Name, string>> {
  const names = Object.keys(options) as Name[];
  const texts = names.map((name) => [name, Object.hasOwn(given, name) ? given[name] : options[name].default]);
  return Object.fromEntries(texts) as Record<Name, string>;
}

function filled(text: Localized, data: Readonly<Record<string, string>>): Localized {
  return { en: format(text, data, 'en'), 'zh-cn': format(text, data, 'zh-cn') };
}
