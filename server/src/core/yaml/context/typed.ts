import type { CST } from 'yaml';
import type { Path } from '../path.ts';
import { columnOf } from '../style.ts';
import type { Context, Typed } from './context.ts';
import type { Place } from './place.ts';
import { wordAt } from './word.ts';

/** What is typed of a token at a place; nothing where there is none. */
export function typed({ text, offset, base }: Place, token: CST.Token | null | undefined, flow: boolean): Typed {
  const empty: Typed = { prefix: '', range: { start: offset, end: offset }, flow };
  if (!token) return empty;
  const start = base + token.offset;
  if (start > offset) return empty;
  const word = wordAt(text, start, flow);
  const isQuoted = /["']/.test(text[start] ?? '') && offset > start;
  const prefix = text.slice(isQuoted ? start + 1 : start, offset);
  return { prefix, range: { start, end: Math.max(offset, word.end) }, flow };
}

/** Whether a colon stands behind a word, which makes it a key. */
export function isFollowedByColon({ text, base }: Place, token: CST.Token | null | undefined, flow: boolean): boolean {
  if (!token) return false;
  const { end } = wordAt(text, base + token.offset, flow);
  return (flow ? /[ \t]*:(?:[\s,[\]{}]|$)/y : /[ \t]*:(?:\s|$)/y).test(text.slice(end, end + 200));
}

/** A key that is being written in the map at `path`. */
export function keyContext(place: Place, path: Path, token: CST.Token | null | undefined, flow: boolean): Context {
  const word = typed(place, token, flow);
  return { kind: 'key', path, column: columnOf(place.text, word.range.start), ...word };
}

/** A value at `path` that is being written, or an item of a list. */
export function valueContext(
  place: Place,
  kind: 'value' | 'item',
  path: Path,
  token: CST.Token | null | undefined,
  flow: boolean,
): Context {
  const { text, offset } = place;
  const word = typed(place, token, flow);
  const needsBlank = !token && /[-:]/.test(text[offset - 1] ?? '') && !flow;
  return { kind, path, needsBlank, ...word };
}
