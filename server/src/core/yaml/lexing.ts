import { type CST, Lexer, type Parser } from 'yaml';

/** What a lexeme is: a sign of the parser's own that takes no place, the text of a scalar, or anything else. */
export type LexemeKind = 'sign' | 'scalar' | 'other';

/** The smallest pieces of a text. `start` is the offset of `source`. */
export interface Lexeme {
  readonly kind: LexemeKind;
  readonly source: string;
  readonly start: number;
}

const BYTE_ORDER_MARK = '\ufeff';

/** How many indicators may follow each other on one line: the parser descends once for each of them. */
export const MAX_INDICATORS = 200;

const SIGNS: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);
const INDICATOR = /^(?:[!&]|[-?:]$)/;

/** Whether a lexeme is a comment. */
export function isComment({ kind, source }: Lexeme): boolean {
  return kind === 'other' && source.startsWith('#');
}

/** Splits a text into lexemes, or stops where too many indicators (`- - -`, `!a !b`) would overflow the stack. */
export function* lexemesOf(text: string): Generator<Lexeme, void> {
  let start = 0;
  let indicators = 0;
  let isScalar = false;
  // A lone carriage return ends a line for Helm and for editors, but not for the lexer.
  for (const source of new Lexer().lex(text.replace(/\r(?!\n)/g, '\n'))) {
    const kind = isScalar ? 'scalar' : SIGNS.has(source) ? 'sign' : 'other';
    isScalar = source === '\u001f';
    if (kind !== 'other' || !/^[ \t]/.test(source))
      indicators = kind === 'other' && INDICATOR.test(source) ? indicators + 1 : 0;
    if (indicators > MAX_INDICATORS) return;
    yield { kind, source, start };
    if (kind !== 'sign') start += source.length;
  }
}

/** What a parser makes of the next lexeme. */
export function* parsed(parser: Parser, { source }: Lexeme): Generator<CST.Token, void> {
  yield* parser.next(source);
  // It takes the mark for the beginning of the line, and what indents the first key for the middle of it.
  if (source === BYTE_ORDER_MARK) parser['atNewLine'] = true;
}
