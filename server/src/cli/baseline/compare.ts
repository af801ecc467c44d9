import { fingerprint } from '../report/fingerprint.ts';
import type { FileReport } from '../report/report.ts';
import type { BaselineEntry } from './baseline.ts';

/** A report of a file, and what the baseline calls it. */
export interface NamedReport {
  readonly name: string;
  readonly report: FileReport;
}

/** What a run has found, seen from a baseline. */
export interface Comparison {
  /** The files with nothing but their new findings. */
  readonly files: readonly FileReport[];
  /** How many findings are known. */
  readonly known: number;
  /** The new findings of files that could be analysed. */
  readonly added: readonly BaselineEntry[];
  /** What is known and was not found; `count` is how many of each. */
  readonly notFound: readonly BaselineEntry[];
}

/** Tells known findings from new ones. Of equal ones as many are known as the baseline counts. */
export function compare(reports: readonly NamedReport[], entries: readonly BaselineEntry[]): Comparison {
  const left = countsOf(entries);
  const added: BaselineEntry[] = [];
  let known = 0;
  const files = reports.map(({ name, report }) => {
    const findings = report.findings.filter((finding) => {
      const print = fingerprint(finding, name);
      const count = left.get(print) ?? 0;
      if (count > 0) {
        left.set(print, count - 1);
        known++;
        return false;
      }
      const { rule, valuePath } = finding;
      if (report.status === 'analysed') added.push({ file: name, rule, path: valuePath, fingerprint: print, count: 1 });
      return true;
    });
    return { ...report, findings };
  });
  const notFound = merged(entries).flatMap((entry) => {
    const count = left.get(entry.fingerprint) ?? 0;
    return count > 0 ? [{ ...entry, count }] : [];
  });
  return { files, known, added, notFound };
}

/** One entry for equal ones; those of `gone` are taken off. */
export function merged(
  entries: readonly BaselineEntry[],
  gone: readonly BaselineEntry[] = [],
): readonly BaselineEntry[] {
  const counts = countsOf(entries);
  const fewer = countsOf(gone);
  const distinct = new Map(entries.map((entry) => [entry.fingerprint, entry]));
  return [...distinct.values()].flatMap((entry) => {
    const count = (counts.get(entry.fingerprint) ?? 0) - (fewer.get(entry.fingerprint) ?? 0);
    return count > 0 ? [{ ...entry, count }] : [];
  });
}

/** How many findings entries stand for. */
export function total(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0);
}

function countsOf(entries: readonly BaselineEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { fingerprint: print, count } of entries) counts.set(print, (counts.get(print) ?? 0) + count);
  return counts;
}
