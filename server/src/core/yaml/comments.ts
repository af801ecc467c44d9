import { CST, Lexer } from 'yaml';
import type { OffsetRange } from './node.ts';
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

/**
 * The comments of a document in the order of the text, up to the end of its first YAML document. What looks like one
 * inside a scalar is none. Works on broken YAML as far as its tokens can be told apart.
 */
export function commentsOf(document: ValuesDocument): readonly Comment[] {
  const comments = known.get(document) ?? findComments(document);
  known.set(document, comments);
  return comments;
}

function findComments({ text, root, lines }: ValuesDocument): readonly Comment[] {
  const comments: Comment[] = [];
  const contentEnd = root?.end ?? Number.POSITIVE_INFINITY;
  let start = 0;
  let isScalar = false;
  // A lone carriage return ends a line for Helm and for editors, but not for the lexer.
  for (const lexeme of new Lexer().lex(text.replace(/\r(?!\n)/g, '\n'))) {
    // The lexer's own marks take no place in the text.
    if (!isScalar && (lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END || lexeme === CST.SCALAR)) {
      isScalar = lexeme === CST.SCALAR;
      continue;
    }
    const end = start + lexeme.length;
    if (!isScalar && start >= contentEnd && (lexeme === '---' || lexeme === '...')) break;
    if (!isScalar && lexeme.startsWith('#'))
      comments.push({
        start,
        end,
        line: lines.at(start).line,
        text: lexeme.slice(1),
        alone: beginsLine(text, start),
      });
    isScalar = false;
    start = end;
  }
  return comments;
}

function beginsLine(text: string, offset: number): boolean {
  let start = offset;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return start === 0 || /[\r\n\ufeff]/.test(text.charAt(start - 1));
}
