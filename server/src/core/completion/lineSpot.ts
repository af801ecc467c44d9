import { schemaAt } from '../catalog/schema.ts';
import { vacate } from '../yaml/editors/fill.ts';
import { type Entry, isNull, type OffsetRange, type YamlNode } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import { columnOf, lineEnd, lineStart } from '../yaml/style.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';
import { presentIn } from './masked.ts';
import { nodeAtPath } from './nodeAtPath.ts';
import type { Slot, Spot } from './spot.ts';

/**
 * What can be written in a line for the map, list or value at a path; `emptied` is the entry whose written null or `{}` it
 * replaces.
 */
export function spotBelow(
  document: ValuesDocument,
  path: Path,
  node: YamlNode | undefined,
  column: number,
  range: OffsetRange,
  emptied?: Entry,
): Spot | undefined {
  const { text } = document;
  // In front of its anchor or tag nothing belongs to a map.
  if (node && node.outerStart < node.start && range.start <= node.outerStart) return undefined;
  const kind = schemaAt(path)?.kind;
  const edits = emptied ? vacate(document, emptied.value) : [];
  const vacant = node === undefined || emptied !== undefined || isNull(node);
  if (kind === 'list') {
    const dash = node?.kind === 'seq' && !node.flow ? node.dashes[0] : undefined;
    if (!vacant && dash === undefined) return undefined;
    return newItem(document, path, dash === undefined ? column : columnOf(text, dash), range);
  }
  if (kind !== 'map') {
    const slot = lineSlot(document, range, column, false);
    return vacant ? { wants: 'value', path, present: new Set(), slot, document } : undefined;
  }
  if (!vacant && (node.kind !== 'map' || node.flow)) return undefined;
  const first = node?.kind === 'map' ? node.entries[0] : undefined;
  const target = first ? columnOf(text, first.start) : path.length === 0 ? 0 : column;
  const slot = { ...lineSlot(document, range, target, false), edits };
  return { wants: 'entries', path, present: presentIn(document, path), slot, document };
}

/** An item for the list at a path. */
export function itemSpot(document: ValuesDocument, list: Path, column: number, range: OffsetRange): Spot | undefined {
  return schemaAt(list)?.kind === 'list' ? newItem(document, list, column, range) : undefined;
}

/** The item behind the last one above. */
function newItem(document: ValuesDocument, list: Path, column: number, range: OffsetRange): Spot | undefined {
  const path = [...list, 0];
  const written = nodeAtPath(document.root, list);
  // In front of the first item, which the chart reads by its position, nothing is put.
  if (written?.kind === 'seq' && written.dashes.some((dash) => dash > range.start)) return undefined;
  const wants = schemaAt(path)?.kind === 'map' ? 'entries' : 'value';
  return { wants, path, present: new Set(), slot: lineSlot(document, range, column, true), document };
}

/** From where the word stands, or, at another column, from the beginning of the line. */
export function lineSlot({ text }: ValuesDocument, range: OffsetRange, column: number, dash: boolean): Slot {
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
