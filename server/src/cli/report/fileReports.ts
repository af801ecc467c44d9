import type { Analysis } from '../../core/analyse.ts';
import { isSecret, withoutSecrets } from '../../core/catalog/secrets.ts';
import { type Finding, fixKind, type Solution } from '../../core/rules/finding.ts';
import type { Layer } from '../../core/values/layer.ts';
import type { OffsetRange } from '../../core/yaml/node.ts';
import { formatPath } from '../../core/yaml/path.ts';
import { refusalOf } from '../../core/yaml/refusal.ts';
import type { ValuesDocument } from '../../core/yaml/valuesDocument.ts';
import { maskSecrets } from './mask.ts';
import type { FileReport, Region, ReportedFinding, ReportedSolution } from './report.ts';

/** One report per layer of an installation, each with the findings that stand in it. Keeps nothing of the parsed trees. */
export function fileReports(analysis: Analysis): readonly FileReport[] {
  const { layers, chart, profile, status, reason } = analysis;
  return layers.map((layer, index): FileReport => {
    const { path, document } = layer;
    const findings = analysis.findings
      .filter((finding) => finding.layer === index)
      .map((finding) => reported(finding, document, layers));
    const silenced = analysis.suppressed
      .filter(({ finding }) => finding.layer === index)
      .map(({ finding, reason: why, at }) => ({
        ...reported(finding, document, layers),
        comment: { ...regionOf(document, at), ...(why !== undefined && { reason: why }) },
      }));
    if (status === 'analysed' || !reason)
      return { status: 'analysed', path, chartVersion: chart.version, profile, findings, silenced };
    const broken = refusalOf(document);
    return {
      status: 'failed',
      path,
      reason: { text: reason, data: {} },
      ...(broken ? { place: locate(document, broken) } : {}),
      findings,
      silenced,
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
    solutions: solutions.flatMap((solution) => reportedSolution(solution, finding, layers)),
    related: related.flatMap((other) => {
      const layer = layers[other.layer];
      if (!layer) return [];
      const { line, column } = layer.document.lines.at(other.start);
      return [{ path: layer.path, line: line + 1, column: column + 1, message: other.message }];
    }),
  };
}

function reportedSolution(
  { kind, title, layer: index, edits }: Solution,
  { valuePath }: Finding,
  layers: readonly Layer[],
): readonly ReportedSolution[] {
  const layer = layers[index];
  if (!layer) return [];
  const isShown = !isSecret(valuePath) && edits.every(({ text }) => isPublic(text));
  const replacements = edits.map((edit) => ({ ...regionOf(layer.document, edit), text: edit.text }));
  return [{ kind, title, path: layer.path, replacements: isShown ? replacements : [] }];
}

function isPublic(text: string): boolean {
  return withoutSecrets(text) === text && maskSecrets(text) === text;
}

function locate(document: ValuesDocument, range: OffsetRange) {
  const { text, lines } = document;
  const { line } = lines.at(range.start);
  const sourceLine = text.slice(lines.startOf(line), lines.startOf(line + 1)).replace(/(?<![\r\n])[\r\n]+$/, '');
  return { ...regionOf(document, range), sourceLine };
}

function regionOf({ lines }: ValuesDocument, { start, end }: OffsetRange): Region {
  const from = lines.at(start);
  const to = lines.at(end);
  return { line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 };
}
