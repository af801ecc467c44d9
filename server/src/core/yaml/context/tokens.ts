import { CST } from 'yaml';
import type { Path } from '../path.ts';
import { resolvePlain } from '../resolveScalar.ts';

/** A map or list that the parser has open. */
export type OpenCollection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

/** A value that the parser may have open on top of its stack. */
export type Leaf = CST.FlowScalar | CST.BlockScalar | CST.FlowCollection;

/** Whether a token is a scalar, an alias, or a `{}` or `[]` that is closed. */
export function isLeaf(token: CST.Token | null | undefined): token is Leaf {
  if (token?.type === 'flow-collection') return token.end.length > 0;
  return token?.type === 'alias' || CST.isScalar(token);
}

/** The entry or item that is being written; what the parser keeps of blanks and comments behind it is none. */
export function currentItem(collection: OpenCollection): CST.CollectionItem | undefined {
  const items: readonly CST.CollectionItem[] = collection.items;
  if (collection.type === 'flow-collection') return items.at(-1);
  return items.findLast(({ start, key, sep, value }) => key !== undefined || sep || value || start.some(isMark));
}

function isMark({ type }: CST.SourceToken): boolean {
  return type !== 'space' && type !== 'newline' && type !== 'comment';
}

/** Whether a scalar lacks its second quote. */
export function isUnclosed(token: CST.Token | undefined): boolean {
  if (token?.type !== 'double-quoted-scalar' && token?.type !== 'single-quoted-scalar') return false;
  const { source } = token;
  return source.length < 2 || source.at(-1) !== source[0] || /(?<!\\)(?:\\\\)*\\"$/.test(source);
}

/** Whether the colon of an entry is there. */
export function hasColon(item: CST.CollectionItem | undefined): boolean {
  return item?.sep?.some(({ type }) => type === 'map-value-ind') === true;
}

/** Whether the value of an entry begins on a line below its colon. */
export function breaksLine(item: CST.CollectionItem | undefined): boolean {
  const separators = item?.sep ?? [];
  const colon = separators.findIndex(({ type }) => type === 'map-value-ind');
  return colon >= 0 && separators.slice(colon).some(({ type }) => type === 'newline');
}

/** The steps from the root to what the token at a position of the stack holds. */
export function pathTo(stack: readonly CST.Token[], position: number): Path {
  return stack.slice(0, position).flatMap((token) => {
    if (token.type === 'block-map') return [nameOf(currentItem(token)?.key)];
    if (token.type === 'block-seq') return [itemIndex(token)];
    return token.type === 'flow-collection' ? flowSteps(token) : [];
  });
}

/** The position of the item that is being written in a block list. */
export function itemIndex({ items }: CST.BlockSequence): number {
  const dashes = items.filter(({ start }) => start.some(({ type }) => type === 'seq-item-ind'));
  return Math.max(0, dashes.length - 1);
}

/** The name of a key as Helm reads it. */
export function nameOf(token: CST.Token | null | undefined): string {
  if (token?.type === 'alias') return token.source;
  const text = CST.resolveAsScalar(token, false, ignore)?.value ?? '';
  const value = token?.type === 'scalar' ? resolvePlain(text) : text;
  return value === null ? text : String(value);
}

/** Faults in a key make it no less a key. */
function ignore(): void {}

/** In a list, a pair without braces, as in `[a: 1]`, is one step more. */
function flowSteps(token: CST.FlowCollection): Path {
  const item = currentItem(token);
  if (token.start.source === '{') return [nameOf(item?.key)];
  const index = Math.max(0, token.items.length - 1);
  return hasColon(item) ? [index, nameOf(item?.key)] : [index];
}
