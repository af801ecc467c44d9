import { isComment, type Lexeme, lexemesOf } from './lexing.ts';
import { LineIndex } from './lines.ts';
import type { OffsetRange } from './node.ts';
import type { Reparsed } from './reparse.ts';
import { shiftedRange } from './shifted.ts';
import { beginsLine } from './style.ts';
import type { ValuesDocument } from './valuesDocument.ts';

/** A comment: `start` is its `#`, `end` the end of its line, line break left out. */
export interface Comment extends OffsetRange {
  /** Counted from 0. */
  readonly line: number;
  /** What stands behind the `#`. */
  readonly text: string;
  /** Whether nothing but blanks stands in front of it. */
  readonly alone: boolean;
}

const known = new WeakMap<ValuesDocument, readonly Comment[]>();
const seen = new WeakMap<ValuesDocument, readonly Lexeme[]>();

/**
 * The comments of a document in the order of the text, up to the end of its first YAML document. What looks like one
 * inside a scalar is none. Works on broken YAML as far as its tokens can be told apart.
 */
export function commentsOf(document: ValuesDocument): readonly Comment[] {
  const lexemes = seen.get(document);
  const comments =
    known.get(document) ?? (lexemes ? commentsFrom(lexemes, document.text, document.lines) : findComments(document));
  known.set(document, comments);
  return comments;
}

/** Notes the comments that the parser has seen on its way through all of a document. */
export function noteComments(document: ValuesDocument, lexemes: readonly Lexeme[]): void {
  seen.set(document, lexemes);
}

/** Takes over the comments that are known of an earlier version, which differs from a later one in whole lines. */
export function carryComments(
  before: ValuesDocument,
  after: ValuesDocument,
  { part: { start, oldEnd, newEnd }, comments: lexemes }: Pick<Reparsed, 'part' | 'comments'>,
): void {
  const comments = known.get(before) ?? (seen.has(before) ? commentsOf(before) : undefined);
  const text = after.text.slice(start, newEnd);
  // What looks like the end of the document ends the search for comments, wherever the content ends.
  if (!comments || /---|\.\.\./.test(text)) return;
  const firstLine = after.lines.at(start).line;
  const lines = after.lines.lineCount - before.lines.lineCount;
  const own = new LineIndex(text);
  const inside = lexemes ? commentsFrom(lexemes, text, own) : findComments({ text, root: undefined, lines: own });
  known.set(after, [
    ...comments.filter((comment) => comment.start < start),
    ...inside.map((comment) => ({
      ...shiftedRange(comment, start),
      line: comment.line + firstLine,
    })),
    ...comments
      .filter((comment) => comment.start >= oldEnd)
      .map((comment) => ({ ...shiftedRange(comment, newEnd - oldEnd), line: comment.line + lines })),
  ]);
}

function findComments({ text, root, lines }: Pick<ValuesDocument, 'text' | 'root' | 'lines'>): readonly Comment[] {
  const lexemes: Lexeme[] = [];
  const contentEnd = root?.end ?? Number.POSITIVE_INFINITY;
  for (const lexeme of lexemesOf(text)) {
    const { kind, source, start } = lexeme;
    if (kind === 'other' && start >= contentEnd && (source === '---' || source === '...')) break;
    if (isComment(lexeme)) lexemes.push(lexeme);
  }
  return commentsFrom(lexemes, text, lines);
}

function commentsFrom(lexemes: readonly Lexeme[], text: string, lines: LineIndex): readonly Comment[] {
  return lexemes.map(({ source, start }) => {
    const end = start + source.length;
    return { start, end, line: lines.at(start).line, text: source.slice(1), alone: beginsLine(text, start) };
  });
}
