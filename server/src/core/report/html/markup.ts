/** HTML that is safe as it is: our own words and tags, with everything else escaped. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What no document may hold, what does not show, and what turns the direction of writing. */
const INVISIBLE =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Fills a template: texts are escaped, for content as for quoted attributes; markup stays as it is. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const filled = parts.map((part, index) => rendered(part) + (template[index + 1] ?? ''));
  return { markup: (template[0] ?? '') + filled.join('') };
}

/** Text of ours that is no HTML but stands in it as it is: a style sheet. */
export function raw(text: string): Markup {
  return { markup: text };
}

/** Nothing. */
export const NOTHING: Markup = { markup: '' };

function rendered(part: Part): string {
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
  return String(part)
    .replace(INVISIBLE, ' ')
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}
