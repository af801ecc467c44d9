import type { Analysis } from '../analyse.ts';
import { hideSecrets } from '../catalog/hideSecrets.ts';
import { buildChecklist, type ChecklistContext } from '../checklist/build.ts';
import type { Checklist, ChecklistItem } from '../checklist/checklist.ts';
import { format, type Locale } from '../messages/localized.ts';
import type { Finding } from '../rules/finding.ts';
import type { Severity } from '../rules/rule.ts';
import type { Place } from '../values/layer.ts';
import type { Report, ReportFinding } from './report.ts';

/** What a report is made of. */
export interface ReportInput {
  readonly analysis: Analysis;
  readonly context: ChecklistContext;
  /** The SHA-256 of the bytes of each layer in hexadecimal, in the order of the layers. */
  readonly hashes: readonly string[];
  /** `1.2.3` */
  readonly toolVersion: string;
}

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Puts together everything that a report says, in one language. The same input gives the same report. */
export function buildReport({ analysis, context, hashes, toolVersion }: ReportInput): Report {
  const { layers, findings, suppressed, chart, reason } = analysis;
  const { locale, today } = context;
  return {
    locale,
    date: today,
    tool: `zadig-ha ${toolVersion}`,
    chartVersionReason: hideSecrets(format(chart.reason, {}, locale)),
    layers: layers.map(({ path }, index) => ({ path, sha256: hashes[index] ?? '' })),
    checklist: withoutSecrets(buildChecklist(analysis, context)),
    findings: [...findings]
      .sort((a, b) => WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity))
      .map((finding) => reported(finding, finding, analysis, locale)),
    suppressions: suppressed.map(({ finding, at, reason }) => ({
      ...reported(finding, at, analysis, locale),
      ...(reason !== undefined && { reason: hideSecrets(reason) }),
    })),
    ...(reason && { problem: hideSecrets(reason[locale]) }),
  };
}

function reported(
  { rule, severity, message }: Finding,
  { layer, start }: Place,
  { layers }: Analysis,
  locale: Locale,
): ReportFinding {
  const { path = '', document } = layers[layer] ?? {};
  const { line, column } = document?.lines.at(start) ?? { line: 0, column: 0 };
  const text = hideSecrets(format(message.text, message.data, locale));
  return { rule, severity, message: text, path, line: line + 1, column: column + 1 };
}

function withoutSecrets(checklist: Checklist): Checklist {
  const sections = checklist.sections.map((section) => ({ ...section, items: section.items.map(withoutItemSecrets) }));
  return { ...checklist, sections };
}

function withoutItemSecrets(item: ChecklistItem): ChecklistItem {
  const detail = hideSecrets(item.detail);
  if (!item.attestation) return { ...item, detail };
  const { by, at, expires, evidence, note } = item.attestation;
  const attestation = {
    by: hideSecrets(by),
    at,
    ...(expires !== undefined && { expires }),
    ...(evidence !== undefined && { evidence: hideSecrets(evidence) }),
    ...(note !== undefined && { note: hideSecrets(note) }),
  };
  return { ...item, detail, attestation };
}
