import type { Diagnostic } from 'vscode-languageserver';
import { faultText } from '../core/faultText.ts';
import type { Locale } from '../core/messages/localized.ts';
import type { YamlProblem } from '../core/yaml/problem.ts';
import { SEVERAL_DOCUMENTS, severalDocuments } from '../core/yaml/refusal.ts';
import { lineEnd, lineStart } from '../core/yaml/style.ts';
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
  const problems =
    scope === 'all' ? untilTemplate(document) : document.problems.filter(({ code }) => OURS_ALONE.has(code));
  const shown = several ? [...problems, several] : problems;
  return shown.slice(0, MAX_SYNTAX_PROBLEMS).map((problem) => ({
    range: rangeOf(document, problem),
    severity: severityOf(problem === several ? 'warning' : 'error'),
    source: DIAGNOSTIC_SOURCE,
    code: 'syntax',
    message: faultText(problem)[locale],
  }));
}

/** The faults of a text; those from the first line of a template on, nearly one for each of its words, are one. */
function untilTemplate({ text, problems }: ValuesDocument): readonly YamlProblem[] {
  const first = problems.find(({ structural }) => structural);
  if (!first) return problems;
  const line = lineStart(text, first.start);
  const [template] = /^[ \t]*\{\{/.exec(text.slice(line, lineEnd(text, line))) ?? [];
  if (template === undefined) return problems;
  const end = line + template.length;
  const message = 'A template is not YAML: what follows is not judged';
  const fault = { code: 'TEMPLATE', message, start: end - 2, end, structural: true };
  return [...problems.filter(({ start }) => start < line), fault];
}
