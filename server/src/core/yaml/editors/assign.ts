import { type EditResult, editsOverlap, joinEdits, separateComments, type TextEdit } from '../edit.ts';
import type { ScalarNode } from '../node.ts';
import { formatPath, type Path } from '../path.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import { type Addition, Additions } from './additions.ts';
import { sealScalar, unendedScalar } from './blockScalar.ts';
import { isEditable } from './editable.ts';
import { fillNull, fillRoot } from './fill.ts';
import { insertBlockLines } from './insert.ts';
import { insertIntoFlow } from './insertFlow.ts';
import { isJsonLike } from './json.ts';
import type { PlainValue } from './plainValue.ts';
import { type Assignment, prepare } from './prepare.ts';
import { blockLines, flowPieces } from './render.ts';
import { replaceValue } from './replace.ts';
import { findTarget } from './target.ts';

export type { Assignment } from './prepare.ts';

/**
 * The smallest edits after which every path holds its value: scalars are replaced in place, missing keys and their
 * parents are inserted, several of them below one parent together. What has its value already is left alone.
 */
export function assign(document: ValuesDocument, assignments: readonly Assignment[]): EditResult {
  if (!isEditable(document)) return { refused: 'broken' };
  const edits: TextEdit[] = [];
  const additions = new Additions();
  // Of two values for one path, the later one counts.
  const byPath = new Map(assignments.map((assignment) => [formatPath(assignment.path), assignment]));
  for (const assignment of byPath.values()) {
    const { path } = assignment;
    if (path.some((_, depth) => byPath.has(formatPath(path.slice(0, depth))))) return { refused: 'not-a-container' };
    const change = prepare(document, assignment, additions);
    if (change === 'none' || change === 'gathered') continue;
    const result = 'refused' in change ? change : replaceValue(document, change, assignment.value);
    if ('refused' in result) return result;
    edits.push(...result.edits);
  }
  for (const addition of additions.list()) {
    const result = insertAddition(document, addition);
    if ('refused' in result) return result;
    edits.push(...result.edits);
  }
  return finish(document, edits);
}

/** Sets a scalar that is there, or inserts it with its parents. */
export function setScalar(document: ValuesDocument, path: Path, value: ScalarNode['value']): EditResult {
  return assign(document, [{ path, value }]);
}

/** Inserts a value behind the last item of a list, which is created where it is missing. */
export function insertItem(document: ValuesDocument, list: Path, value: PlainValue): EditResult {
  const target = findTarget(document, list);
  if ('refused' in target) return target;
  const node = target.kind === 'value' && target.missing.length === 0 ? target.holder.value : undefined;
  const index = node?.kind === 'seq' ? node.items.length : 0;
  return assign(document, [{ path: [...list, index], value }]);
}

function insertAddition(document: ValuesDocument, { place, value }: Addition): EditResult {
  if (place.kind === 'root') return fillRoot(document, value);
  if (place.kind === 'null') return fillNull(document, place.holder, value);
  const { node } = place;
  const { style } = document;
  if (node.flow) return insertIntoFlow(document, node, flowPieces(value, style, isJsonLike(node, document)));
  return { edits: [insertBlockLines(document, node, blockLines(value, style))] };
}

/** Joins what was found, and keeps a scalar that ends the text from growing by the new lines behind it. */
function finish(document: ValuesDocument, edits: readonly TextEdit[]): EditResult {
  const joined = separateComments(document.text, joinEdits(edits)).filter(
    ({ start, end, text }) => start < end || text !== '',
  );
  if (editsOverlap(joined)) return { refused: 'broken' };
  const scalar = unendedScalar(document);
  const appends = joined.some(({ start }) => start === document.text.length);
  const rewritten = joined.some(({ start, end }) => scalar && start < scalar.end && end > scalar.start);
  if (!scalar || !appends || rewritten) return { edits: joined };
  const seal = sealScalar(document.text, scalar);
  return seal ? { edits: joinEdits([...seal, ...joined]) } : { refused: 'broken' };
}
