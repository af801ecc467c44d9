import type { Diagnostic } from 'vscode-languageserver';
import { faultText } from '../core/faultText.ts';
import type { Locale } from '../core/messages/localized.ts';
import type { YamlProblem } from '../core/yaml/problem.ts';
import { SEVERAL_DOCUMENTS, severalDocuments } from '../core/yaml/refusal.ts';
import type { ValuesDocument } from '../core/yaml/valuesDocument.ts';
import { DIAGNOSTIC_SOURCE } from '../protocol/index.ts';
import { rangeOf, severityOf } from './convert.ts';
import type { ValuesFile } from './documents.ts';

/** More faults than these help nobody: the first one usually makes the rest. */
const MAX_SYNTAX_PROBLEMS = 20;

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
  const problems = [...untilTemplate(document), ...(several ? [several] : [])];
  const shown = problems.filter(({ code }) => scope === 'all' || OURS_ALONE.has(code));
  return shown.slice(0, MAX_SYNTAX_PROBLEMS).map((problem) => ({
    range: rangeOf(document, problem),
    severity: severityOf(problem === several ? 'warning' : 'error'),
    source: DIAGNOSTIC_SOURCE,
    code: 'syntax',
    message: faultText(problem)[locale],
  }));
}

/** The faults of a text; those behind the first line of a template, nearly one for each of its words, are one. */
function untilTemplate({ text, problems }: ValuesDocument): readonly YamlProblem[] {
  const { index = text.length } = problems.length === 0 ? {} : (/^[ \t]*\{\{/m.exec(text) ?? {});
  const before = problems.filter(({ start }) => start < index);
  if (before.length === problems.length) return problems;
  const start = text.indexOf('{{', index);
  const message = 'A template is not YAML: what follows is not judged';
  return [...before, { code: 'TEMPLATE', message, start, end: start + 2, structural: true }];
}
