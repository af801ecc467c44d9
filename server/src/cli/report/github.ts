import { resolve } from 'node:path';
import type { Severity } from '../../core/rules/rule.ts';
import { PROGRAM } from '../args/help.ts';
import { relativeName } from '../files/relativeName.ts';
import type { Host } from '../host.ts';
import { say } from '../locale.ts';
import { advice } from './advice.ts';
import type { Outcome } from './formats.ts';
import type { Region } from './report.ts';
import { harmless } from './style.ts';
import type { TextStyle } from './text.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** What ends the message of a workflow command, or stands for something else in it. */
const IN_MESSAGE = /[%\r\n]/g;

/** The same for the value of a property. */
const IN_PROPERTY = /[%\r\n:,]/g;

/** The findings as workflow commands, which GitHub Actions shows beside the lines of a pull request. */
export function githubReport({ host, report }: Outcome, { locale }: TextStyle): string {
  const commands = report.files.flatMap((file) => {
    const name = nameInWorkspace(host, file.path);
    const failure =
      file.status === 'failed' ? [annotation('error', name, file.place, PROGRAM, [say(file.reason, locale)])] : [];
    const findings = file.findings.map((finding) => {
      const { severity, rule, message } = finding;
      const lines = [say(message, locale), ...advice(finding, locale).map(({ label, text }) => label + text)];
      return annotation(COMMANDS[severity], name, finding, `${PROGRAM}: ${rule}`, lines);
    });
    return [...failure, ...findings];
  });
  return commands.join('');
}

/** GitHub looks for files from the root of the checkout, wherever the step runs. */
function nameInWorkspace({ cwd, env }: Host, path: string): string {
  const workspace = env['GITHUB_WORKSPACE'];
  const name = workspace ? relativeName(workspace, resolve(cwd, path)) : '..';
  return name.startsWith('..') ? path : name;
}

function annotation(
  command: string,
  file: string,
  place: Region | undefined,
  title: string,
  lines: readonly string[],
): string {
  const properties = Object.entries({ file, ...(place && placeProperties(place)), title });
  const written = properties.map(([key, value]) => `${key}=${escaped(harmless(String(value)), IN_PROPERTY)}`);
  return `::${command} ${written.join(',')}::${escaped(lines.map(harmless).join('\n'), IN_MESSAGE)}\n`;
}

/** Columns are understood within one line only. */
function placeProperties({ line, column, endLine, endColumn }: Region) {
  return line === endLine ? { line, endLine, col: column, endColumn } : { line, endLine };
}

function escaped(text: string, special: RegExp): string {
  return text.replace(special, (character) => encodeURIComponent(character));
}
