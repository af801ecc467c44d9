import type { Diagnostic } from 'vscode-languageserver';
import { documentationUrl } from '../core/catalog/documentation.ts';
import { schemaProblems } from '../core/catalog/schemaProblems.ts';
import { faultText } from '../core/faultText.ts';
import { format, type Locale } from '../core/messages/localized.ts';
import type { Finding } from '../core/rules/finding.ts';
import { coverageOf } from '../core/rules/suppressCoverage.ts';
import { SCHEMA_CODE } from '../core/rules/suppressUnused.ts';
import type { Layer } from '../core/values/layer.ts';
import { SEVERAL_DOCUMENTS, severalDocuments } from '../core/yaml/refusal.ts';
import { DIAGNOSTIC_SOURCE } from '../protocol/index.ts';
import { rangeOf, severityOf } from './convert.ts';
import type { TooLarge, ValuesFile } from './documents.ts';
import type { Installation } from './installation.ts';
import { messages } from './messages.ts';

/** The language of what is said, and of the pages that it leads to. */
export interface Languages {
  readonly locale: Locale;
  readonly docsLocale: Locale;
}

/** More faults than these help nobody: the first one usually makes the rest. */
const MAX_SYNTAX_PROBLEMS = 20;

/** The findings in one layer of an installation as an editor shows them. */
export function findingDiagnostics(
  { layers, findingsIn }: Installation,
  layer: number,
  { locale, docsLocale }: Languages,
): Diagnostic[] {
  const document = layers[layer]?.document;
  if (!document) return [];
  return findingsIn(layer).map((finding) => ({
    range: rangeOf(document, finding),
    severity: severityOf(finding.severity),
    source: DIAGNOSTIC_SOURCE,
    code: finding.rule,
    codeDescription: { href: documentationUrl(finding.page, docsLocale) },
    message: format(finding.message.text, finding.message.data, locale),
    ...relatedInformation(finding, layers, locale),
  }));
}

function relatedInformation(
  { related }: Finding,
  layers: readonly Layer[],
  locale: Locale,
): Pick<Diagnostic, 'relatedInformation'> {
  if (related.length === 0) return {};
  return {
    relatedInformation: related.flatMap((place) => {
      const layer = layers[place.layer];
      if (layer === undefined) return [];
      const location = { uri: layer.path, range: rangeOf(layer.document, place) };
      return [{ location, message: format(place.message.text, place.message.data, locale) }];
    }),
  };
}

/** Faults for Helm and for us that no other YAML tool reports. */
const OURS_ALONE: ReadonlySet<string> = new Set([
  'CONTROL_CHARACTER',
  'GIVEN_UP',
  'NULL_KEY',
  'QUESTION_MARK_IN_FLOW',
  SEVERAL_DOCUMENTS,
]);

/** What is wrong with the YAML itself; `additions` are what somebody else who reports such faults does not see. */
export function syntaxDiagnostics({ document }: ValuesFile, locale: Locale, scope: 'all' | 'additions'): Diagnostic[] {
  const several = severalDocuments(document);
  const shown = [...document.problems, ...(several ? [several] : [])].filter(
    ({ code }) => scope === 'all' || OURS_ALONE.has(code),
  );
  return shown.slice(0, MAX_SYNTAX_PROBLEMS).map((problem) => ({
    range: rangeOf(document, problem),
    severity: severityOf(problem === several ? 'warning' : 'error'),
    source: DIAGNOSTIC_SOURCE,
    code: 'syntax',
    message: faultText(problem)[locale],
  }));
}

/** That a text is not looked into. */
export function tooLargeDiagnostic({ length, settings }: TooLarge, locale: Locale): Diagnostic {
  const kilobytes = (units: number): number => Math.round(units / 1000);
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: severityOf('info'),
    source: DIAGNOSTIC_SOURCE,
    code: 'too-large',
    message: format(messages.tooLarge, { size: kilobytes(length), limit: kilobytes(settings.maxLength) }, locale),
  };
}

/** What the schema does not allow, but for values that a rule already speaks of, and where a comment silences it. */
export function schemaDiagnostics(
  { document }: ValuesFile,
  { analysis, layer }: Installation,
  locale: Locale,
): Diagnostic[] {
  const spokenOf = [...analysis.findings, ...analysis.suppressed.map(({ finding }) => finding)];
  const known = new Set(spokenOf.filter((finding) => finding.layer === layer).map(({ start }) => start));
  const coverage = coverageOf(document);
  return schemaProblems(document)
    .filter(({ start }) => !known.has(start) && coverage.at(SCHEMA_CODE, start).length === 0)
    .map((problem) => ({
      range: rangeOf(document, problem),
      severity: severityOf('warning'),
      source: DIAGNOSTIC_SOURCE,
      code: SCHEMA_CODE,
      message: format(problem.message.text, problem.message.data, locale),
    }));
}
