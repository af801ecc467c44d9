import { commentsOf } from '../yaml/comments.ts';
import { applyEdits, type EditResult, type TextEdit } from '../yaml/edit.ts';
import { sameTree } from '../yaml/sameTree.ts';
import { lineEnd, lineStart } from '../yaml/style.ts';
import { createValuesDocument, type ValuesDocument } from '../yaml/valuesDocument.ts';
import type { Finding } from './finding.ts';
import { unusedSuppression } from './keys/unused-suppression.ts';
import { type SuppressionForm, suppressionCommentsOf } from './suppressComments.ts';
import { contentLines, coverageOf } from './suppressCoverage.ts';

/** What is to be silenced, and where. */
export type Target = Pick<Finding, 'rule' | 'start'>;

/**
 * The edit that silences a finding by a comment: it joins one that is there for the same line, else stands above the
 * line, else behind it. Changes no value; refused where no comment can stand. The reason is left to be written behind
 * the ` -- ` that the new comment ends with.
 */
export function suppressionEdits(document: ValuesDocument, target: Target): EditResult {
  const works = (edit: TextEdit): boolean => silences(document, target, edit);
  const edit =
    target.rule === unusedSuppression.id
      ? undefined
      : [...joined(document, target), above(document, target), behind(document, target)].find(works);
  return edit ? { edits: [edit] } : { refused: 'multi-line-in-flow' };
}

function silences(document: ValuesDocument, { rule, start }: Target, edit: TextEdit): boolean {
  const after = createValuesDocument(applyEdits(document.text, [edit]));
  // In a text without content the finding stays where it is: at the beginning.
  const moves = document.root !== undefined && edit.start <= start;
  return sameTree(document, after) && coverageOf(after).at(rule, moves ? start + edit.text.length : start).length > 0;
}

/** `# zadig-ha-disable-line one -- reason` becomes `# zadig-ha-disable-line one, two -- reason`. */
function joined(document: ValuesDocument, { rule, start }: Target): readonly TextEdit[] {
  const { line } = document.lines.at(start);
  const contentLine = contentLines(commentsOf(document));
  return suppressionCommentsOf(document).comments.flatMap(({ form, comment, rules }) => {
    const end = rules.at(-1)?.end;
    const isHere =
      (form === 'disable-line' && comment.line === line) ||
      (form === 'disable-next-line' && contentLine(comment.line + 1) === line);
    return isHere && end !== undefined ? [{ start: end, end, text: `, ${rule}` }] : [];
  });
}

function above({ text, root, style }: ValuesDocument, { rule, start }: Target): TextEdit {
  const begin = root ? lineStart(text, start) : 0;
  const at = begin + (text.charCodeAt(begin) === 0xfeff ? 1 : 0);
  const indent = /^ */.exec(text.slice(at, Math.max(at, start)))?.[0] ?? '';
  const form = root ? 'disable-next-line' : 'disable-file';
  return { start: at, end: at, text: `${indent}${comment(form, rule)}${style.eol}` };
}

function behind({ text }: ValuesDocument, { rule, start }: Target): TextEdit {
  const end = lineEnd(text, start);
  const blank = /[ \t]/.test(text[end - 1] ?? '') ? '' : ' ';
  return { start: end, end, text: `${blank}${comment('disable-line', rule)}` };
}

function comment(form: SuppressionForm, rule: string): string {
  return `# zadig-ha-${form} ${rule} -- `;
}
