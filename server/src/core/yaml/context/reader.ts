import { type CST, Parser } from 'yaml';
import { lexemesOf } from '../lexing.ts';
import { MAX_DEPTH } from '../parse.ts';

/** What the parser has open when it has read a text up to a place. */
export interface Reading {
  /** The document at the bottom, then maps and lists, a scalar or closed `{}` on top. */
  readonly stack: readonly CST.Token[];
  /** The comment that holds the place. */
  readonly comment: { readonly start: number; readonly end: number } | undefined;
  /** Whether the parser met something that it cannot place, or the nesting is beyond the limit. */
  readonly broken: boolean;
}

/** Reads `text`; offsets count from its beginning. */
export function read(text: string, offset: number): Reading {
  const parser = new Parser();
  let comment: Reading['comment'];
  let broken = false;
  for (const { kind, source, start } of lexemesOf(text)) {
    for (const token of parser.next(source)) broken ||= token.type === 'error';
    const end = start + source.length;
    if (kind === 'other' && source.startsWith('#') && start < offset && offset <= end) comment = { start, end };
    if (parser.stack.length > MAX_DEPTH) break;
  }
  broken ||= parser.offset < text.length;
  return { stack: parser.stack, comment, broken };
}
