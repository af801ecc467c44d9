import { type Comment, commentsOf } from '../yaml/comments.ts';
import type { OffsetRange } from '../yaml/node.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';

/** The forms of the comment: `# zadig-ha-<form> RULE[, RULE] -- reason`. */
export const SUPPRESSION_FORMS = ['disable-next-line', 'disable-line', 'disable', 'enable', 'disable-file'] as const;

/** One of the forms. */
export type SuppressionForm = (typeof SUPPRESSION_FORMS)[number];

/** A rule as a comment names it, known or not. */
export interface NamedRule extends OffsetRange {
  readonly rule: string;
}

/** A comment that silences findings, or (`enable`) ends the silence. */
export interface SuppressionComment {
  readonly comment: Comment;
  readonly form: SuppressionForm;
  /** Empty for all rules. */
  readonly rules: readonly NamedRule[];
  /** What stands behind ` -- `. */
  readonly reason?: string;
}

/** The comments of a document that are meant for us, in its order; `misspelt` ones have a form that does not exist. */
export interface SuppressionComments {
  readonly comments: readonly SuppressionComment[];
  readonly misspelt: readonly (OffsetRange & { readonly word: string })[];
}

const NONE: SuppressionComments = { comments: [], misspelt: [] };
const known = new WeakMap<ValuesDocument, SuppressionComments>();

/** Reads all comments that silence findings. Costs next to nothing where the text holds none. */
export function suppressionCommentsOf(document: ValuesDocument): SuppressionComments {
  if (!mayHoldSuppressions(document)) return NONE;
  const read = known.get(document) ?? readAll(commentsOf(document));
  known.set(document, read);
  return read;
}

/** Whether reading the comments is worth while. */
export function mayHoldSuppressions({ text }: ValuesDocument): boolean {
  return /zadig-ha-(?:dis|en)able/.test(text);
}

function readAll(all: readonly Comment[]): SuppressionComments {
  const comments: SuppressionComment[] = [];
  const misspelt: (OffsetRange & { readonly word: string })[] = [];
  for (const comment of all) {
    // ` zadig-ha-disable-line`, then a blank or the end
    const [head, word, form] = /^[ \t]*(zadig-ha-((?:dis|en)able[\w-]*))(?=\s|$)/.exec(comment.text) ?? [];
    if (head === undefined || word === undefined) continue;
    const known = SUPPRESSION_FORMS.find((candidate) => candidate === form);
    const start = comment.start + 1 + head.length;
    if (known) comments.push({ comment, form: known, ...readRest(comment.text.slice(head.length), start) });
    else misspelt.push({ word, start: start - word.length, end: start });
  }
  return { comments, misspelt };
}

/** `rest` begins at `start` in the text: rules, with or without commas between them, then the reason. */
function readRest(rest: string, start: number): Pick<SuppressionComment, 'rules' | 'reason'> {
  const dashes = /(?<=\s)--(?=\s|$)/.exec(rest)?.index;
  const reason = dashes === undefined ? '' : rest.slice(dashes + 2).trim();
  const rules = [...rest.slice(0, dashes).matchAll(/[^\s,\uff0c]+/g)].map(({ 0: rule, index }) => ({
    rule,
    start: start + index,
    end: start + index + rule.length,
  }));
  return { rules, ...(reason !== '' && { reason }) };
}
