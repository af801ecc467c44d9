import { schemaAt } from '../catalog/schema.ts';
import { vacate } from '../yaml/editors/fill.ts';
import { type EmptyContext, nodeAt } from '../yaml/locate.ts';
import { type Entry, isNull, type OffsetRange, type YamlNode } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import { columnOf, lineEnd, lineStart } from '../yaml/style.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';
import { presentIn } from './masked.ts';
import { nextContent } from './nextContent.ts';
import { nodeAtPath } from './nodeAtPath.ts';
import type { Slot, Spot } from './spot.ts';

/**
 * What can be written on a blank line: entries of the map that its indent belongs to, and an item of the list that a
 * dash would continue. `range` is the word that stood there. Lines at an indent that fits nothing are moved to the one
 * that does.
 */
export function blankLineSpots(document: ValuesDocument, context: EmptyContext, range: OffsetRange): readonly Spot[] {
  const { list, column } = context;
  const next = nextContent(document.text, range.end);
  // The colon of a key that is written with `?` cannot be parted from it.
  if (next !== undefined && /^:(?:\s|$)/.test(document.text.slice(next, next + 2))) return [];
  if (next !== undefined && columnOf(document.text, next) > column)
    return range.start < range.end ? parentSpots(document, context, next, range) : aboveDeeper(document, next, range);
  const path = list ? context.path : innermost(document, context, range.start);
  const vacant = emptiedAbove(document, path, column, range.start);
  const here = vacant
    ? spotBelow(document, [...path, vacant.name ?? ''], vacant.value, column, range, vacant)
    : spotBelow(document, path, nodeAtPath(document.root, path), column, range);
  const item = list && !vacant ? itemSpot(document, list, column, range) : undefined;
  return (here?.slot.dash ? [here] : [here, item]).filter((spot) => spot !== undefined);
}

/** A word above deeper entries is on its way to become their key. */
function parentSpots(
  document: ValuesDocument,
  { path, column }: EmptyContext,
  next: number,
  range: OffsetRange,
): readonly Spot[] {
  const { root, text } = document;
  const map = nodeAtPath(root, path);
  const first = map?.kind === 'map' && !map.flow ? map.entries[0] : undefined;
  const isAligned =
    first === undefined ||
    columnOf(text, first.start) === column ||
    (first.start > range.start && columnOf(text, first.start) === columnOf(text, next));
  const isKey = nodeAt(document, next)?.part === 'key' && isOneBlock(text, next, column);
  if (!isKey || !isAligned || schemaAt(path)?.kind !== 'map') return [];
  // Where the entries below are all there is, they are those of the word, and the map itself has none yet.
  const isOwn = first !== undefined && columnOf(text, first.start) > column;
  const present = isOwn ? new Set<string>() : presentIn(document, path);
  return [{ wants: 'parent', path, present, slot: slotAt(document, range, column, false), document }];
}

/** Whether what follows, until it is indented no deeper than `column`, is nowhere less indented than its first line. */
function isOneBlock(text: string, first: number, column: number): boolean {
  const width = columnOf(text, first);
  let line = nextContent(text, first);
  while (line !== undefined && columnOf(text, line) >= width) line = nextContent(text, line);
  return line === undefined || columnOf(text, line) <= column;
}

/** What follows is indented deeper and belongs to a map above: whatever is written here belongs there too. */
function aboveDeeper(document: ValuesDocument, next: number, range: OffsetRange): readonly Spot[] {
  const { text } = document;
  // Behind a byte order mark, the parser counts columns in a way of its own.
  if (text.startsWith('\ufeff') && lineStart(text, range.start) === 0) return [];
  const found = nodeAt(document, next);
  if (found?.part !== 'key' || found.node.outerStart !== next || found.entry?.start !== next) return [];
  const path = found.path.slice(0, -1);
  const spot = spotBelow(document, path, nodeAtPath(document.root, path), columnOf(text, next), range);
  return spot ? [spot] : [];
}

/** A line that is indented deeper than the entries of its map most likely belongs to the map of the last one above. */
function innermost({ root, text }: ValuesDocument, { path, column }: EmptyContext, offset: number): Path {
  const map = nodeAtPath(root, path);
  if (map?.kind !== 'map' || map.flow) return path;
  const last = map.entries.findLast(({ start }) => start < offset);
  if (last?.name === undefined || columnOf(text, last.start) >= column) return path;
  const { value } = last;
  return value.kind === 'map' && !value.flow && value.entries.length > 0 ? [...path, last.name] : path;
}

/** The entry right above whose written `null` or `{}` what is indented below it shall replace: `aslan: null`. */
function emptiedAbove(document: ValuesDocument, path: Path, column: number, offset: number): Entry | undefined {
  const map = nodeAtPath(document.root, path);
  if (map?.kind !== 'map' || map.flow) return undefined;
  const entry = map.entries.findLast(({ start }) => start < offset);
  if (!entry || entry.name === undefined || columnOf(document.text, entry.start) >= column) return undefined;
  return isEmptied(entry.value) && schemaAt([...path, entry.name])?.kind === 'map' ? entry : undefined;
}

function isEmptied(node: YamlNode): boolean {
  if (node.start === node.end || node.anchor !== undefined) return false;
  return isNull(node) || (node.kind === 'map' && node.flow && node.entries.length === 0);
}

function spotBelow(
  document: ValuesDocument,
  path: Path,
  node: YamlNode | undefined,
  column: number,
  range: OffsetRange,
  emptied?: Entry,
): Spot | undefined {
  const { text } = document;
  const kind = schemaAt(path)?.kind;
  const edits = emptied ? vacate(document, emptied.value) : [];
  const vacant = node === undefined || emptied !== undefined || isNull(node);
  if (kind === 'list') {
    const dash = node?.kind === 'seq' && !node.flow ? node.dashes[0] : undefined;
    if (!vacant && dash === undefined) return undefined;
    return newItem(document, path, dash === undefined ? column : columnOf(text, dash), range);
  }
  if (kind !== 'map') {
    const slot = slotAt(document, range, column, false);
    return vacant ? { wants: 'value', path, present: new Set(), slot, document } : undefined;
  }
  if (!vacant && (node.kind !== 'map' || node.flow)) return undefined;
  const first = node?.kind === 'map' ? node.entries[0] : undefined;
  const target = first ? columnOf(text, first.start) : path.length === 0 ? 0 : column;
  const slot = { ...slotAt(document, range, target, false), edits };
  return { wants: 'entries', path, present: presentIn(document, path), slot, document };
}

function itemSpot(document: ValuesDocument, list: Path, column: number, range: OffsetRange): Spot | undefined {
  return schemaAt(list)?.kind === 'list' ? newItem(document, list, column, range) : undefined;
}

/** The item behind the last one above. */
function newItem(document: ValuesDocument, list: Path, column: number, range: OffsetRange): Spot | undefined {
  const path = [...list, 0];
  const written = nodeAtPath(document.root, list);
  // In front of the first item, which the chart reads by its position, nothing is put.
  if (written?.kind === 'seq' && written.dashes.some((dash) => dash > range.start)) return undefined;
  const wants = schemaAt(path)?.kind === 'map' ? 'entries' : 'value';
  return { wants, path, present: new Set(), slot: slotAt(document, range, column, true), document };
}

/** From where the word stands, or, at another column, from the beginning of the line. */
function slotAt({ text }: ValuesDocument, range: OffsetRange, column: number, dash: boolean): Slot {
  const begin =
    lineStart(text, range.start) + (text.startsWith('\ufeff') && lineStart(text, range.start) === 0 ? 1 : 0);
  const isThere = columnOf(text, range.start) === column && !text.slice(begin, range.start).includes('\t');
  const rest = text.slice(range.end, lineEnd(text, range.end));
  return {
    range: isThere ? range : { start: begin, end: range.end },
    lead: isThere ? 'here' : 'line',
    column,
    dash,
    flow: false,
    before: '',
    behind: rest.startsWith('#') ? ' ' : '',
    quote: '',
    open: rest.trim() === '',
    edits: [],
  };
}
