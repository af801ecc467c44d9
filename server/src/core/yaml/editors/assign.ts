import { type EditResult, editsOverlap, joinEdits, type Refusal, separateComments, type TextEdit } from '../edit.ts';
import { findChild } from '../lookup.ts';
import { isNull, resolveAlias, type ScalarNode } from '../node.ts';
import { formatPath, type Path } from '../path.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import { type Addition, Additions } from './additions.ts';
import { sealScalar, unendedScalar } from './blockScalar.ts';
import { fillNull, fillRoot } from './fill.ts';
import { insertBlockLines } from './insert.ts';
import { insertIntoFlow } from './insertFlow.ts';
import { isJsonLike } from './json.ts';
import { isPlainList, isPlainMap, nodeEquals, type PlainValue } from './plainValue.ts';
import { blockEntry, blockItem, flowEntry, flowValue } from './render.ts';
import { replaceValue } from './replace.ts';
import { findTarget, type Holder } from './target.ts';

/** A value and the place it shall have. */
export interface Assignment {
  readonly path: Path;
  readonly value: PlainValue;
}

/**
 * The smallest edits after which every path holds its value: scalars are replaced in place, missing keys and their
 * parents are inserted, several of them below one parent together. What has its value already is left alone.
 */
export function assign(document: ValuesDocument, assignments: readonly Assignment[]): EditResult {
  if (document.problems.some(({ structural }) => structural)) return { refused: 'broken' };
  const edits: TextEdit[] = [];
  const additions = new Additions();
  // Of two values for one path, the later one counts.
  const byPath = new Map(assignments.map((assignment) => [formatPath(assignment.path), assignment]));
  for (const assignment of byPath.values()) {
    const { path } = assignment;
    if (path.some((_, depth) => byPath.has(formatPath(path.slice(0, depth))))) return { refused: 'not-a-container' };
    if (holds(document, assignment)) continue;
    const change = prepare(document, assignment, additions);
    if ('refused' in change) return change;
    if (!('holder' in change)) continue;
    const result = replaceValue(document, change.holder, assignment.value);
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

/** Whether Helm reads this value there already, be it through an alias or a merge key. */
function holds({ root }: ValuesDocument, { path, value }: Assignment): boolean {
  let node = root && resolveAlias(root);
  for (const step of path) {
    if (node?.kind !== 'map' && node?.kind !== 'seq') return false;
    node = findChild(node, step)?.node;
  }
  return node !== undefined && nodeEquals(node, value);
}

/** Finds out what to do: replace what a holder has, or (gathered in `additions`) write something new. */
function prepare(
  document: ValuesDocument,
  { path, value }: Assignment,
  additions: Additions,
): { readonly holder: Holder } | { readonly refused: Refusal } | { readonly gathered: true } {
  const target = findTarget(document, path, true);
  if ('refused' in target) return target;
  const depth = path.length - target.missing.length;
  if (target.kind !== 'value') {
    const place =
      target.kind === 'root' ? ({ kind: 'root' } as const) : ({ kind: 'container', node: target.node } as const);
    return gathered(additions.add(place, path, depth, value));
  }
  const { holder, missing } = target;
  const { value: node } = holder;
  const isContainer = typeof value === 'object' && value !== null;
  if (missing.length > 0 || (isContainer && isNull(node)))
    return gathered(additions.add({ kind: 'null', holder }, path, depth, value));
  const emptyMap = node.kind === 'map' && node.entries.length === 0 && isPlainMap(value);
  const emptyList = node.kind === 'seq' && node.items.length === 0 && isPlainList(value);
  if (!emptyMap && !emptyList) return { holder };
  if (document.sharedNodes.has(node)) return { refused: 'shared' };
  return gathered(additions.add({ kind: 'container', node }, path, depth, value));
}

function gathered(refused: Refusal | undefined): { readonly refused: Refusal } | { readonly gathered: true } {
  return refused ? { refused } : { gathered: true };
}

function insertAddition(document: ValuesDocument, { place, value }: Addition): EditResult {
  if (place.kind === 'root') return fillRoot(document, value);
  if (place.kind === 'null') return fillNull(document, place.holder, value);
  const { node } = place;
  const { style } = document;
  if (node.flow) {
    const json = isJsonLike(node, document);
    const pieces = isPlainMap(value)
      ? Object.entries(value).map(([key, item]) => flowEntry(key, item, style, json))
      : isPlainList(value)
        ? value.map((item) => flowValue(item, style, json))
        : [];
    return insertIntoFlow(document, node, pieces.join(', '));
  }
  const lines = isPlainMap(value)
    ? Object.entries(value).flatMap(([key, item]) => blockEntry(key, item, style))
    : isPlainList(value)
      ? value.flatMap((item) => blockItem(item, style))
      : [];
  return { edits: [insertBlockLines(document, node, lines)] };
}

/** Joins what was found, and keeps a scalar that ends the text from growing by the new lines behind it. */
function finish(document: ValuesDocument, edits: readonly TextEdit[]): EditResult {
  const joined = separateComments(document.text, joinEdits(edits));
  if (editsOverlap(joined)) return { refused: 'broken' };
  const scalar = unendedScalar(document);
  const appends = joined.some(({ start }) => start === document.text.length);
  const rewritten = joined.some(({ start, end }) => scalar && start < scalar.end && end > scalar.start);
  if (!scalar || !appends || rewritten) return { edits: joined };
  const seal = sealScalar(document.text, scalar);
  return seal ? { edits: joinEdits([...seal, ...joined]) } : { refused: 'broken' };
}
