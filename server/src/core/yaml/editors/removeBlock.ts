import type { TextEdit } from '../edit.ts';
import type { Entry, MapNode } from '../node.ts';
import { beforeLineBreak, beginsLine, columnOf, lineEnd, lineStart, skipLineBreak } from '../style.ts';
import type { ValuesDocument } from '../valuesDocument.ts';
import { shieldScalar } from './shield.ts';

/** `---`, `...` or `%YAML`: with one of these a text without content may be no YAML any more. */
const MARKER = /^\ufeff?(?:---|\.\.\.|%)/m;

/** Takes some, not all, entries out of a block map. */
export function removeFromBlock(text: string, map: MapNode, removed: ReadonlySet<Entry>): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const kept = map.entries.findIndex((entry) => !removed.has(entry));
  const first = map.entries[0];
  const compact = first !== undefined && kept > 0 && !beginsLine(text, first.start);
  if (compact) edits.push(...removeCompact(text, map.entries.slice(0, kept), map.entries[kept]));
  const rest = compact ? map.entries.slice(kept) : map.entries;
  const column = columnOf(text, first?.start ?? map.start);
  let above: Entry | undefined;
  let run: TextEdit[] = [];
  for (const entry of rest) {
    if (removed.has(entry)) {
      run.push(wholeLines(text, entry));
      continue;
    }
    edits.push(...shieldScalar(text, above?.value, run, column));
    above = entry;
    run = [];
  }
  return [...edits, ...shieldScalar(text, above?.value, run, column)];
}

/** Takes all entries out of a block map; `{}` takes their place, behind the key above where it can stand there. */
export function emptyBlockMap(document: ValuesDocument, map: MapNode, above: Entry | undefined): readonly TextEdit[] {
  const { text, root } = document;
  const lines = map.entries.map((entry) => wholeLines(text, entry));
  const [first] = map.entries;
  const movable = first !== undefined && beginsLine(text, first.start) && map.outerStart === map.start;
  if (movable && map === root && !MARKER.test(text)) return lines;
  if (movable && above?.colon !== undefined && above.value === map)
    return [{ start: above.colon + 1, end: above.colon + 1, text: ' {}' }, ...lines];
  const start = first?.start ?? map.start;
  const end = lineEnd(text, beforeLineBreak(text, first?.end ?? map.end));
  return [{ start, end, text: '{}' }, ...lines.slice(1)];
}

/** `- a: 1` and more entries below: the first one that is kept moves up behind the dash, unless comments stand between. */
function removeCompact(text: string, removed: readonly Entry[], next: Entry | undefined): readonly TextEdit[] {
  const [first, ...others] = removed;
  if (!first || !next) return [];
  const ends = removed.map(({ end }) => lineEnd(text, beforeLineBreak(text, end)));
  const begins = [...others, next].map(({ start }) => start);
  const commented = ends.some((end, index) => text.slice(end, begins[index]).includes('#'));
  if (!commented) return [{ start: first.start, end: next.start, text: '' }];
  let start = first.start;
  while (text[start - 1] === ' ') start--;
  return [{ start, end: ends[0] ?? first.end, text: '' }, ...others.map((entry) => wholeLines(text, entry))];
}

/** The lines of an entry with the line break of the last one. */
function wholeLines(text: string, { start, end }: Entry): TextEdit {
  const begin = lineStart(text, start);
  const bom = text.charCodeAt(begin) === 0xfeff ? 1 : 0;
  const isNextLine = lineStart(text, end) === end && end > start;
  return { start: begin + bom, end: isNextLine ? end : skipLineBreak(text, lineEnd(text, end)), text: '' };
}
