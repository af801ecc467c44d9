import type { Message } from '../../core/rules/finding.ts';
import type { Profile, Severity } from '../../core/rules/rule.ts';

/** A place in one file. Lines and columns count from 1, columns in UTF-16 units; the end lies behind the last character. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What can be done about a finding. */
export interface ReportedSolution {
  readonly kind: 'fix' | 'ask';
  readonly title: Message;
  /** The file that is changed. */
  readonly path: string;
  /** What is written in place of what; none where that would show a secret. */
  readonly replacements: readonly (Region & { readonly text: string })[];
}

/** A finding as the reports show it. */
export interface ReportedFinding extends Region {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  /** `microservice.aslan.replicas` */
  readonly valuePath: string;
  readonly fix: 'none' | 'fix' | 'ask';
  /** What can be done, best first. */
  readonly solutions: readonly ReportedSolution[];
  readonly related: readonly {
    readonly path: string;
    readonly line: number;
    readonly column: number;
    readonly message: Message;
  }[];
  /** The line that the finding begins on, without its end. */
  readonly sourceLine: string;
}

/** A finding that a comment in the same file silences. */
export interface SilencedFinding extends ReportedFinding {
  readonly comment: Region & {
    /** What the comment gives as its reason. */
    readonly reason?: string;
  };
}

/** A file that was judged. */
export interface AnalysedFile {
  readonly status: 'analysed';
  readonly path: string;
  readonly chartVersion: string;
  readonly profile: Profile;
  readonly findings: readonly ReportedFinding[];
  readonly silenced: readonly SilencedFinding[];
}

/** A file that could not be judged, or only in part. */
export interface FailedFile {
  readonly status: 'failed';
  readonly path: string;
  readonly reason: Message;
  /** Where the text is broken. */
  readonly place?: Region & Pick<ReportedFinding, 'sourceLine'>;
  readonly findings: readonly ReportedFinding[];
  readonly silenced: readonly SilencedFinding[];
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
  /** How many findings the baseline knows already, where there is one; they are neither listed nor counted above. */
  readonly known?: number;
}

/** A file of which nothing could be judged. */
export function failedFile(path: string, reason: Message): FailedFile {
  return { status: 'failed', path, reason, findings: [], silenced: [] };
}

/** Sorts the files and counts their findings. */
export function createReport(files: readonly FileReport[]): Report {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  const sorted = files.map((file) => ({ ...file, findings: [...file.findings].sort(byPlace) }));
  const suppressed = files.flatMap(({ silenced }) => silenced).length;
  return { files: sorted.sort((a, b) => compare(a.path, b.path)), counts, suppressed };
}

function byPlace(a: ReportedFinding, b: ReportedFinding): number {
  return a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
