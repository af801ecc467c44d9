import { say } from '../locale.ts';
import type { FileReport, Report, ReportedFinding } from './report.ts';

/** The report as `schemas/zadig-ha-report.schema.json` describes it. Always in English, so that it does not depend on who runs it. */
export function jsonReport({ files, counts, suppressed, known }: Report): string {
  const summary = { ...counts, suppressed, ...(known !== undefined && { known }) };
  const report = { version: 1, files: files.map(jsonFile), summary };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function jsonFile(file: FileReport) {
  const findings = file.findings.map(jsonFinding);
  if (file.status === 'failed')
    return { path: file.path, status: file.status, reason: say(file.reason, 'en'), findings };
  const { path, chartVersion, profile, status } = file;
  return { path, chartVersion, profile, status, findings };
}

function jsonFinding(finding: ReportedFinding) {
  const { rule, severity, message, valuePath, line, column, endLine, endColumn, fix, related } = finding;
  return {
    rule,
    severity,
    message: say(message, 'en'),
    valuePath,
    line,
    column,
    endLine,
    endColumn,
    fix,
    related: related.map((other) => ({ ...other, message: say(other.message, 'en') })),
  };
}
