import { type EditResult, editsOverlap, type Refusal, sortEdits, type TextEdit } from '../edit.ts';
import type { MapNode, ScalarNode, SeqNode } from '../node.ts';
import type { Path } from '../path.ts';
import { columnOf } from '../style.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import { insertBlockLines, insertIntoFlow, insertLinesAfter } from './insert.ts';
import { isPlainMap, type PlainValue } from './plainValue.ts';
import { blockEntry, blockItem, flowEntry, flowValue, indentLines } from './render.ts';
import { findTarget, type Holder, isNull } from './target.ts';

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
  for (const { path, value } of assignments) {
    const target = findTarget(document, path);
    if ('refused' in target) return target;
    if (target.kind === 'value' && target.missing.length === 0) {
      const replaced = replaceValue(document, target.holder, value);
      if ('refused' in replaced) return replaced;
      edits.push(...replaced.edits);
      continue;
    }
    const place = target.kind === 'root' ? 'root' : target.kind === 'container' ? target.node : target.holder;
    const refused = additions.add(place, target.missing, value);
    if (refused) return { refused };
  }
  for (const [place, addition] of additions) {
    const added = insertAddition(document, place, addition);
    if ('refused' in added) return added;
    edits.push(...added.edits);
  }
  return editsOverlap(edits) ? { refused: 'broken' } : { edits: sortEdits(edits) };
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

type AdditionPlace = 'root' | MapNode | SeqNode | Holder;

/** New values, gathered by the place they go to, so that common parents are written once. */
class Additions {
  readonly #byPlace = new Map<object | 'root', { place: AdditionPlace; value: PlainValue }>();

  add(place: AdditionPlace, missing: Path, value: PlainValue): Refusal | undefined {
    const key = place !== 'root' && 'parent' in place ? place.value : place;
    const current = this.#byPlace.get(key)?.value;
    const merged = put(current, missing, value);
    if (merged === undefined) return 'not-a-container';
    this.#byPlace.set(key, { place, value: merged });
    return undefined;
  }

  *[Symbol.iterator](): Iterator<[AdditionPlace, PlainValue]> {
    for (const { place, value } of this.#byPlace.values()) yield [place, value];
  }
}

function put(into: PlainValue | undefined, path: Path, value: PlainValue): PlainValue | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = into === undefined ? [] : Array.isArray(into) ? (into as readonly PlainValue[]) : undefined;
    if (list === undefined) return undefined;
    const index = Math.min(step, list.length);
    const item = put(list[index], rest, value);
    return item === undefined ? undefined : [...list.slice(0, index), item, ...list.slice(index + 1)];
  }
  if (into !== undefined && !isPlainMap(into)) return undefined;
  const item = put(into?.[step], rest, value);
  return item === undefined ? undefined : { ...into, [step]: item };
}

function insertAddition(document: ValuesDocument, place: AdditionPlace, value: PlainValue): EditResult {
  if (place === 'root') return insertAtRoot(document, value);
  if ('parent' in place) return fillNull(document, place, value);
  const pieces = isPlainMap(value)
    ? Object.entries(value)
    : (value as readonly PlainValue[]).map((item) => [item] as const);
  if (place.flow) {
    const json = place.kind === 'map' && place.entries.length > 0 && place.entries.every(isJsonEntry);
    const text = pieces
      .map(([key, item]) =>
        item === undefined ? flowValue(key, document.style, json) : flowEntry(String(key), item, document.style, json),
      )
      .join(', ');
    return insertIntoFlow(document, place, text);
  }
  const lines = pieces.flatMap(([key, item]) =>
    item === undefined ? blockItem(key, document.style) : blockEntry(String(key), item, document.style),
  );
  return { edits: [insertBlockLines(document, place, lines)] };
}

function isJsonEntry({ key }: MapNode['entries'][number]): boolean {
  return key.kind === 'scalar' && key.style === 'double';
}

function insertAtRoot(document: ValuesDocument, value: PlainValue): EditResult {
  const { text, style, root } = document;
  if (!isPlainMap(value)) return { refused: 'not-a-container' };
  const lines = Object.entries(value).flatMap(([key, item]) => blockEntry(key, item, style));
  if (root && root.start !== root.end) return { refused: 'not-a-container' };
  if (root && root.outerStart !== root.start) return { refused: 'shared' };
  if (root && text.slice(root.end).trim() !== '') return { edits: [insertLinesAfter(document, root.end, lines)] };
  const gap = text === '' || text === '\ufeff' || /[\r\n]$/.test(text) ? '' : style.eol;
  const end = text.length;
  return { edits: [{ start: end, end, text: gap + lines.map((line) => line + style.eol).join('') }] };
}

/** Gives a key without a value its first children; a comment beside the key stays there. */
function fillNull(document: ValuesDocument, holder: Holder, value: PlainValue): EditResult {
  const { text, style } = document;
  const { entry, parent, value: node } = holder;
  if (!entry || parent.flow) return replaceValue(document, holder, value);
  if (entry.colon === undefined || node.outerStart !== node.start) return { refused: 'shared' };
  const column = columnOf(text, entry.start) + (isPlainMap(value) ? style.indent : style.listIndent);
  const pieces = isPlainMap(value)
    ? Object.entries(value).flatMap(([key, item]) => blockEntry(key, item, style))
    : (value as readonly PlainValue[]).flatMap((item) => blockItem(item, style));
  const insertion = insertLinesAfter(document, node.end, indentLines(pieces, column));
  if (node.start === node.end) return { edits: [insertion] };
  const removal = { start: entry.colon + 1, end: node.end, text: '' };
  if (insertion.start !== node.end) return { edits: [removal, insertion] };
  return { edits: [{ ...removal, text: insertion.text }] };
}

function replaceValue(document: ValuesDocument, { value: node, entry, parent }: Holder, value: PlainValue): EditResult {
  const { text, style } = document;
  if (document.sharedNodes.has(node)) return { refused: 'shared' };
  if (node.kind === 'map' || node.kind === 'seq') return { refused: 'not-a-container' };
  if (node.kind === 'scalar' && !isNull(node) && node.value === value) return { edits: [] };
  if (value === null && isNull(node)) return { edits: [] };
  const json = parent.kind === 'map' && parent.flow && parent.entries.every(isJsonEntry);
  const quotes =
    node.kind === 'scalar' && (node.style === 'single' || node.style === 'double') ? node.style : style.quotes;
  const inFlow = parent.flow || typeof value === 'object';
  const written = flowValue(value, { ...style, quotes }, json && inFlow);
  if (node.start === node.end) {
    const gap = entry?.colon === undefined && entry ? ': ' : /\s/.test(text[node.start - 1] ?? ' ') ? '' : ' ';
    const after = /[\s,}\]]|^$/.test(text[node.end] ?? '') ? '' : ' ';
    return { edits: [{ start: node.start, end: node.end, text: gap + written + after }] };
  }
  const tail = /(?:\r\n|\n|\r)$/.exec(text.slice(node.start, node.end))?.[0] ?? '';
  return { edits: [{ start: node.start, end: node.end, text: written + tail }] };
}
