import type { Checklist } from '../checklist/checklist.ts';
import type { Day } from '../checklist/day.ts';
import type { Locale } from '../messages/localized.ts';
import type { Severity } from '../rules/rule.ts';

/** A file of the installation, and the SHA-256 of its bytes in hexadecimal. */
export interface ReportLayer {
  readonly path: string;
  readonly sha256: string;
}

/** A finding as a report shows it. Lines and columns count from 1, columns in UTF-16 units. */
export interface ReportFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** A finding that a comment silences; the place is that of the comment. */
export interface ReportSuppression extends ReportFinding {
  /** What the comment gives as its reason. */
  readonly reason?: string;
}

/** A checklist to keep: what was looked at, with what, when, and what came of it. No secret stands in any text. */
export interface Report {
  readonly locale: Locale;
  readonly date: Day;
  /** `zadig-ha 1.2.3` */
  readonly tool: string;
  readonly chartVersionReason: string;
  readonly layers: readonly ReportLayer[];
  readonly checklist: Checklist;
  /** Worst first, then by place. */
  readonly findings: readonly ReportFinding[];
  readonly suppressions: readonly ReportSuppression[];
  /** Why the values could be judged only in part. */
  readonly problem?: string;
}
