import type { CST } from 'yaml';
import type { Context } from './context.ts';
import type { Place } from './place.ts';
import { currentItem, hasColon, isLeaf, nameOf, pathTo } from './tokens.ts';
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
  if (hasColon(item)) {
    const inner = isMap ? [...path, nameOf(item?.key)] : [...path, index, nameOf(item?.key)];
    return valueContext(place, 'value', inner, leaf ?? item?.value, true);
  }
  const word = leaf ?? item?.value ?? item?.key;
  // Without a comma, nothing can follow what is there.
  const follows = index > 0 && !word && item?.start.some(({ type }) => type === 'comma') !== true;
  if (follows) return { kind: 'broken', path, ...typed(place, undefined, true) };
  if (isMap) return keyContext(place, path, word, true);
  // A pair without braces, as in `[a: 1]`, is a map of its own.
  if (isFollowedByColon(place, word, true)) return keyContext(place, [...path, index], word, true);
  return valueContext(place, 'item', [...path, index], word, true);
}
