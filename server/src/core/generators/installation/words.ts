import { effectiveText } from '../../rules/helpers/read.ts';
import type { Values } from '../../values/values.ts';
import type { Path } from '../../yaml/path.ts';

/** What stands where the values do not tell: `<name>`, to be filled in. */
export function place(name: string): string {
  return `<${name}>`;
}

/** Whether a text can stand in shell commands, addresses and comments as it is. */
export function isWord(text: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_.$+-]*$/u.test(text);
}

/** The name that the chart gets at a path; a place to fill in where it is not known, or is no word. */
export function wordAt(values: Values, path: Path): string {
  const text = effectiveText(values, path)?.trim() ?? '';
  return isWord(text) ? text : place(path.slice(-2).join('-'));
}

/** A word of a shell command; quoted where the shell would read it as something else. */
export function shellWord(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
