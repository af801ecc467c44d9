import type { TextEdit } from '../edit.ts';
import type { YamlNode } from '../node.ts';
import { lineEnd } from '../style.ts';
import { headerEnd, isBlockScalar, lastScalar } from './blockScalar.ts';

/**
 * Removals below a block scalar let it see what stands behind them: an indented comment would become its text, a blank
 * line one of its line breaks. Such a comment moves out to `column`, such blank lines go too.
 */
export function shieldScalar(
  text: string,
  above: YamlNode | undefined,
  removals: readonly TextEdit[],
  column: number,
): readonly TextEdit[] {
  const [first] = removals;
  const scalar = above && lastScalar(above);
  if (!first || !scalar || !isBlockScalar(scalar) || text.slice(scalar.end, first.start).trim() !== '') return removals;
  const keepsBlanks = text.slice(scalar.start, headerEnd(text, scalar)).includes('+');
  const edits: TextEdit[] = [];
  for (const [index, removal] of removals.entries()) {
    const blank = blankLines(text, removal.end);
    const spaces = /[ \t]/.test(text.slice(removal.end, blank));
    edits.push(keepsBlanks || spaces ? { ...removal, end: blank } : removal);
    const hash = text.slice(blank, lineEnd(text, blank)).search(/[^ \t]/) + blank;
    if (text[hash] !== '#') continue;
    if (hash - blank > column) edits.push({ start: blank + column, end: hash, text: '' });
    return [...edits, ...removals.slice(index + 1)];
  }
  return edits;
}

/** The offset behind the blank lines at `offset`. */
function blankLines(text: string, offset: number): number {
  const blank = /(?:[ \t]*(?:\r\n|\n|\r))*(?:[ \t]*$)?/y;
  blank.lastIndex = offset;
  blank.test(text);
  return blank.lastIndex;
}
