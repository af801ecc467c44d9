import { type CST, Parser } from 'yaml';
import { lexemesOf, parsed } from '../lexing.ts';
import { MAX_DEPTH } from '../parse.ts';
import type { Gap } from './gaps.ts';

/** What the parser has open when it has read a text up to a place. */
export interface Reading {
  /** The document at the bottom, then maps and lists, a scalar or closed `{}` on top. */
  readonly stack: readonly CST.Token[];
  /** The comment that holds the place. */
  readonly comment: { readonly start: number; readonly end: number } | undefined;
  /** Whether the parser met something that it cannot place, or the nesting is beyond the limit. */
  readonly broken: boolean;
}

/** Reads `text` without its gaps; offsets count from its beginning, gaps included. */
export function read(text: string, offset: number, gaps: readonly Gap[]): Reading {
  const parser = new Parser();
  let comment: Reading['comment'];
  let broken = false;
  let left = 0;
  let next = 0;
  for (const lexeme of lexemesOf(withoutGaps(text, gaps))) {
    const { kind, source } = lexeme;
    for (let gap = gaps[next]; gap && lexeme.start + left >= gap.start; gap = gaps[++next]) {
      left += gap.end - gap.start;
      parser.offset += gap.end - gap.start;
    }
    for (const token of parsed(parser, lexeme)) broken ||= token.type === 'error';
    const start = lexeme.start + left;
    const end = start + source.length;
    if (kind === 'other' && source.startsWith('#') && start < offset && offset <= end) comment = { start, end };
    if (parser.stack.length > MAX_DEPTH) break;
  }
  broken ||= parser.offset < text.length;
  for (const gap of gaps) fill(parser.stack, gap);
  return { stack: parser.stack, comment, broken };
}

function withoutGaps(text: string, gaps: readonly Gap[]): string {
  const begins = [0, ...gaps.map(({ end }) => end)];
  return begins.map((begin, index) => text.slice(begin, gaps[index]?.start)).join('');
}

/** Copies of the first item stand for those that were left out, so that the items behind keep their positions. */
function fill(stack: readonly CST.Token[], { holder, count }: Gap): void {
  const list = stack.find(
    ({ type, offset }) => (type === 'block-seq' || type === 'flow-collection') && offset === holder,
  ) as CST.BlockSequence | CST.FlowCollection | undefined;
  const [first, ...others] = list?.items ?? [];
  if (list && first) list.items = [first, ...Array<typeof first>(count).fill(first), ...others];
}
