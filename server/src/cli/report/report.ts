import type { Message } from '../../core/rules/finding.ts';
import type { Profile, Severity } from '../../core/rules/rule.ts';

/** A finding as the reports show it. Lines and columns count from 1, columns in UTF-16 units. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  /** `microservice.aslan.replicas` */
  readonly valuePath: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fix: 'none' | 'fix' | 'ask';
  /** What can be done, best first. */
  readonly solutions: readonly { readonly kind: 'fix' | 'ask'; readonly title: Message }[];
  readonly related: readonly {
    readonly path: string;
    readonly line: number;
    readonly column: number;
    readonly message: Message;
  }[];
  /** The line that the finding begins on, without its end. */
  readonly sourceLine: string;
}

/** A file that was judged. */
export interface AnalysedFile {
  readonly status: 'analysed';
  readonly path: string;
  readonly chartVersion: string;
  readonly profile: Profile;
  readonly findings: readonly ReportedFinding[];
}

/** A file that could not be judged, or only in part. */
export interface FailedFile {
  readonly status: 'failed';
  readonly path: string;
  readonly reason: Message;
  /** Where the text is broken. */
  readonly place?: Pick<ReportedFinding, 'line' | 'column' | 'endLine' | 'endColumn' | 'sourceLine'>;
  readonly findings: readonly ReportedFinding[];
}

/** What a run says about one file. */
export type FileReport = AnalysedFile | FailedFile;

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** What a run of `check` found; sorted by path, line, column and rule. */
export interface Report {
  readonly files: readonly FileReport[];
  readonly counts: Counts;
  /** How many findings comments in the files silence; they are not counted above. */
  readonly suppressed: number;
}

/** Sorts the files and counts their findings. */
export function createReport(files: readonly FileReport[], suppressed: number): Report {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  const sorted = files.map((file) => ({ ...file, findings: [...file.findings].sort(byPlace) }));
  return { files: sorted.sort((a, b) => compare(a.path, b.path)), counts, suppressed };
}

function byPlace(a: ReportedFinding, b: ReportedFinding): number {
  return a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
