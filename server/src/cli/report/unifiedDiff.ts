import { changedLines, type LineChange } from '../../core/yaml/changedLines.ts';

/** Lines that are shown around a change. */
const CONTEXT = 3;

/** How one text becomes another, as `git apply` and `patch` read it; `path` is written with `/`. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const from = linesOf(before);
  const to = linesOf(after);
  const hunks = hunksOf(changedLines(from, to)).map((changes) => hunkText(changes, from, to));
  return hunks.length === 0 ? '' : `--- ${fileName(`a/${path}`)}\n+++ ${fileName(`b/${path}`)}\n${hunks.join('')}`;
}

/** A carriage return belongs to its line: only a line feed ends one. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Changes whose surroundings touch stand in one hunk. */
function hunksOf(changes: readonly LineChange[]): readonly (readonly LineChange[])[] {
  const hunks: LineChange[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    if (last && change.start - last.end <= 2 * CONTEXT) hunks.at(-1)?.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkText(changes: readonly LineChange[], from: readonly string[], to: readonly string[]): string {
  const first = changes[0]?.start ?? 0;
  const last = changes.at(-1)?.end ?? 0;
  const start = Math.max(0, first - CONTEXT);
  const end = Math.min(from.length, last + CONTEXT);
  const newStart = start + (changes[0]?.newStart ?? 0) - first;
  const newEnd = end + (changes.at(-1)?.newEnd ?? 0) - last;
  let text = `@@ -${rangeText(start, end)} +${rangeText(newStart, newEnd)} @@\n`;
  let line = start;
  for (const change of changes) {
    text += marked(' ', from.slice(line, change.start));
    text += marked('-', from.slice(change.start, change.end));
    text += marked('+', to.slice(change.newStart, change.newEnd));
    line = change.end;
  }
  return text + marked(' ', from.slice(line, end));
}

/** Lines count from 1; an empty range is named by the line before it. */
function rangeText(start: number, end: number): string {
  return `${end === start ? start : start + 1},${end - start}`;
}

function marked(mark: string, lines: readonly string[]): string {
  return lines
    .map((line) => (line.endsWith('\n') ? `${mark}${line}` : `${mark}${line}\n\\ No newline at end of file\n`))
    .join('');
}

/** As git writes names: quoted where they hold what would end them, with a tab behind one that has spaces. */
function fileName(name: string): string {
  if (!/["\\\p{Cc}]/u.test(name)) return name.includes(' ') ? `${name}\t` : name;
  const quoted = name.replace(/["\\]/g, '\\$&').replace(/\p{Cc}/gu, escaped);
  return `"${quoted}"`;
}

/** The bytes of a character in octal: `\\011`. */
function escaped(character: string): string {
  return [...Buffer.from(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
