import { maskSecrets } from './mask.ts';
import type { Region, ReportedFinding } from './report.ts';
import { harmless, type Paint } from './style.ts';
import { characterWidth, textWidth } from './width.ts';

/** A place in one line of a text. */
export type SnippetPlace = Region & Pick<ReportedFinding, 'sourceLine'>;

const TAB = 4;

/** How many cells of a long line are shown before the place, where there is room. */
const CONTEXT = 24;

/** The source line with its number, and carets below the place; cut to `width` cells around the place. */
export function snippet(
  place: SnippetPlace,
  width: number,
  paint: Paint,
  paintCaret: (caret: string) => string,
): readonly string[] {
  const number = String(place.line);
  const gutter = ' '.repeat(number.length);
  const { text, caretStart, caretWidth } = cutLine(place, Math.max(20, width - number.length - 4));
  const bar = paint('|', 'dim');
  const caret = ' '.repeat(caretStart) + paintCaret('^'.repeat(caretWidth));
  return [` ${gutter} ${bar}`, ` ${paint(number, 'dim')} ${bar} ${text}`, ` ${gutter} ${bar} ${caret}`];
}

interface CutLine {
  readonly text: string;
  /** In cells from the beginning of `text`. */
  readonly caretStart: number;
  readonly caretWidth: number;
}

/** Expands tabs, masks secrets, and cuts what does not fit. */
function cutLine({ column, line, endLine, endColumn, sourceLine }: SnippetPlace, available: number): CutLine {
  const masked = maskSecrets(sourceLine);
  const lastColumn = endLine === line ? endColumn - 1 : masked.trimEnd().length;
  const whole = expand(masked).trimEnd();
  const total = textWidth(whole);
  // Blanks at the end of the line are not shown; a place among them is shown right behind the text.
  const start = Math.min(total, cells(masked.slice(0, column - 1)));
  const end = Math.min(total, cells(masked.slice(0, Math.max(lastColumn, column - 1))));
  if (total <= available) return { text: whole, caretStart: start, caretWidth: Math.max(1, end - start) };
  const before = Math.min(CONTEXT, Math.floor(available / 3));
  const from = Math.max(0, Math.min(start - before, total - available + 1));
  const head = from > 0 ? '…' : '';
  const shown = sliceCells(whole, from, from + available - 1 - head.length);
  const tail = shown.end < total ? '…' : '';
  const caretStart = head.length + start - shown.start;
  return {
    text: head + shown.text + tail,
    caretStart,
    caretWidth: Math.max(1, Math.min(end, shown.end) - start),
  };
}

function expand(text: string): string {
  let expanded = '';
  for (const part of text.split(/(\t)/)) {
    if (part !== '\t') expanded += harmless(part);
    else expanded += ' '.repeat(TAB - (textWidth(expanded) % TAB));
  }
  return expanded;
}

function cells(text: string): number {
  return textWidth(expand(text));
}

/** The characters that lie wholly within a range of cells, and the range they fill. */
function sliceCells(text: string, from: number, to: number): { text: string; start: number; end: number } {
  let position = 0;
  let start = from;
  let slice = '';
  for (const character of text) {
    const next = position + characterWidth(character);
    if (next > to) break;
    if (position >= from) slice += character;
    else start = next;
    position = next;
  }
  return { text: slice, start: Math.max(start, from), end: position };
}
