import { type Comment, commentsOf } from '../comments.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import type { Fold } from './folds.ts';

/** The folds that comments make. */
export interface CommentFolds {
  /** Two or more lines of nothing but comments. */
  readonly comments: readonly Fold[];
  /** From `# region` to its `# endregion`. */
  readonly regions: readonly Fold[];
}

/** Finds the comments that can be folded. Marks of regions without their other half mean nothing. */
export function commentFolds(document: ValuesDocument): CommentFolds {
  const comments: Fold[] = [];
  const regions: Fold[] = [];
  const open: Comment[] = [];
  let first: Comment | undefined;
  let last: Comment | undefined;
  const endRun = (): void => {
    if (first && last && first !== last) comments.push(foldOf(first, last, 'comment'));
    first = undefined;
    last = undefined;
  };
  for (const comment of commentsOf(document)) {
    if (!comment.alone) continue;
    const mark = /^[ \t]*(end)?region\b/.exec(comment.text);
    if (mark || comment.line !== (last?.line ?? -2) + 1) endRun();
    if (!mark) {
      first ??= comment;
      last = comment;
    } else if (mark[1] === undefined) open.push(comment);
    else {
      const start = open.pop();
      if (start) regions.push(foldOf(start, comment, 'region'));
    }
  }
  endRun();
  return { comments, regions };
}

function foldOf(first: Comment, last: Comment, kind: 'comment' | 'region'): Fold {
  return { start: first.end, end: last.end, startLine: first.line, endLine: last.line, kind };
}
