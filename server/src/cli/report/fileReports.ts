import type { Analysis } from '../../core/analyse.ts';
import { type Finding, fixKind } from '../../core/rules/finding.ts';
import type { Layer } from '../../core/values/layer.ts';
import type { OffsetRange } from '../../core/yaml/node.ts';
import { formatPath } from '../../core/yaml/path.ts';
import type { ValuesDocument } from '../../core/yaml/valuesDocument.ts';
import type { FileReport, ReportedFinding } from './report.ts';

/** One report per layer of an installation, each with the findings that stand in it. Keeps nothing of the parsed trees. */
export function fileReports({ layers, findings, chart, profile, status, reason }: Analysis): readonly FileReport[] {
  return layers.map((layer, index): FileReport => {
    const { path, document } = layer;
    const own = findings
      .filter((finding) => finding.layer === index)
      .map((finding) => reported(finding, document, layers));
    if (status === 'analysed' || !reason)
      return { status: 'analysed', path, chartVersion: chart.version, profile, findings: own };
    const broken = document.problems.find(({ structural }) => structural);
    return {
      status: 'failed',
      path,
      reason: { text: reason, data: {} },
      ...(broken ? { place: locate(document, broken) } : {}),
      findings: own,
    };
  });
}

function reported(finding: Finding, document: ValuesDocument, layers: readonly Layer[]): ReportedFinding {
  const { rule, severity, message, valuePath, solutions, related } = finding;
  return {
    rule,
    severity,
    message,
    valuePath: formatPath(valuePath),
    ...locate(document, finding),
    fix: fixKind(finding),
    solutions: solutions.map(({ kind, title }) => ({ kind, title })),
    related: related.flatMap((other) => {
      const layer = layers[other.layer];
      if (!layer) return [];
      const { line, column } = layer.document.lines.at(other.start);
      return [{ path: layer.path, line: line + 1, column: column + 1, message: other.message }];
    }),
  };
}

function locate({ text, lines }: ValuesDocument, { start, end }: OffsetRange) {
  const from = lines.at(start);
  const to = lines.at(end);
  const sourceLine = text.slice(lines.startOf(from.line), lines.startOf(from.line + 1)).replace(/[\r\n]+$/, '');
  return {
    line: from.line + 1,
    column: from.column + 1,
    endLine: to.line + 1,
    endColumn: to.column + 1,
    sourceLine,
  };
}
