import type { Locale, Localized } from '../../core/messages/localized.ts';
import type { Message } from '../../core/rules/finding.ts';
import type { ExitStatus, Host } from '../host.ts';

/** A switch: there or not. */
export interface SwitchOption {
  readonly type: 'boolean';
  readonly short?: string;
  readonly help: Localized;
}

/** An option with a value; `value` is its name in the help. */
export interface ValueOption {
  readonly type: 'string';
  readonly short?: string;
  readonly multiple?: boolean;
  readonly value: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** What a value must look like, and the sentence that says so. */
  readonly pattern?: RegExp;
  readonly shape?: Localized;
  readonly help: Localized;
}

/** The options of one command by their long names. */
export type OptionTable = Readonly<Record<string, SwitchOption | ValueOption>>;

/** What parsing an option table gives. */
export type OptionValues<Table extends OptionTable> = {
  readonly [Name in keyof Table]: Table[Name] extends { type: 'boolean' }
    ? boolean
    : Table[Name] extends { multiple: true }
      ? readonly ChoiceOf<Table[Name]>[]
      : ChoiceOf<Table[Name]> | (Table[Name] extends { default: string } ? never : undefined);
};

type ChoiceOf<Option> = Option extends { choices: readonly (infer Choice)[] } ? Choice : string;

/** One option as it was written; a switch has the value `''`. */
export interface GivenOption {
  readonly name: string;
  readonly value: string;
}

/** What a command is called with. */
export interface Invocation<Table extends OptionTable> {
  readonly host: Host;
  readonly locale: Locale;
  readonly options: OptionValues<Table>;
  /** What is no option, in the order given. */
  readonly operands: readonly string[];
  /** The options in the order given, for those that belong to the one before them. */
  readonly given: readonly GivenOption[];
  /** Says what is wrong with the arguments taken together; the command ends with what this returns. */
  readonly wrongUsage: (problem: Message) => 3;
}

/** One command, data first: its help is made from this. */
export interface Command<Table extends OptionTable = OptionTable> {
  readonly name: string;
  /** One short sentence, for the list of commands. */
  readonly summary: Localized;
  /** What else there is to know before the options. */
  readonly details?: Localized;
  /** The operands as the help shows them, how many there may be, and what they are. */
  readonly operands: { readonly usage: string; readonly minimum: number; readonly maximum: number };
  readonly options: Table;
  /** Paragraphs below the options, in the form of a title and lines. */
  readonly notes?: readonly Note[];
  /** Parts of the help that stand before these and are loaded for it alone; the operands may lead to other ones. */
  moreNotes?(operands: readonly string[]): Promise<readonly Note[]>;
  run(invocation: Invocation<Table>): Promise<ExitStatus>;
}

/** One part of a command's help. */
export interface Note {
  readonly title: Localized;
  /** A term with its explanation, or only an explanation. */
  readonly lines: readonly { readonly term?: string; readonly text: Localized }[];
}

/** Declares a command; the type gives `run` the options as the table spells them. */
export function defineCommand<const Table extends OptionTable>(command: Command<Table>): Command<Table> {
  return command;
}

/** A text that is the same in every language: a command to type. */
export function same(text: string): Localized {
  return { en: text, 'zh-cn': text };
}
