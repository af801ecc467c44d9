import type { YamlNode } from '../node.ts';
import { beforeLineBreak, lineStart } from '../style.ts';

/**
 * Where to begin to read in order to know what stands at an offset: the nearest line above that begins an entry of the
 * root, so that neither the length of the text nor faults elsewhere matter. The beginning of the text where there is
 * none.
 */
export function sectionStart(text: string, root: YamlNode | undefined, offset: number): number {
  const isBlock = root?.kind !== 'seq' && !(root?.kind === 'map' && root.flow);
  if (!isBlock && root && root.outerStart <= offset) return lineStart(text, root.outerStart);
  let begin = lineStart(text, offset);
  for (;;) {
    if (begin === 0 || beginsSection(text, begin)) return begin;
    begin = lineStart(text, beforeLineBreak(text, begin));
  }
}

/** Not: indented, blank, a comment, an item of the list above, the value of a key above, the end of brackets. */
function beginsSection(text: string, begin: number): boolean {
  if (/[\s#\]},]/.test(text[begin] ?? ' ')) return false;
  const next = text[begin + 1] ?? '\n';
  if ('-:'.includes(text[begin] ?? '') && /\s/.test(next)) return false;
  return !/^\.\.\.(?:\s|$)/.test(text.slice(begin, begin + 4));
}
