import type { CST } from 'yaml';
import type { Path } from '../path.ts';
import { beginsLine, lineEnd, lineStart } from '../style.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import { blockContext } from './blockContext.ts';
import type { Context } from './context.ts';
import { emptyContext } from './emptyContext.ts';
import { enrich } from './enrich.ts';
import { flowContext } from './flowContext.ts';
import { gapsBetween } from './gaps.ts';
import type { Place } from './place.ts';
import { read } from './reader.ts';
import { sectionStart } from './section.ts';
import { pathTo } from './tokens.ts';
import { restOfWord } from './word.ts';

/**
 * What an offset is for: judged by what stands in front of it and by the word that it is in, so that it works where the
 * text is broken further down, and by the tree where there is one. Never throws; offsets outside count as the ends.
 */
export function contextAt(document: ValuesDocument, offset: number): Context {
  const { text, root } = document;
  const clamped = Math.max(0, Math.min(offset, text.length));
  const at = text[clamped - 1] === '\r' && text[clamped] === '\n' ? clamped - 1 : clamped;
  const base = sectionStart(text, root, at);
  const isBlank = isBlankLine(text, at);
  const end = isBlank ? endOfContent(text, base, at) : at + restOfWord(text, at);
  const { stack, comment, broken } = read(text.slice(base, end), at - base, gapsBetween(document, base, end));
  const place: Place = { text, offset: at, base, stack, isBlank };
  if (comment) {
    const range = { start: base + comment.start, end: lineEnd(text, at) };
    return { kind: 'comment', path: openPath(stack), range };
  }
  const context = find(place);
  const hasTab = context.kind === 'key' && !context.flow && /^[ ]*\t/.test(text.slice(lineStart(text, at), at));
  if (!broken && !hasTab) return enrich(document, at, context);
  return asBroken(context);
}

function find(place: Place): Context {
  const { stack, isBlank } = place;
  const position = stack.findLastIndex((token) => token.type === 'flow-collection' && token.end.length === 0);
  if (position >= 0) return flowContext(place, position);
  return isBlank ? emptyContext(place) : blockContext(place);
}

/** Whether nothing stands in front of an offset on its line, and no word begins there. */
function isBlankLine(text: string, offset: number): boolean {
  return beginsLine(text, offset) && /^(?:\s|$|#|[-?:](?:\s|$))/.test(text.slice(offset, offset + 2));
}

/** Blank lines at the end are not read: the parser would take them for the end of brackets. */
function endOfContent(text: string, base: number, offset: number): number {
  let end = offset;
  while (end > base && /[ \t\r\n]/.test(text[end - 1] ?? '')) end--;
  return end;
}

/** The path of the innermost map or list that is open. */
function openPath(stack: readonly CST.Token[]): Path {
  const position = stack.findLastIndex(
    ({ type }) => type === 'block-map' || type === 'block-seq' || type === 'flow-collection',
  );
  return position < 0 ? [] : pathTo(stack, position);
}

/** The word at hand is kept, since it is what a proposal would replace. */
function asBroken(context: Context): Context {
  if (context.kind === 'comment' || context.kind === 'broken') return context;
  const { path } = context;
  if (context.kind === 'empty') return { kind: 'broken', path, prefix: '', range: context.range, flow: false };
  const { prefix, range, flow } = context;
  return { kind: 'broken', path, prefix, range, flow };
}
