import { applyEdits, type EditResult, type TextEdit } from '../yaml/edit.ts';
import { sameTree } from '../yaml/sameTree.ts';
import { lineStart, skipLineBreak } from '../yaml/style.ts';
import { createValuesDocument, type ValuesDocument } from '../yaml/valuesDocument.ts';
import { type NamedRule, type SuppressionComment, suppressionCommentsOf } from './suppressComments.ts';

/** Takes a comment out, or one of the rules that it names. */
export interface Removal {
  readonly comment: (source: SuppressionComment) => EditResult;
  readonly rule: (source: SuppressionComment, named: NamedRule) => EditResult;
}

/** More comments than these are not tried one by one. */
const MAX_TRIALS = 50;

/** Prepares removals from a document. Refused are those that would change a value. */
export function removalOf(document: ValuesDocument): Removal {
  const { comments } = suppressionCommentsOf(document);
  let allAreSafe: boolean | undefined;
  const isSafe = (edit: TextEdit): boolean => {
    allAreSafe ??= keepsTree(
      document,
      comments.map((source) => commentEdit(document, source)),
    );
    return allAreSafe || (comments.length <= MAX_TRIALS && keepsTree(document, [edit]));
  };
  return {
    comment: (source) => {
      const edit = commentEdit(document, source);
      return isSafe(edit) ? { edits: [edit] } : { refused: 'broken' };
    },
    rule: ({ rules }, named) => {
      const index = rules.indexOf(named);
      const next = rules[index + 1];
      const start = next ? named.start : (rules[index - 1]?.end ?? named.start);
      return { edits: [{ start, end: next?.start ?? named.end, text: '' }] };
    },
  };
}

/** A comment alone goes with its line; one behind something with the blanks in front of it. */
function commentEdit({ text }: ValuesDocument, { comment }: SuppressionComment): TextEdit {
  const { start, end, alone } = comment;
  if (!alone) return { start: skipBlanksBack(text, start), end, text: '' };
  const begin = lineStart(text, start);
  return { start: begin + (text.charCodeAt(begin) === 0xfeff ? 1 : 0), end: skipLineBreak(text, end), text: '' };
}

function skipBlanksBack(text: string, offset: number): number {
  let start = offset;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return start;
}

/** Without its comment line a scalar that keeps its last line breaks may get more of them. */
function keepsTree(document: ValuesDocument, edits: readonly TextEdit[]): boolean {
  return sameTree(document, createValuesDocument(applyEdits(document.text, edits)));
}
