import { schemaAt } from '../catalog/schema.ts';
import { type EmptyContext, nodeAt } from '../yaml/locate.ts';
import type { OffsetRange } from '../yaml/node.ts';
import { columnOf, lineStart } from '../yaml/style.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';
import { lineSlot, spotBelow } from './lineSpot.ts';
import { presentIn } from './masked.ts';
import { nextContent } from './nextContent.ts';
import { nodeAtPath } from './nodeAtPath.ts';
import type { Spot } from './spot.ts';

/** What can be written where the line below, which begins at `next`, is indented deeper; `range` is the word that stands there. */
export function aboveDeeper(
  document: ValuesDocument,
  context: EmptyContext,
  next: number,
  range: OffsetRange,
): readonly Spot[] {
  return range.start < range.end ? parentSpots(document, context, next, range) : besideDeeper(document, next, range);
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
  return [{ wants: 'parent', path, present, slot: lineSlot(document, range, column, false), document }];
}

/** Whether what follows, until it is indented no deeper than `column`, is nowhere less indented than its first line. */
function isOneBlock(text: string, first: number, column: number): boolean {
  const width = columnOf(text, first);
  let line = nextContent(text, first);
  while (line !== undefined && columnOf(text, line) >= width) line = nextContent(text, line);
  return line === undefined || columnOf(text, line) <= column;
}

/** What follows is indented deeper and belongs to a map above: whatever is written here belongs there too. */
function besideDeeper(document: ValuesDocument, next: number, range: OffsetRange): readonly Spot[] {
  const { text } = document;
  // Behind a byte order mark, the parser counts columns in a way of its own.
  if (text.startsWith('\ufeff') && lineStart(text, range.start) === 0) return [];
  const found = nodeAt(document, next);
  if (found?.part !== 'key' || found.node.outerStart !== next || found.entry?.start !== next) return [];
  const path = found.path.slice(0, -1);
  const spot = spotBelow(document, path, nodeAtPath(document.root, path), columnOf(text, next), range);
  return spot ? [spot] : [];
}
