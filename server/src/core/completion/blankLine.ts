import { schemaAt } from '../catalog/schema.ts';
import type { EmptyContext } from '../yaml/locate.ts';
import { type Entry, isNull, type OffsetRange, type YamlNode } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import { columnOf, lineEnd, lineStart } from '../yaml/style.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';
import { aboveDeeper } from './aboveDeeper.ts';
import { itemSpot, spotBelow } from './lineSpot.ts';
import { nextContent } from './nextContent.ts';
import { nodeAtPath } from './nodeAtPath.ts';
import type { Spot } from './spot.ts';

/**
 * What can be written on a blank line: entries of the map that its indent belongs to, and an item of the list that a
 * dash would continue. `range` is the word that stood there. Lines at an indent that fits nothing are moved to the one
 * that does.
 */
export function blankLineSpots(document: ValuesDocument, context: EmptyContext, range: OffsetRange): readonly Spot[] {
  const { list, column } = context;
  const next = nextContent(document.text, range.end);
  // A line that begins with a tab may be taken for the value of a key above it, and hides what goes on below it.
  if (/[\r\n] *\t/.test(document.text.slice(range.end, next))) return [];
  if (isTabbed(document, range) && next !== undefined && columnOf(document.text, next) > 0) return [];
  // The colon of a key that is written with `?` cannot be parted from it.
  if (next !== undefined && /^:(?:\s|$)/.test(document.text.slice(next, next + 2))) return [];
  if (next !== undefined && columnOf(document.text, next) > column) return aboveDeeper(document, context, next, range);
  const path = list ? context.path : innermost(document, context, range.start);
  const vacant = emptiedAbove(document, path, column, range.start);
  const here = vacant
    ? spotBelow(document, [...path, vacant.name ?? ''], vacant.value, column, range, vacant)
    : spotBelow(document, path, nodeAtPath(document.root, path), column, range);
  const item = list && !vacant ? itemSpot(document, list, column, range) : undefined;
  const found = (here?.slot.dash ? [here] : [here, item]).filter((spot) => spot !== undefined);
  // A key in front of the items of a list at its own column would take them over.
  if (next === undefined || !/^-(?:\s|$)/.test(document.text.slice(next, next + 2))) return found;
  return found.filter(({ slot }) => slot.dash || slot.column > columnOf(document.text, next));
}

function isTabbed({ text }: ValuesDocument, { start, end }: OffsetRange): boolean {
  return text.slice(lineStart(text, start), lineEnd(text, end)).includes('\t');
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
