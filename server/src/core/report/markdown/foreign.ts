import { code, prose } from '../../messages/markdown.ts';
import { isWebAddress } from '../webAddress.ts';

/** Characters of one text that are shown. */
const LONGEST = 1_000;

/** What GitHub makes a link to people, issues and the like, whatever Markdown says: `@name`, `#1`, `GH-1`. */
const MENTION = /[@#]|\bGH-/gi;

/** An invisible character that is part of no name. */
const JOINER = '\u2060';

/** What ends the address of a link, or is more than itself in one. */
const SPECIAL_IN_ADDRESS = /[()[\]*_~!']/g;

/** A foreign text in a cell of a table: nothing in it is Markdown, HTML, a link or the end of the cell. */
export function cell(text: string): string {
  return prose(text, LONGEST).replace(MENTION, `$&${JOINER}`).replaceAll('|', '&#124;').replaceAll('$', '&#36;');
}

/** A foreign text as code in a cell. */
export function codeCell(text: string): string {
  // A bar ends a cell even inside code, and before it a backslash is not what it is elsewhere.
  return text.includes('|') ? `<code>${cell(text)}</code>` : code(text, LONGEST);
}

/** A foreign text, as a link where it is an address on the web. */
export function linkCell(text: string): string {
  return isWebAddress(text) && text.length <= LONGEST ? `[${cell(text)}](<${address(text)}>)` : cell(text);
}

function address(text: string): string {
  const encoded = text.replace(
    SPECIAL_IN_ADDRESS,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return encoded.replaceAll('&', '&amp;');
}
