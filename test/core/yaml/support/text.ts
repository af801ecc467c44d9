import { applyEdits, type EditResult } from '../../../../server/src/core/yaml/edit.ts';
import { createValuesDocument, type ValuesDocument } from '../../../../server/src/core/yaml/valuesDocument.ts';

/** A text written with the indent of the code around it: the first line break and the common indent are taken away. */
export function yaml(strings: TemplateStringsArray): string {
  const lines = strings.join('').replace(/^\n/, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const common = Math.min(...indents);
  const last = lines.at(-1)?.trim() === '' ? [...lines.slice(0, -1), ''] : lines;
  return last.map((line) => line.slice(common)).join('\n');
}

/** The text after an edit, or `refused: why`. An edit that leaves new problems behind counts as a fault. */
export function after(text: string, edit: (document: ValuesDocument) => EditResult): string {
  const document = createValuesDocument(text);
  const result = edit(document);
  if ('refused' in result) return `refused: ${result.refused}`;
  const edited = applyEdits(text, result.edits);
  const problems = createValuesDocument(edited).problems;
  if (problems.length > document.problems.length) return `broken: ${JSON.stringify(problems)} in ${edited}`;
  return edited;
}
