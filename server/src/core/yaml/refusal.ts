import type { YamlProblem } from './problem.ts';
import type { ValuesDocument } from './valuesDocument.ts';

/** Faults that leave the tree as it is, and for which Helm refuses the text all the same, or reads something else. */
const REFUSED: ReadonlySet<string> = new Set([
  'BAD_ALIAS',
  'BAD_DQ_ESCAPE',
  'CONTROL_CHARACTER',
  'NULL_KEY',
  'QUESTION_MARK_IN_FLOW',
]);

/** Why Helm does not read a text, or why we cannot: the first such fault. Undefined where nothing stands in the way. */
export function refusalOf({ problems, text }: Pick<ValuesDocument, 'problems' | 'text'>): YamlProblem | undefined {
  return problems.find(
    ({ code, structural, start, end }) => structural || (REFUSED.has(code) && !isTaken(text.slice(start, end))),
  );
}

/** An escape that YAML does not have and Helm reads. */
function isTaken(source: string): boolean {
  return source === "\\'";
}
