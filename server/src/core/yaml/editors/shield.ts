import type { TextEdit } from '../edit.ts';
import type { ScalarNode, YamlNode } from '../node.ts';
import { lineEnd, lineStart, skipLineBreak } from '../style.ts';
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

/** Whether a block scalar that came to stand in front of `offset` would take in blank lines or a comment behind it. */
export function wouldTakeIn(text: string, scalar: ScalarNode, offset: number, column: number): boolean {
  const isLine = offset > 0 && lineStart(text, offset) === offset;
  const begin = isLine ? offset : skipLineBreak(text, lineEnd(text, offset));
  const blank = blankLines(text, begin);
  const keeps = text.slice(scalar.start, headerEnd(text, scalar)).includes('+');
  if (blank > begin && (keeps || /[ \t]/.test(text.slice(begin, blank)))) return true;
  const indent = /^ */.exec(text.slice(blank, lineEnd(text, blank)))?.[0].length ?? 0;
  return text[blank + indent] === '#' && indent > column;
}

/** The offset behind the blank lines at `offset`. */
function blankLines(text: string, offset: number): number {
  const blank = /(?:[ \t]*(?:\r?\n|\r(?!\n)))*(?:[ \t]*$)?/y;
  blank.lastIndex = offset;
  blank.test(text);
  return blank.lastIndex;
}
