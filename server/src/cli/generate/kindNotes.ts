import type { Generator, GeneratorOption } from '../../core/generators/generator.ts';
import { GENERATORS, generatorOf } from '../../core/generators/registry.ts';
import { format, type Localized } from '../../core/messages/localized.ts';
import type { Note } from '../args/command.ts';

const KINDS: Localized = {
  en: 'Kinds (zadig-ha generate KIND --help lists the options of one):',
  'zh-cn': '类型（zadig-ha generate KIND --help 列出其选项）：',
};
const KIND: Localized = { en: '{title}. {summary}.', 'zh-cn': '{title}。{summary}。' };

const OPTIONS: Localized = { en: 'Options of {id} (--set NAME=VALUE):', 'zh-cn': '{id} 的选项（--set NAME=VALUE）：' };
const NO_OPTIONS: Localized = { en: '{id} has no options.', 'zh-cn': '{id} 没有选项。' };
const OPTION: Localized = { en: '{description}: {shape}.', 'zh-cn': '{description}：{shape}。' };
const DEFAULT: Localized = { en: ' [default {value}]', 'zh-cn': '[默认 {value}]' };

/** What the help says of the kinds: all of them, or the options of the one that is named. */
export function kindNotes([kind = '']: readonly string[]): readonly Note[] {
  const generator = generatorOf(kind);
  if (generator) return [optionsNote(generator)];
  const lines = GENERATORS.map(({ id, title, summary }) => ({
    term: id,
    text: inBoth(KIND, (locale) => ({ title: title[locale], summary: summary[locale] })),
  }));
  return [{ title: KINDS, lines }];
}

function optionsNote({ id, options }: Generator): Note {
  const lines = Object.entries(options).map(([name, option]) => ({ term: name, text: optionText(option) }));
  return { title: inBoth(lines.length > 0 ? OPTIONS : NO_OPTIONS, () => ({ id })), lines };
}

function optionText({ description, shape, default: value }: GeneratorOption): Localized {
  const text = value === '' ? OPTION : { en: OPTION.en + DEFAULT.en, 'zh-cn': OPTION['zh-cn'] + DEFAULT['zh-cn'] };
  return inBoth(text, (locale) => ({ description: description[locale], shape: shape[locale], value }));
}

function inBoth(text: Localized, data: (locale: keyof Localized) => Readonly<Record<string, string>>): Localized {
  return { en: format(text, data('en'), 'en'), 'zh-cn': format(text, data('zh-cn'), 'zh-cn') };
}
