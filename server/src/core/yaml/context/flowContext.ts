import type { CST } from 'yaml';
import { lineEnd } from '../style.ts';
import type { Context } from './context.ts';
import type { Place } from './place.ts';
import { currentItem, hasColon, isLeaf, isUnclosed, nameOf, pathTo } from './tokens.ts';
import { isFollowedByColon, keyContext, typed, valueContext } from './typed.ts';

/** Inside the `{}` or `[]` at a position of the stack. */
export function flowContext(place: Place, position: number): Context {
  const { stack } = place;
  const collection = stack[position] as CST.FlowCollection;
  const path = pathTo(stack, position);
  const isMap = collection.start.source === '{';
  const item = currentItem(collection);
  const index = Math.max(0, collection.items.length - 1);
  const open = stack[position + 1];
  const leaf = isLeaf(open) ? open : undefined;
  const word = leaf ?? item?.value ?? (hasColon(item) ? undefined : item?.key);
  const comma = item?.start.some(({ type }) => type === 'comma') === true;
  // On a line of its own nothing can follow what is there without a comma, and nothing what is in no piece.
  const follows = word ? isBlankLine(place) && !isUnclosed(word) : index > 0 && !comma && !hasColon(item);
  if (follows) return { kind: 'broken', path, ...typed(place, undefined, true) };
  if (hasColon(item)) {
    const inner = isMap ? [...path, nameOf(item?.key)] : [...path, index, nameOf(item?.key)];
    return valueContext(place, 'value', inner, word, true);
  }
  if (isMap) return keyContext(place, path, word, true);
  // A pair without braces, as in `[a: 1]`, is a map of its own.
  if (isFollowedByColon(place, word, true)) return keyContext(place, [...path, index], word, true);
  return valueContext(place, 'item', [...path, index], word, true);
}

function isBlankLine({ isBlank, text, offset }: Place): boolean {
  return isBlank && text.slice(offset, lineEnd(text, offset)).trim() === '';
}
