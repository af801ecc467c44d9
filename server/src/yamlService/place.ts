import { type Context, contextAt } from '../core/yaml/locate.ts';
import type { OffsetRange } from '../core/yaml/node.ts';
import { lineEnd, lineStart } from '../core/yaml/style.ts';
import type { ValuesDocument } from '../core/yaml/valuesDocument.ts';

/** A place in a text where something can be written. */
export interface Place {
  /** The word that is replaced, quotes included; empty where there is none, and always on one line. */
  readonly range: OffsetRange;
  readonly kind: 'blankLine' | 'name' | 'entry' | 'value' | 'item';
  /** Inside `{}` or `[]`. */
  readonly flow: boolean;
  /** What has to stand between the neighbours and what is written. */
  readonly before: string;
  readonly behind: string;
  /** The quote that the word begins with. */
  readonly quote: string;
}

/** What can be written at an offset; undefined in comments, texts of several lines, and in front of something else. */
export function placeAt(document: ValuesDocument, offset: number): Place | undefined {
  const { text } = document;
  const context = contextAt(document, offset);
  if (context.kind === 'comment' || (context.kind === 'broken' && context.flow)) return undefined;
  if (context.kind === 'empty')
    return { range: context.range, kind: 'blankLine', flow: false, before: '', behind: '', quote: '' };
  const range = oneLine(text, context);
  if (range === undefined || range.end < offset || isMarker(text, range)) return undefined;
  const { flow } = context;
  const kind = kindOf(text, context, range);
  // In front of a key, another one would be meant, not another name for this one.
  if (kind === 'name' && offset === range.start) return undefined;
  const behind = kind === 'name' ? '' : separator(text, range.end, flow, kind);
  if (behind === undefined) return undefined;
  const before = /[-:,]/.test(text[range.start - 1] ?? '') ? ' ' : '';
  return { range, kind, flow, before, behind, quote: /^["']/.exec(text.slice(range.start, range.end))?.[0] ?? '' };
}

/** What parts documents. */
function isMarker(text: string, { start, end }: OffsetRange): boolean {
  return lineStart(text, start) === start && /^(?:---|\.\.\.)$/.test(text.slice(start, end));
}

type WordContext = Exclude<Context, { readonly kind: 'comment' | 'empty' }>;

/** The word, if it is one: no `[]` or `{}`. A quote that is not closed takes the following lines in. */
function oneLine(text: string, { range, flow }: WordContext): OffsetRange | undefined {
  const { start, end } = range;
  const word = text.slice(start, end);
  const isUnclosed = /^["']/.test(word) && !/^(["']).*\1\s*$/s.test(word);
  if (isUnclosed) return flow ? undefined : { start, end: Math.min(end, lineEnd(text, start)) };
  return /[\r\n]|^[[{]/.test(word) ? undefined : range;
}

function kindOf(text: string, { kind }: WordContext, { end }: OffsetRange): Exclude<Place['kind'], 'blankLine'> {
  if (kind === 'value' || kind === 'item') return kind;
  return /^[ \t]*:/.test(text.slice(end, lineEnd(text, end))) ? 'name' : 'entry';
}

/** What parts a word from what follows; undefined where nothing can. */
function separator(text: string, end: number, flow: boolean, kind: Place['kind']): string | undefined {
  const rest = text.slice(end, lineEnd(text, end));
  const isLast = /^[ \t]*(?:#|$)/.test(rest);
  const blank = rest.startsWith('#') ? ' ' : '';
  if (!flow) return isLast ? blank : undefined;
  const [next] = /[^\s]/.exec(text.slice(end).replace(/(?<=^|\s)#.*/g, '')) ?? [''];
  if ('}],'.includes(next)) return blank;
  return kind === 'value' ? undefined : isLast ? `,${blank}` : ', ';
}
