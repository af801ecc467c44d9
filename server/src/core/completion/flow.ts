import { schemaAt } from '../catalog/schema.ts';
import { findComma } from '../yaml/editors/insertFlow.ts';
import { isJsonLike } from '../yaml/editors/json.ts';
import type { ItemContext, KeyContext, ValueContext } from '../yaml/locate.ts';
import type { OffsetRange } from '../yaml/node.ts';
import { columnOf } from '../yaml/style.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';
import { presentIn, without } from './masked.ts';
import { nodeAtPath } from './nodeAtPath.ts';
import { quoteAt, type Slot, type Spot } from './spot.ts';

/** What can be written inside `{}` and `[]`. */
export function flowSpots(document: ValuesDocument, context: KeyContext | ValueContext | ItemContext): readonly Spot[] {
  const { text } = document;
  const { kind, path, range, prefix } = context;
  if (isBlockStyle(document, kind === 'key' ? path : path.slice(0, -1))) return [];
  const quote = quoteAt(text, range);
  const next = nextMark(text, range.end);
  if (kind === 'key' && next === ':') {
    const present = presentIn(document, path);
    const slot = { ...slotOf(document, path, range, ''), quote };
    return prefix === '' ? [] : [{ wants: 'name', path, present, slot, document }];
  }
  // A quote that is not closed takes the rest of the line with it.
  if (/^["']/.test(text.slice(range.start)) && !/^(["']).*\1$/s.test(text.slice(range.start, range.end))) return [];
  const masked = without(document, range);
  const separator =
    next === '' || next === '}' || next === ']' || next === ',' ? '' : isLineEnd(text, range.end) ? ',' : ', ';
  if (kind === 'value' ? separator !== '' : lacksComma(masked, kind === 'key' ? path : path.slice(0, -1), range.start))
    return [];
  if (kind !== 'key') {
    const isScalar = !['map', 'list', 'any'].includes(schemaAt(path)?.kind ?? 'any');
    const node = nodeAtPath(masked.root, path);
    if (!isScalar || (node && node.kind !== 'scalar')) return [];
    const parent = path.slice(0, -1);
    const slot = { ...slotOf(masked, parent, range, kind === 'item' ? separator : ''), quote };
    return [{ wants: 'value', path, present: new Set(), slot, document: masked }];
  }
  const slot = { ...slotOf(masked, path, range, separator), quote };
  return [{ wants: 'entries', path, present: presentIn(masked, path), slot, document: masked }];
}

/** Whether the brackets at hand are none of the map or list at a path, but something else below it, such as a key. */
function isBlockStyle({ root }: ValuesDocument, path: Spot['path']): boolean {
  const node = nodeAtPath(root, path);
  return (node?.kind === 'map' || node?.kind === 'seq') && !node.flow;
}

/** Whether something stands in front, in the same brackets, that no comma ends. */
function lacksComma({ text, root }: ValuesDocument, path: Spot['path'], offset: number): boolean {
  const node = nodeAtPath(root, path);
  if (node?.kind !== 'map' && node?.kind !== 'seq') return false;
  const pieces: readonly OffsetRange[] = node.kind === 'map' ? node.entries : node.items;
  const last = pieces.findLast(({ start, end }) => start < end && end <= offset);
  return last !== undefined && findComma(text, last.end, offset) === undefined;
}

function slotOf(
  document: ValuesDocument,
  parent: Spot['path'],
  range: OffsetRange,
  behind: string,
): Omit<Slot, 'quote'> {
  const { text, root } = document;
  const node = nodeAtPath(root, parent);
  return {
    range,
    lead: 'here',
    column: columnOf(text, range.start),
    dash: false,
    flow: node && isJsonLike(node, document) ? 'json' : 'yaml',
    before: /[,:]/.test(text[range.start - 1] ?? '') ? ' ' : '',
    behind,
    open: true,
    edits: [],
  };
}

function isLineEnd(text: string, offset: number): boolean {
  return /^[ \t]*(?:[\r\n]|$)/.test(text.slice(offset, offset + 200));
}

/** The next character that is no blank and in no comment. */
function nextMark(text: string, offset: number): string {
  const [gap = ''] = /^(?:\s|(?<=\s)#.*)*/.exec(text.slice(offset, offset + 2000)) ?? [];
  return text[offset + gap.length] ?? '';
}
