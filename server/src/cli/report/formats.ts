import type { CheckInvocation } from '../commands/check.ts';
import type { ConfigFault } from '../config/configs.ts';
import type { ExitStatus, Host } from '../host.ts';
import type { Report } from './report.ts';
import type { TextStyle } from './text.ts';

/** A format that `check` can write. */
export type Format = CheckInvocation['options']['format'][number];

/** What a run has found out, for every format. */
export interface Outcome {
  readonly host: Host;
  readonly report: Report;
  readonly configFaults: readonly ConfigFault[];
  /** Whether repairs have been made already. */
  readonly fixed: boolean;
  /** As it is when everything can be written. */
  readonly status: ExitStatus;
}

/** Writes one format; the style is that of the place it is written to. */
export type Writer = (outcome: Outcome, style: TextStyle) => string | Promise<string>;

/** The writer of each format, loaded when it is asked for. */
export const WRITERS: Readonly<Record<Format, () => Promise<Writer>>> = {
  text: async () => {
    const { textReport } = await import('./text.ts');
    return ({ report }, style) => textReport(report, style);
  },
  json: async () => {
    const { jsonReport } = await import('./json.ts');
    return ({ report }) => jsonReport(report);
  },
  sarif: async () => (await import('./sarif/sarifReport.ts')).sarifReport,
  junit: async () => (await import('./junit.ts')).junitReport,
  github: async () => (await import('./github.ts')).githubReport,
  markdown: async () => (await import('./markdown.ts')).markdownReport,
};
