import type { Diagnostic } from 'vscode-languageserver';
import { documentationUrl } from '../core/catalog/documentation.ts';
import { type SchemaProblem, schemaProblems } from '../core/catalog/schemaProblems.ts';
import { format, type Locale } from '../core/messages/localized.ts';
import type { Finding } from '../core/rules/finding.ts';
import { rules } from '../core/rules/registry.ts';
import { coverageOf } from '../core/rules/suppressCoverage.ts';
import { SCHEMA_CODE } from '../core/rules/suppressUnused.ts';
import type { Layer } from '../core/values/layer.ts';
import type { ValuesDocument } from '../core/yaml/valuesDocument.ts';
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

/** Editors show no more of one file, and some become slow. */
const MOST_FINDINGS = 1_000;

/** The findings in one layer of an installation as an editor shows them: of very many the worst, and that there are more. */
export function findingDiagnostics(
  { layers, findingsIn }: Installation,
  layer: number,
  { locale, docsLocale }: Languages,
): Diagnostic[] {
  const document = layers[layer]?.document;
  if (!document) return [];
  const found = findingsIn(layer);
  const diagnostics = worstOf(found).map((finding) => ({
    range: rangeOf(document, finding),
    severity: severityOf(finding.severity),
    source: DIAGNOSTIC_SOURCE,
    code: finding.rule,
    codeDescription: { href: documentationUrl(finding.page, docsLocale) },
    message: format(finding.message.text, finding.message.data, locale),
    ...relatedInformation(finding, layers, locale),
  }));
  const left = found.length - diagnostics.length;
  return left === 0
    ? diagnostics
    : [...diagnostics, notice('too-many', format(messages.tooMany, { count: left }, locale))];
}

function worstOf(found: readonly Finding[]): readonly Finding[] {
  if (found.length <= MOST_FINDINGS) return found;
  return found.toSorted((a, b) => severityOf(a.severity) - severityOf(b.severity)).slice(0, MOST_FINDINGS);
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

/** That a text is not looked into. */
export function tooLargeDiagnostic({ length, settings }: TooLarge, locale: Locale): Diagnostic {
  const kilobytes = (units: number): number => Math.round(units / 1000);
  const sizes = { size: kilobytes(length), limit: kilobytes(settings.maxLength) };
  return notice('too-large', format(messages.tooLarge, sizes, locale));
}

/** What is said about a whole file, in its first line. */
function notice(code: string, message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity: severityOf('info'), source: DIAGNOSTIC_SOURCE, code, message };
}

const FORM_RULES: ReadonlySet<string> = new Set(rules.filter(({ judgesForm }) => judgesForm).map(({ id }) => id));

/** What the schema does not allow, but for values of which a rule says the same, and where a comment silences it. */
export function shownSchemaProblems(
  document: ValuesDocument,
  { analysis, layer }: Installation,
): readonly SchemaProblem[] {
  const spokenOf = [...analysis.findings, ...analysis.suppressed.map(({ finding }) => finding)];
  const same = spokenOf.filter((finding) => finding.layer === layer && FORM_RULES.has(finding.rule));
  const known = new Set(same.map(({ start }) => start));
  const coverage = coverageOf(document);
  return schemaProblems(document).filter(
    ({ start }) => !known.has(start) && coverage.at(SCHEMA_CODE, start).length === 0,
  );
}

/** The same as an editor shows it. */
export function schemaDiagnostics({ document }: ValuesFile, installation: Installation, locale: Locale): Diagnostic[] {
  return shownSchemaProblems(document, installation).map((problem) => ({
    range: rangeOf(document, problem),
    severity: severityOf('warning'),
    source: DIAGNOSTIC_SOURCE,
    code: SCHEMA_CODE,
    message: format(problem.message.text, problem.message.data, locale),
  }));
}
