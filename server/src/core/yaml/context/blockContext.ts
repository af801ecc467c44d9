import type { CST } from 'yaml';
import { columnOf } from '../style.ts';
import type { Context } from './context.ts';
import type { Place } from './place.ts';
import { breaksLine, currentItem, hasColon, isLeaf, itemIndex, type Leaf, nameOf, pathTo } from './tokens.ts';
import { isFollowedByColon, keyContext, typed, valueContext } from './typed.ts';

/** On a line with something on it, outside brackets. */
export function blockContext(place: Place): Context {
  const { stack } = place;
  const top = stack.at(-1);
  const leaf = isLeaf(top) ? top : undefined;
  const position = stack.length - (leaf ? 2 : 1);
  const holder = stack[position];
  const path = pathTo(stack, Math.max(0, position));
  if (holder?.type === 'block-map')
    return isMisplaced(stack, position) ? broken(place, leaf) : inMap(place, holder, leaf);
  if (holder?.type === 'block-seq') {
    const token = leaf ?? currentItem(holder)?.value;
    if (isFollowedByColon(place, leaf, false)) return keyContext(place, [...path, itemIndex(holder)], leaf, false);
    return valueContext(place, 'item', [...path, itemIndex(holder)], token, false);
  }
  if (leaf && !canBecomeKey(leaf)) return valueContext(place, 'value', [], leaf, false);
  return keyContext(place, [], leaf, false);
}

function inMap(place: Place, map: CST.BlockMap, leaf: Leaf | undefined): Context {
  const { stack, text, base } = place;
  const path = pathTo(stack, stack.indexOf(map));
  const item = currentItem(map);
  const inner = [...path, nameOf(item?.key)];
  if (leaf) {
    // A single word on a line of its own is most likely the first key of a map.
    const isOwnLine = breaksLine(item);
    const isPlace = isOwnLine || (item && 'explicitKey' in item && isFollowedByColon(place, leaf, false));
    return isPlace && canBecomeKey(leaf)
      ? keyContext(place, inner, leaf, false)
      : valueContext(place, 'value', inner, leaf, false);
  }
  if (item?.value?.type === 'error') return broken(place, undefined);
  if (item?.value || hasColon(item)) return valueContext(place, 'value', inner, item?.value, false);
  const isAligned = !item?.key || 'explicitKey' in item || columnOf(text, base + item.key.offset) === map.indent;
  return isAligned ? keyContext(place, path, item?.key, false) : broken(place, item.key);
}

function canBecomeKey(leaf: Leaf): boolean {
  return leaf.type !== 'block-scalar' && leaf.type !== 'flow-collection' && !/[\r\n]/.test(leaf.source);
}

/** `a: b: c`: a map cannot begin behind a key on the same line. */
function isMisplaced(stack: readonly CST.Token[], position: number): boolean {
  return stack.slice(1, position + 1).some((token, index) => {
    const parent = stack[index];
    if (token.type !== 'block-map' || parent?.type !== 'block-map') return false;
    const item = currentItem(parent);
    return item !== undefined && !('explicitKey' in item) && !breaksLine(item);
  });
}

function broken(place: Place, token: CST.Token | null | undefined): Context {
  const { stack } = place;
  const position = stack.findLastIndex(({ type }) => type === 'block-map');
  return { kind: 'broken', path: pathTo(stack, Math.max(0, position)), ...typed(place, token, false) };
}
