import type { Host } from '../host.ts';

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
} as const;

/** What a text can look like. */
export type Look = keyof typeof CODES;

/** Gives a text a look, or leaves it as it is where there is no colour. */
export type Paint = (text: string, ...looks: readonly Look[]) => string;

/** Leaves everything as it is. */
export const plain: Paint = (text) => text;

/** Paints with the escape sequences of terminals. */
export const colourful: Paint = (text, ...looks) =>
  looks.reduce((painted, look) => `\u001b[${CODES[look][0]}m${painted}\u001b[${CODES[look][1]}m`, text);

/**
 * How to paint for one of the standard streams: in colour only on a terminal, unless the environment or the user
 * says otherwise (https://no-color.org; `FORCE_COLOR` as in Node).
 */
export function painter({ env, columns }: Host, stream: 'stdout' | 'stderr', noColor: boolean): Paint {
  if (noColor) return plain;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced === '0' || forced === 'false' ? plain : colourful;
  if (env['NO_COLOR'] || env['TERM'] === 'dumb') return plain;
  return columns[stream] === undefined ? plain : colourful;
}

const ODD = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Takes what could move a terminal's cursor or turn the reading direction out of a text that came from a file. */
export function harmless(text: string): string {
  return text.replace(/\t/g, ' ').replace(ODD, '\ufffd');
}
