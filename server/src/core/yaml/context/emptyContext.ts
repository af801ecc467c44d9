import type { CST } from 'yaml';
import type { Path } from '../path.ts';
import { columnOf } from '../style.ts';
import type { Context } from './context.ts';
import type { Place } from './place.ts';
import { currentItem, hasColon, isLeaf, isUnclosed, itemIndex, nameOf, pathTo } from './tokens.ts';
import { valueContext } from './typed.ts';

type BlockCollection = CST.BlockMap | CST.BlockSequence;

interface Level {
  readonly token: BlockCollection;
  readonly path: Path;
}

/** A blank line, which belongs to the innermost map or list that its indent allows. */
export function emptyContext(place: Place): Context {
  const { text, offset, stack } = place;
  const column = columnOf(text, offset);
  const levels = stack.flatMap((token, position): readonly Level[] => {
    if (token.type !== 'block-map' && token.type !== 'block-seq') return [];
    return [{ token, path: pathTo(stack, position) }];
  });
  const fitting = levels.filter(({ token }) => token.indent <= column);
  const inner = fitting.at(-1);
  const range = { start: offset, end: offset };
  if (!inner) return { kind: 'empty', path: [], column, range };
  const item = currentItem(inner.token);
  const isLast = inner === levels.at(-1);
  const top = stack.at(-1);
  const value = isLeaf(top) ? top : item?.value;
  const isInside =
    value?.type === 'block-scalar' ? column >= contentColumn(value, inner.token.indent) : isUnclosed(value);
  if (isLast && isInside)
    return valueContext(place, inner.token.type === 'block-seq' ? 'item' : 'value', stepInto(inner), value, false);
  const list = fitting.findLast(({ token }) => token.type === 'block-seq' && token.indent === column);
  const isVacant = isLast && !value && column > inner.token.indent && isOpen(inner.token, item);
  const map = fitting.findLast(({ token }) => token.type === 'block-map');
  const owner =
    inner.token.type === 'block-seq' && map && inner.token.indent === column && map.token.indent === column
      ? map
      : inner;
  const path = isVacant ? stepInto(inner) : owner.path;
  return { kind: 'empty', path, ...(list && { list: list.path }), column, range };
}

/** Whether a key or dash has no value yet, so that what is indented below becomes one. */
function isOpen(token: BlockCollection, item: CST.CollectionItem | undefined): boolean {
  return token.type === 'block-map' ? hasColon(item) : item?.start.some(({ type }) => type === 'seq-item-ind') === true;
}

function stepInto({ token, path }: Level): Path {
  return [...path, token.type === 'block-seq' ? itemIndex(token) : nameOf(currentItem(token)?.key)];
}

/** The column where the lines of a block scalar begin. */
function contentColumn({ source }: CST.BlockScalar, parent: number): number {
  // One way only to read `\r\n`: with two, the time would double with each blank line.
  const indent = /^(?:[ \t]*(?:\r?\n|\r(?!\n)))*( *)[^\s]/.exec(source)?.[1]?.length;
  return indent ?? parent + 1;
}
