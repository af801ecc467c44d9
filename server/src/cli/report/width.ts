/** Characters that take two cells of a terminal: East Asian wide and fullwidth forms, and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Characters that take no cell of their own: combining marks and joiners. */
const ZERO = /\p{Mn}|\p{Me}|[\u200b\u200c\u2060]|\u200d/u;

/** How many cells of a terminal one character (code point) takes. */
export function characterWidth(character: string): 0 | 1 | 2 {
  if (character < '\u0300') return 1;
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** How many cells of a terminal a text without control characters takes. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Fills a text up with spaces to a number of cells. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** A word, or one wide character; with the opening marks that must not end a line and the closing ones that must not begin one. */
const UNIT = new RegExp(
  `[（「『【《“‘]*(?:${WIDE.source}|(?:(?!${WIDE.source})[^\\s”’])+)[，。；：！？、）」』】》”’]*|\\s+|.`,
  'gu',
);

/** Breaks a text into lines of at most `width` cells: at spaces, and between wide characters. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [unit] of text.matchAll(UNIT)) {
    if (line !== '' && textWidth(line) + textWidth(unit.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (line !== '' || unit.trim() !== '') line += unit;
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines;
}
