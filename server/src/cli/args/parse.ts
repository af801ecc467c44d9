import { parseArgs } from 'node:util';
import type { Message } from '../../core/rules/finding.ts';
import { message } from '../locale.ts';
import type { GivenOption, OptionTable, OptionValues, ValueOption } from './command.ts';
import { nearest } from './nearest.ts';
import { usage } from './texts.ts';

/** The arguments of one command, or the one sentence that says what is wrong with them. */
export type ParsedArguments<Table extends OptionTable> =
  | {
      readonly options: OptionValues<Table>;
      readonly operands: readonly string[];
      readonly given: readonly GivenOption[];
    }
  | { readonly problem: Message };

/** Options that every command has. */
export const COMMON_OPTIONS: readonly string[] = ['help', 'version'];

/** Reads arguments by a command's option table. Wrong usage is a value, never an exception. */
export function parseArguments<Table extends OptionTable>(
  argv: readonly string[],
  table: Table,
): ParsedArguments<Table> {
  const { tokens } = parseArgs({
    args: [...argv],
    options: parserOptions(table),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: GivenOption[] = [];
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    const problem = option
      ? option.type === 'string'
        ? valueProblem(
            token,
            option,
            given.some(({ name }) => name === token.name),
          )
        : token.value === undefined
          ? undefined
          : message(usage.noValueWanted, { option: token.rawName })
      : unknownOption(token.rawName, table);
    if (problem) return { problem };
    given.push({ name: token.name, value: token.value ?? '' });
  }
  return { options: optionValues(table, given), operands, given };
}

/** What the parser must know: a letter that we do not have must not swallow the argument behind it. */
function parserOptions(table: OptionTable) {
  return Object.fromEntries(
    Object.entries(table).map(([name, { type, short }]) => [name, short === undefined ? { type } : { type, short }]),
  );
}

interface OptionToken {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function valueProblem(
  { rawName: option, value, inlineValue }: OptionToken,
  { multiple, choices, pattern, shape, value: name }: ValueOption,
  repeated: boolean,
): Message | undefined {
  // A lone `-` is standard input; anything longer that begins so is the next option.
  if (value === undefined || value === '' || (!inlineValue && /^-./.test(value)))
    return message(usage.valueMissing, { option, value: choices?.join('|') ?? name });
  if (repeated && !multiple) return message(usage.repeated, { option });
  if (choices && !choices.includes(value)) return wrongChoice(option, value, choices);
  if (pattern && shape && !pattern.test(value))
    return message(
      { en: `${usage.wrongValue.en}${shape.en}`, 'zh-cn': `${usage.wrongValue['zh-cn']}${shape['zh-cn']}` },
      {
        option,
        value,
      },
    );
  return undefined;
}

function wrongChoice(option: string, value: string, choices: readonly string[]): Message {
  return message(usage.wrongChoice, { option, value, choices: choices.join(', ') });
}

function unknownOption(option: string, table: OptionTable): Message {
  const names = [...Object.keys(table), ...COMMON_OPTIONS].map((name) => `--${name}`);
  const suggestion = option.startsWith('--') ? nearest(option, names) : undefined;
  return suggestion === undefined
    ? message(usage.unknownOption, { option })
    : message(usage.unknownOptionNear, { option, suggestion });
}

function optionValues<Table extends OptionTable>(table: Table, given: readonly GivenOption[]): OptionValues<Table> {
  const values = Object.entries(table).map(([name, option]) => {
    const found = given.filter((one) => one.name === name).map(({ value }) => value);
    if (option.type === 'boolean') return [name, found.length > 0];
    const meant = found.length > 0 || option.default === undefined ? found : [option.default];
    return [name, option.multiple ? meant : meant[0]];
  });
  return Object.fromEntries(values) as OptionValues<Table>;
}
