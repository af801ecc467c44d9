import { changedLines } from '../core/yaml/changedLines.ts';
import type { TextEdit } from '../core/yaml/edit.ts';

/** The edits, whole lines each, that make one text another: what stays the same keeps its folds, marks and cursors. */
export function lineEdits(before: string, after: string): readonly TextEdit[] {
  const from = linesOf(before);
  const to = linesOf(after);
  const offsets = offsetsOf(from);
  return changedLines(from, to).map(({ start, end, newStart, newEnd }) => ({
    start: offsets[start] ?? before.length,
    end: offsets[end] ?? before.length,
    text: to.slice(newStart, newEnd).join(''),
  }));
}

/** Lines with their line ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

function offsetsOf(lines: readonly string[]): readonly number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const line of lines) {
    offsets.push(offset);
    offset += line.length;
  }
  return offsets;
}
