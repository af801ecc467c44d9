import type { Refusal, TextEdit } from '../edit.ts';
import type { Entry, MapNode, SeqNode } from '../node.ts';
import type { Path } from '../path.ts';
import { beginsLine, columnOf } from '../style.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import { isBlockScalar, lastScalar } from './blockScalar.ts';
import { childColumn, vacate } from './fill.ts';
import { insertLinesAfter } from './insert.ts';
import { lastLineEnd } from './movedText.ts';
import { wouldTakeIn } from './shield.ts';
import { findTarget, type Holder, type Target } from './target.ts';

/** Where lines that move come down. */
export interface Landing {
  /** The steps that have to be written there, down to the key itself. */
  readonly steps: Path;
  readonly column: number;
  /** What has to go from there: a written null, an empty `{}`. */
  readonly edits: readonly TextEdit[];
  /** Inserts text whose first line lacks its indent. */
  readonly insert: (text: string) => TextEdit;
}

/** Undefined where only a value of one line can be written, as inside `{}`. */
export function landingPlace(
  document: ValuesDocument,
  found: Target,
  target: Path,
  entry: Entry,
): Landing | { readonly refused: Refusal } | undefined {
  if (found.kind === 'root' || found.missing.length === 0) return undefined;
  const steps = found.missing;
  if (found.kind === 'container' && !found.node.flow) return inContainer(document, found.node, steps, entry);
  const vacant = found.kind === 'value' ? found.holder : emptyHolder(document, found.node, target, steps);
  if (!vacant || vacant.parent.flow || (vacant.entry && vacant.entry.colon === undefined)) return undefined;
  const column = childColumn(document, vacant, typeof steps[0] === 'number');
  const insert = linesAfter(document, vacant.value.end, column);
  if (takesIn(document, entry, insert('').start, column)) return { refused: 'broken' };
  return { steps, column, edits: vacate(document, vacant.value), insert };
}

function inContainer(
  document: ValuesDocument,
  node: MapNode | SeqNode,
  steps: Path,
  entry: Entry,
): Landing | { readonly refused: Refusal } {
  const { text, style } = document;
  const first = node.kind === 'map' ? node.entries[0]?.start : node.dashes[0];
  const column = columnOf(text, first ?? node.start);
  const insert = linesAfter(document, node.end, column);
  if (!takesIn(document, entry, insert('').start, column)) return { steps, column, edits: [], insert };
  // In front of another entry nothing can be taken for part of a block scalar.
  const others = node.kind === 'map' ? node.entries.filter((other) => other !== entry) : [];
  const next = others.findLast(({ start }) => beginsLine(text, start));
  if (!next) return { refused: 'broken' };
  const start = next.start;
  return {
    steps,
    column,
    edits: [],
    insert: (moved) => ({ start, end: start, text: moved + style.eol + ' '.repeat(column) }),
  };
}

function linesAfter(document: ValuesDocument, offset: number, column: number): Landing['insert'] {
  return (text) => insertLinesAfter(document, offset, [' '.repeat(column) + text]);
}

/** Whether a block scalar at the end of an entry would grow by what stands behind the place that it moves to. */
function takesIn({ text }: ValuesDocument, entry: Entry, offset: number, column: number): boolean {
  const scalar = lastScalar(entry.value);
  if (!isBlockScalar(scalar)) return false;
  if (wouldTakeIn(text, scalar, offset, column)) return true;
  const isNext = offset <= entry.start && text.slice(offset, entry.start).trim() === '';
  return isNext && wouldTakeIn(text, scalar, lastLineEnd(text, entry), column);
}

/** The entry or item whose value is an empty `{}` or `[]`. */
function emptyHolder(
  document: ValuesDocument,
  node: MapNode | SeqNode,
  target: Path,
  missing: Path,
): Holder | undefined {
  const size = node.kind === 'map' ? node.entries.length : node.items.length;
  const source = findTarget(document, target.slice(0, target.length - missing.length));
  const isPlain =
    size === 0 && node.outerStart === node.start && !document.text.slice(node.start, node.end).includes('#');
  return isPlain && 'holder' in source ? source.holder : undefined;
}
