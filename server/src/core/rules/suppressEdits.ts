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

/** Writes the edit for a rule. */
type Writer = (rule: string) => TextEdit;

/** What is possible depends on the line alone, not on the rule; finding it out takes parsing. */
const writers = new WeakMap<ValuesDocument, Map<number, Writer | undefined>>();

/**
 * The edit that silences a finding by a comment: it joins one that is there for the same line, else stands above the
 * line, else behind it. Changes no value; refused where no comment can stand. The reason is left to be written behind
 * the ` -- ` that the new comment ends with.
 */
export function suppressionEdits(document: ValuesDocument, { rule, start }: Target): EditResult {
  if (rule === unusedSuppression.id) return { refused: 'absent' };
  const { line } = document.lines.at(start);
  const known = writers.get(document) ?? new Map<number, Writer | undefined>();
  writers.set(document, known);
  if (!known.has(line)) known.set(line, writerFor(document, start));
  const write = known.get(line);
  return write ? { edits: [write(rule)] } : { refused: 'multi-line-in-flow' };
}

function writerFor(document: ValuesDocument, start: number): Writer | undefined {
  const trial = 'some-rule';
  return [...joined(document, start), above(document, start), behind(document, start)].find((write) =>
    silences(document, { rule: trial, start }, write(trial)),
  );
}

function silences(document: ValuesDocument, { rule, start }: Target, edit: TextEdit): boolean {
  const after = createValuesDocument(applyEdits(document.text, [edit]));
  // In a text without content the finding stays where it is: at the beginning.
  const moves = document.root !== undefined && edit.start <= start;
  return sameTree(document, after) && coverageOf(after).at(rule, moves ? start + edit.text.length : start).length > 0;
}

/** `# zadig-ha-disable-line one -- reason` becomes `# zadig-ha-disable-line one, two -- reason`. */
function joined(document: ValuesDocument, start: number): readonly Writer[] {
  const { line } = document.lines.at(start);
  const contentLine = contentLines(commentsOf(document));
  return suppressionCommentsOf(document).comments.flatMap(({ form, comment, rules }) => {
    const end = rules.at(-1)?.end;
    const isHere =
      (form === 'disable-line' && comment.line === line) ||
      (form === 'disable-next-line' && contentLine(comment.line + 1) === line);
    return isHere && end !== undefined ? [(rule) => ({ start: end, end, text: `, ${rule}` })] : [];
  });
}

function above({ text, root, style }: ValuesDocument, start: number): Writer {
  const begin = root ? lineStart(text, start) : 0;
  const at = begin + (text.charCodeAt(begin) === 0xfeff ? 1 : 0);
  const indent = /^ */.exec(text.slice(at, Math.max(at, start)))?.[0] ?? '';
  const form = root ? 'disable-next-line' : 'disable-file';
  return (rule) => ({ start: at, end: at, text: `${indent}${comment(form, rule)}${style.eol}` });
}

function behind({ text }: ValuesDocument, start: number): Writer {
  const end = lineEnd(text, start);
  const blank = /[ \t]/.test(text[end - 1] ?? '') ? '' : ' ';
  return (rule) => ({ start: end, end, text: `${blank}${comment('disable-line', rule)}` });
}

function comment(form: SuppressionForm, rule: string): string {
  return `# zadig-ha-${form} ${rule} -- `;
}
