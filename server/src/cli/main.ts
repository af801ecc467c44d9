import type { Locale } from '../core/messages/localized.ts';
import type { Message } from '../core/rules/finding.ts';
import type { Command } from './args/command.ts';
import { commandHelp, PROGRAM, programHelp } from './args/help.ts';
import { nearest } from './args/nearest.ts';
import { parseArguments } from './args/parse.ts';
import { usage } from './args/texts.ts';
import { commands } from './commands/index.ts';
import { describeFault } from './fault.ts';
import type { ExitStatus, Host } from './host.ts';
import { environmentLocale, message, say } from './locale.ts';

/** Runs one command line and answers its exit status. Never rejects: even our own faults end as one line. */
export async function main(host: Host): Promise<ExitStatus> {
  const locale = environmentLocale(host.env);
  try {
    return await dispatch(host, locale);
  } catch (fault) {
    host.error(`${PROGRAM}: ${say(describeFault(fault), locale)}\n`);
    return 2;
  }
}

async function dispatch(host: Host, locale: Locale): Promise<ExitStatus> {
  const [name, ...rest] = host.argv;
  if (name === undefined) {
    host.error(programHelp(commands, locale));
    return 3;
  }
  if (name === '--help' || name === '-h') return show(host, programHelp(commands, locale));
  if (name === '--version') return showVersion(host);
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) return wrongUsage(host, locale, unknownCommand(name), PROGRAM);
  const beforeOperands = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (beforeOperands.some((argument) => argument === '--help' || argument === '-h'))
    return showHelp(host, locale, command, beforeOperands);
  if (beforeOperands.includes('--version')) return showVersion(host);
  return runCommand(host, locale, command, rest);
}

async function runCommand(host: Host, locale: Locale, command: Command, argv: readonly string[]): Promise<ExitStatus> {
  const program = `${PROGRAM} ${command.name}`;
  const parsed = parseArguments(argv, command.options);
  if ('problem' in parsed) return wrongUsage(host, locale, parsed.problem, program);
  const { minimum, maximum, usage: operands } = command.operands;
  const extra = parsed.operands[maximum];
  if (extra !== undefined) return wrongUsage(host, locale, message(usage.tooManyOperands, { operand: extra }), program);
  if (parsed.operands.length < minimum) {
    // `KIND [FILE]`
    const required = operands.replace(/ *\[.*$/, '');
    return wrongUsage(host, locale, message(usage.tooFewOperands, { operands: required }), program);
  }
  return command.run({
    host,
    locale,
    ...parsed,
    wrongUsage: (problem) => wrongUsage(host, locale, problem, program),
  });
}

function unknownCommand(name: string): Message {
  const option = name.startsWith('-');
  const file = /[./\\]/.test(name) && !option;
  const known = [...commands.map((command) => command.name), '--help', '--version'];
  const suggestion = file ? `${PROGRAM} check ${name}` : name === 'help' ? '--help' : nearest(name, known);
  if (suggestion === undefined)
    return message(option ? usage.unknownOption : usage.unknownCommand, { option: name, command: name });
  return message(option ? usage.unknownOptionNear : usage.unknownCommandNear, {
    option: name,
    command: name,
    suggestion,
  });
}

function wrongUsage(host: Host, locale: Locale, problem: Message, command: string): 3 {
  host.error(`${PROGRAM}: ${say(problem, locale)}${say(message(usage.seeHelp, { command }), locale)}\n`);
  return 3;
}

function show(host: Host, text: string): 0 {
  host.log(text);
  return 0;
}

async function showHelp(host: Host, locale: Locale, command: Command, argv: readonly string[]): Promise<0> {
  const operands = argv.filter((argument) => !argument.startsWith('-'));
  return show(host, commandHelp(command, locale, await command.moreNotes?.(operands)));
}

async function showVersion(host: Host): Promise<0> {
  const { toolVersion } = await import('./toolVersion.ts');
  return show(host, `${await toolVersion(host)}\n`);
}
