import type { Locale, Localized } from '../../core/messages/localized.ts';
import { format } from '../../core/messages/localized.ts';
import { padEnd, textWidth, wrap } from '../report/width.ts';
import type { Command, Note, SwitchOption, ValueOption } from './command.ts';
import { helpTexts } from './texts.ts';

/** What the program is called in usage and help. */
export const PROGRAM = 'zadig-ha';

/** The width that help is wrapped to. */
const WIDTH = 80;

/** The help of the whole program. */
export function programHelp(commands: readonly Command[], locale: Locale): string {
  const t = (text: Localized) => format(text, { program: PROGRAM }, locale);
  return [
    ...wrap(t(helpTexts.about), WIDTH),
    '',
    `${t(helpTexts.usage)}${PROGRAM} COMMAND ${t(helpTexts.optionsPlaceholder)}`,
    '',
    t(helpTexts.commands),
    ...table(commands.map(({ name, summary }) => [name, t(summary)])),
    '',
    t(helpTexts.options),
    ...table(commonRows(t)),
    '',
    ...wrap(t(helpTexts.more), WIDTH),
    ...wrap(t(helpTexts.language), WIDTH),
    '',
  ].join('\n');
}

/** The help of one command. `more` is what its `moreNotes` gave. */
export function commandHelp(command: Command, locale: Locale, more: readonly Note[] = []): string {
  const t = (text: Localized) => format(text, {}, locale);
  const { operands } = command;
  const words = [PROGRAM, command.name, operands.usage, t(helpTexts.optionsPlaceholder)].filter(Boolean);
  const options = Object.entries(command.options).map(
    ([name, option]): Row => [optionName(name, option), optionHelp(option, locale)],
  );
  return [
    `${t(helpTexts.usage)}${words.join(' ')}`,
    '',
    ...wrap(t(command.summary), WIDTH),
    ...(command.details ? wrap(t(command.details), WIDTH) : []),
    '',
    t(helpTexts.options),
    ...table([...options, ...commonRows(t)]),
    ...[...more, ...(command.notes ?? [])].flatMap(({ title, lines }) => [
      '',
      t(title),
      ...table(lines.map(({ term, text }) => [term ?? '', t(text)])),
    ]),
    '',
  ].join('\n');
}

type Row = readonly [term: string, text: string];

function commonRows(t: (text: Localized) => string): readonly Row[] {
  return [
    ['-h, --help', t(helpTexts.help)],
    ['    --version', t(helpTexts.version)],
  ];
}

function optionName(name: string, option: SwitchOption | ValueOption): string {
  const short = option.short === undefined ? '    ' : `-${option.short}, `;
  return `${short}--${name}${option.type === 'string' ? ` ${option.value}` : ''}`;
}

function optionHelp(option: SwitchOption | ValueOption, locale: Locale): string {
  const parts = [option.help[locale]];
  if (option.type === 'string') {
    const { choices, default: preset, multiple } = option;
    if (multiple) parts.push(helpTexts.repeatable[locale]);
    if (choices) {
      const text = preset === undefined ? helpTexts.oneOf : helpTexts.oneOfDefault;
      parts.push(format(text, { choices: choices.join(', '), default: preset ?? '' }, locale));
    }
  }
  return parts.join(locale === 'en' ? ' ' : '');
}

/** Terms left, explanations right, wrapped; a term too long for the left stands on a line of its own. */
function table(rows: readonly Row[]): readonly string[] {
  const column =
    Math.min(28, Math.max(0, ...rows.map(([term]) => textWidth(term)))) + (rows.some(([term]) => term) ? 4 : 2);
  return rows.flatMap(([term, text]) => {
    const lines = wrap(text, WIDTH - column);
    const indented = lines.map((line) => ' '.repeat(column) + line);
    if (textWidth(term) > column - 4 && term !== '') return [`  ${term}`, ...indented];
    return [padEnd(`  ${term}`, column) + (lines[0] ?? ''), ...indented.slice(1)];
  });
}
