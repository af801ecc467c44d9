import fc from 'fast-check';
import { nodeFileSystem } from '../../server/src/cli/files/nodeFileSystem.ts';
import type { Host } from '../../server/src/cli/host.ts';
import type { Outcome } from '../../server/src/cli/report/formats.ts';
import { createReport, type FileReport, type ReportedFinding } from '../../server/src/cli/report/report.ts';
import { REPOSITORY } from './cliHost.ts';

/** Texts that mean something in XML, Markdown, workflow commands or to a terminal, among any others. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom('<', '>', '&', '"', "'", ']]>', '<!--', '|', '\\', '`', '```', '**', '[a](b)', '![a](b)', '#1'),
      fc.constantFrom('@you', '%', '%0A', '\r', '\n', '\t', ':', ',', '::', '::error::x', '::stop-commands::x', '{0}'),
      fc.constantFrom('\0', '\u001b[31m', '\u0085', '\u2028', '\u202e', '\ufeff', '\ufffe', '\uffff', '\ud800'),
      fc.constantFrom('</details>', '<script>', '&amp;', '$x$', 'https://a.b', '生产', '🚀'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** A finding that says what it is given. */
export function findingWith(text: string, changes: Partial<ReportedFinding> = {}): ReportedFinding {
  const said = { text: { en: '{text}', 'zh-cn': '{text}' }, data: { text } };
  return {
    rule: 'single-replica',
    severity: 'warning',
    message: said,
    valuePath: text,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    fix: 'fix',
    solutions: [{ kind: 'fix', title: said, path: text, replacements: [] }],
    related: [],
    sourceLine: text,
    ...changes,
  };
}

/** A file that was analysed, with findings. */
export function fileWith(path: string, findings: readonly ReportedFinding[]): FileReport {
  return { status: 'analysed', path, chartVersion: '4.3', profile: 'ha', findings, silenced: [] };
}

/** What a run has found out about files. */
export function outcomeOf(files: readonly FileReport[], host: Partial<Host> = {}): Outcome {
  const nothing = () => undefined;
  return {
    host: {
      argv: [],
      fs: nodeFileSystem,
      stdin: async () => new Uint8Array(),
      log: nothing,
      error: nothing,
      cwd: REPOSITORY,
      env: {},
      userName: async () => undefined,
      run: async () => ({ kind: 'missing' }),
      interruption: async () => new AbortController().signal,
      now: () => new Date(0),
      columns: {},
      packageFolder: REPOSITORY,
      ...host,
    },
    report: createReport(files),
    configFaults: [],
    fixed: false,
    status: 0,
  };
}
