import type { MapNode, OffsetRange, SeqNode, YamlNode } from '../node.ts';
import { lastAt } from '../nodeAt.ts';
import { isHopeless } from '../parse.ts';
import { shiftedRange } from '../shifted.ts';
import { lineStart } from '../style.ts';
import type { ValuesDocument } from '../valuesDocument.ts';

/**
 * Entries or items in front of a place that need not be read: nothing but their number matters there. Offsets count from
 * where the reading begins.
 */
export interface Gap extends OffsetRange {
  /** Where the map or list begins that they belong to. */
  readonly holder: number;
  readonly count: number;
}

/** In characters: what is shorter is read. */
const SHORT = 2000;

/**
 * What can be left out when a text is read from `base` to `end`, in order: of every map and list all but the first piece
 * and the last two in front of `end`, as far as the tree is certain of them.
 */
export function gapsBetween(document: ValuesDocument, base: number, end: number, least = SHORT): readonly Gap[] {
  const { text, root, problems } = document;
  if (!root || end - base < least || isHopeless(problems)) return [];
  const faults = problems.filter(({ structural }) => structural).map(({ start }) => start);
  const node = firstRead(root, base, end);
  const found = node ? gapsIn(text, node, { end, least, certain: Math.min(...faults) }) : [];
  return found.map((gap) => ({ ...shiftedRange(gap, -base), holder: gap.holder - base }));
}

interface Bounds {
  readonly end: number;
  readonly least: number;
  /** Where the first fault stands. */
  readonly certain: number;
}

function gapsIn(text: string, node: YamlNode, bounds: Bounds): readonly Gap[] {
  const { end, least, certain } = bounds;
  if ((node.kind !== 'map' && node.kind !== 'seq') || Math.min(node.end, end) - node.start < least) return [];
  const starts = startsOf(node);
  const last = lastAt(starts, end, (start) => start);
  if ((starts[last] ?? 0) > certain) return [];
  const pieces = (node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items).slice(0, last + 1);
  const inside = (from: number, to?: number): readonly Gap[] =>
    pieces.slice(from, to).flatMap((piece) => gapsIn(text, piece, bounds));
  const gap = gapIn(text, node, starts, last);
  return gap && gap.end - gap.start >= least ? [...inside(0, 1), gap, ...inside(-2)] : inside(0);
}

/** What a text that is read from `base` begins with: the root, or the value of one of its entries. */
function firstRead(root: YamlNode, base: number, end: number): YamlNode | undefined {
  if (base <= root.outerStart) return root;
  const entry = root.kind === 'map' ? root.entries[lastAt(root.entries, end, ({ start }) => start)] : undefined;
  return entry?.start === base ? entry.value : undefined;
}

function startsOf(node: MapNode | SeqNode): readonly number[] {
  if (node.kind === 'map') return node.entries.map(({ start }) => start);
  return node.flow ? node.items.map(({ outerStart }) => outerStart) : node.dashes;
}

function gapIn(text: string, node: MapNode | SeqNode, starts: readonly number[], last: number): Gap | undefined {
  const [first, second] = starts;
  const behind = starts[last - 1];
  if (last < 3 || first === undefined || second === undefined || behind === undefined) return undefined;
  const [from, to] = [lineStart(text, second), lineStart(text, behind)];
  const count = last - 2;
  if (!node.flow) {
    // What stands in a list without a dash is an item of the tree, but none of those that are counted.
    const isWhole = node.kind === 'map' || starts.slice(1, last).every((start) => text[start] === '-');
    const isOnLines = isBlank(text, from, second) && isBlank(text, to, behind);
    return isWhole && isOnLines ? { start: from, end: to, holder: first, count } : undefined;
  }
  // Of the line that brackets are on, the parser keeps the indent.
  const isCut =
    isBehindComma(text, second) && isBehindComma(text, behind) && indentAt(text, from) === indentAt(text, to);
  return isCut ? { start: second, end: behind, holder: node.start, count } : undefined;
}

function isBlank(text: string, start: number, end: number): boolean {
  return /^ *$/.test(text.slice(start, end));
}

function isBehindComma(text: string, offset: number): boolean {
  return /,\s*$/.test(text.slice(Math.max(0, offset - 100), offset));
}

function indentAt(text: string, lineBegin: number): number {
  let end = lineBegin;
  while (text[end] === ' ') end++;
  return end - lineBegin;
}
