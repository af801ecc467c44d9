import type { Entry, ScalarStyle, YamlNode } from './node.ts';
import type { YamlProblem } from './problem.ts';

/** What go-yaml refuses anywhere in a text: control characters other than tab and line breaks, and non-characters. */
const CONTROL = /[^\P{Cc}\t\n\r\x85]|[\ufffe\uffff]/u;

/** One escape sequence of a double-quoted scalar. */
const ESCAPE = /\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[\s\S])/g;

/** Faults that make Helm refuse the whole text although the parser takes no offence. */
export function textFaults(text: string): readonly YamlProblem[] {
  const found = CONTROL.exec(text);
  if (!found) return [];
  const message = 'Control characters are not allowed';
  return [{ code: 'CONTROL_CHARACTER', message, start: found.index, end: found.index + 1, structural: false }];
}

/** Faults of one scalar as written (quotes included), which begins at `start`, that only Helm's parser minds. */
export function scalarFaults(
  source: string,
  start: number,
  style: ScalarStyle,
  inFlow: boolean,
): readonly YamlProblem[] {
  if ((style === 'single' || style === 'double') && isUnclosed(source)) {
    const end = start + source.length;
    const message = `Missing closing ${source[0]}quote`;
    return [{ code: 'MISSING_CHAR', message, start: end - 1, end, structural: true }];
  }
  if (style === 'double' && source.includes('\\')) return escapeFaults(source, start);
  const question = style === 'plain' && inFlow ? source.indexOf('?') : -1;
  if (question < 0) return [];
  const at = { start: start + question, end: start + question + 1 };
  return [
    { code: 'QUESTION_MARK_IN_FLOW', message: 'Text with ? inside {} or [] needs quotes', ...at, structural: false },
  ];
}

/** Whether the quote at the end of a text is no end: the second one of `''`, or an escaped one. The parser takes both. */
function isUnclosed(source: string): boolean {
  let start = source.length - 1;
  const repeated = source[0] === "'" ? "'" : '\\';
  while (start > 1 && source[start - 1] === repeated) start--;
  return source.at(-1) === source[0] && (source.length - start) % 2 === 0;
}

function escapeFaults(source: string, start: number): readonly YamlProblem[] {
  return [...source.matchAll(ESCAPE)]
    .filter(([sequence]) => sequence === '\\/' || isBadCodePoint(sequence))
    .map(({ 0: sequence, index }) => ({
      code: 'BAD_DQ_ESCAPE',
      message: `Invalid escape sequence ${sequence}`,
      start: start + index,
      end: start + index + sequence.length,
      structural: false,
    }));
}

/** Halves of surrogate pairs, as JSON writes emoji, and numbers beyond Unicode. */
function isBadCodePoint(sequence: string): boolean {
  if (!/^\\[uU]./.test(sequence)) return false;
  const code = Number.parseInt(sequence.slice(2), 16);
  return (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff;
}

/** A null for a key, be it written or missing: Helm refuses the text. `mark` is the colon or `?` of the entry. */
export function nullKey(key: YamlNode, mark: number): YamlProblem | undefined {
  if (key.kind !== 'scalar' || key.value !== null) return undefined;
  const isMissing = key.style === 'empty';
  const { start, end } = isMissing ? { start: mark, end: mark + 1 } : key;
  return { code: 'NULL_KEY', message: 'A key is missing or null', start, end, structural: isMissing };
}

function duplicateKey(name: string, { start, end }: YamlNode): YamlProblem {
  const message = `The key ${name} stands twice in this map; Helm takes the last one`;
  return { code: 'DUPLICATE_KEY', message, start, end, structural: false };
}

/** Equal keys in one map: Helm takes the last without a word. (The parser's own check is quadratic.) */
export function duplicateKeys(entries: readonly Entry[]): readonly YamlProblem[] {
  const names = new Set<string>();
  const problems: YamlProblem[] = [];
  for (const { name, key, merge } of entries) {
    if (name === undefined || merge) continue;
    if (names.has(name)) problems.push(duplicateKey(name, key));
    else names.add(name);
  }
  return problems;
}
