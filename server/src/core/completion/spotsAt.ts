import { schemaAt } from '../catalog/schema.ts';
import { hasStrayMark } from '../yaml/editors/editable.ts';
import {
  contextAt,
  type EmptyContext,
  type ItemContext,
  type KeyContext,
  nodeAt,
  type ValueContext,
} from '../yaml/locate.ts';
import type { OffsetRange } from '../yaml/node.ts';
import { beginsLine, columnOf, lineEnd, lineStart } from '../yaml/style.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';
import { blankLineSpots } from './blankLine.ts';
import { flowSpots } from './flow.ts';
import { presentIn, without } from './masked.ts';
import { nextContent } from './nextContent.ts';
import { nodeAtPath } from './nodeAtPath.ts';
import { quoteAt, type Slot, type Spot } from './spot.ts';

/** What can be written at an offset; nothing in comments, texts of several lines and places that nobody can make sense of. */
export function spotsAt(document: ValuesDocument, offset: number): readonly Spot[] {
  if (hasStrayMark(document.text)) return [];
  const context = contextAt(document, offset);
  if (context.kind === 'comment' || isOutsideOfFirstDocument(document, offset)) return [];
  if (context.kind === 'empty')
    return isFollowed(document, offset) || isInScalar(document, offset)
      ? []
      : blankLineSpots(document, context, context.range);
  if (isGlued(document, context.range)) return [];
  if (/[\r\n]/.test(document.text.slice(context.range.start, context.range.end)))
    return context.kind === 'value' ? unclosedSpots(document, context) : [];
  if (context.kind === 'broken') return context.flow ? [] : ownLineSpots(document, context.range);
  if (context.flow) return flowSpots(document, context);
  if (context.kind === 'value') return valueSpots(document, context);
  return context.kind === 'item' ? itemSpots(document, context) : keySpots(document, context);
}

function keySpots(document: ValuesDocument, context: KeyContext): readonly Spot[] {
  const { text } = document;
  const { range, path, prefix } = context;
  if (!/^[ \t]*:(?:\s|$)/.test(text.slice(range.end, lineEnd(text, range.end) + 1)))
    return ownLineSpots(document, range);
  // In front of a key, another one would be meant, not another name for this one.
  if (prefix === '') return [];
  return [{ wants: 'name', path, present: presentIn(document, path), slot: wordSlot(document, range), document }];
}

/** A word on a line of its own is judged like the blank line that it would leave. */
function ownLineSpots(document: ValuesDocument, range: OffsetRange): readonly Spot[] {
  // A dotted spelling is a mistake of its own.
  if (document.text.slice(range.start, range.end).includes('.')) return [];
  if (range.start === range.end || !beginsLine(document.text, range.start) || isFollowed(document, range.end))
    return [];
  const masked = without(document, range);
  if (isOutsideOfFirstDocument(masked, range.start)) return [];
  const context = contextAt(masked, range.start);
  if (context.kind !== 'empty') return [];
  const quote = quoteAt(document.text, range);
  return blankLineSpots(masked, context satisfies EmptyContext, range).map((spot) => {
    return { ...spot, slot: { ...spot.slot, quote } };
  });
}

function valueSpots(document: ValuesDocument, { path, range, needsBlank, prefix }: ValueContext): readonly Spot[] {
  const { text, root, style } = document;
  const kind = schemaAt(path)?.kind;
  const node = nodeAtPath(root, path);
  if (isFollowed(document, range.end) || (node && node.kind !== 'scalar')) return [];
  const key = nodeKeyColumn(document, path);
  if (goesOn(document, range.end, key ?? 0)) return [];
  if (kind !== 'map' && kind !== 'list') {
    const slot = wordSlot(document, range);
    return [{ wants: 'value', path, present: new Set(), document, slot: { ...slot, before: needsBlank ? ' ' : '' } }];
  }
  if (prefix !== '' || range.start < range.end || key === undefined) return [];
  const start = text.slice(0, range.start).trimEnd().length;
  const isList = kind === 'list';
  const slot: Slot = {
    ...wordSlot(document, { start, end: range.end }),
    lead: 'below',
    column: key + (isList ? style.listIndent : style.indent),
    dash: isList,
  };
  const inner = isList ? [...path, 0] : path;
  const wants = schemaAt(inner)?.kind === 'map' ? 'entries' : 'value';
  return [{ wants, path: inner, present: new Set(), slot, document }];
}

/** A quote that is not closed takes the following lines in; what is typed ends with its own line. */
function unclosedSpots(document: ValuesDocument, context: ValueContext): readonly Spot[] {
  const { text } = document;
  const { start, end } = context.range;
  const quote = quoteAt(text, context.range);
  if (quote === '' || context.flow || text[end - 1] === quote) return [];
  const range = { start, end: lineEnd(text, start) };
  const found = valueSpots(without(document, range), { ...context, range });
  return found.map((spot) => ({ ...spot, slot: { ...spot.slot, quote } }));
}

function itemSpots(document: ValuesDocument, { path, range, needsBlank }: ItemContext): readonly Spot[] {
  if (isFollowed(document, range.end)) return [];
  const masked = without(document, range);
  const isMap = schemaAt(path)?.kind === 'map';
  const node = nodeAtPath(masked.root, path);
  const column = columnOf(document.text, range.start) + (needsBlank ? 1 : 0);
  if (node && node.kind !== 'scalar' && node.kind !== 'map') return [];
  if (node?.kind === 'map' && (!isMap || node.flow || columnOf(masked.text, node.start) !== column)) return [];
  if (!node && goesOn(document, range.end, columnOf(document.text, lineContent(document, range.start)))) return [];
  const slot = { ...wordSlot(document, range), column, before: needsBlank ? ' ' : '' };
  return [{ wants: isMap ? 'entries' : 'value', path, present: presentIn(masked, path), slot, document: masked }];
}

function wordSlot({ text }: ValuesDocument, range: OffsetRange): Slot {
  const quote = quoteAt(text, range);
  const behind = text[range.end] === '#' ? ' ' : '';
  const open = /^[ \t]*$/.test(text.slice(range.end, lineEnd(text, range.end)));
  const column = columnOf(text, range.start);
  return { range, lead: 'here', column, dash: false, flow: false, before: '', behind, quote, open, edits: [] };
}

/** Whether a text of several lines goes on behind an offset: a blank line of it, or one that looks like a comment. */
function isInScalar(document: ValuesDocument, offset: number): boolean {
  const node = nodeAt(document, offset)?.node;
  return node?.kind === 'scalar' && /\S/.test(document.text.slice(offset, node.end));
}

/** Whether a word stands right behind something that must be followed by a blank, such as a tag. */
function isGlued({ text }: ValuesDocument, { start }: OffsetRange): boolean {
  return /[^\s[{,:?\ufeff-]/.test(text[start - 1] ?? ' ');
}

/** The column of the key that leads to a path. */
function nodeKeyColumn({ root, text }: ValuesDocument, path: Spot['path']): number | undefined {
  const parent = nodeAtPath(root, path.slice(0, -1));
  const entry = parent?.kind === 'map' ? parent.entries.findLast(({ name }) => name === path.at(-1)) : undefined;
  return entry && columnOf(text, entry.start);
}

/** Helm reads the first document of a text only: what stands in front of its `---` would be another one. */
function isOutsideOfFirstDocument({ root, text }: ValuesDocument, offset: number): boolean {
  if (root === undefined) return false;
  return offset <= root.outerStart
    ? /^---(?:\s|$)/m.test(text.slice(lineStart(text, offset), root.outerStart))
    : root.end < offset && /^(?:---|\.\.\.)(?:\s|$)/m.test(text.slice(root.end, lineEnd(text, offset)));
}

/** Whether the next line is indented deeper than a column, so that it belongs to what stands in front of it. */
function goesOn({ text }: ValuesDocument, offset: number, column: number): boolean {
  const next = nextContent(text, offset);
  return next !== undefined && columnOf(text, next) > column;
}

/** Where the content of a line begins. */
function lineContent({ text }: ValuesDocument, offset: number): number {
  const start = lineStart(text, offset);
  return start + (/^\ufeff?[ \t]*/.exec(text.slice(start, offset))?.[0].length ?? 0);
}

/** Whether something other than a comment follows on the line. */
function isFollowed({ text }: ValuesDocument, offset: number): boolean {
  return !/^[ \t]*(?:#.*)?$/.test(text.slice(offset, lineEnd(text, offset)));
}
