/** More of a file's text than that is not read in passing. */
const LONGEST = 80;

/** What has a meaning within a line of Markdown or HTML, or makes a link of an address (`://`, `www.`, `@`). */
const SPECIAL = /[\\`*_[\]<>~&@]|:(?=\/)|(?<=www)\./gi;

/** Line breaks, control characters, and what turns the direction of writing. */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A foreign text inside a sentence: one line, cut, and nothing in it is Markdown. */
export function prose(text: string, longest = LONGEST): string {
  return flat(text, longest).replace(SPECIAL, '\\$&');
}

/** A foreign text as code: one line, cut, and no backtick in it ends the code. */
export function code(text: string, longest = LONGEST): string {
  const shown = flat(text, longest);
  const runs = shown.match(/`+/g) ?? [];
  const fence = '`'.repeat(1 + Math.max(0, ...runs.map(({ length }) => length)));
  const pad = shown === '' || /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

function flat(text: string, longest: number): string {
  // Twice as much is enough: what is taken out of it is short.
  const line = text
    .slice(0, 2 * longest)
    .replace(INVISIBLE, ' ')
    .trim();
  const characters = Array.from(line);
  const isCut = characters.length > longest || text.length > 2 * longest;
  return isCut ? `${characters.slice(0, longest - 1).join('')}…` : line;
}
