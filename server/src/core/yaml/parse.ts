import { composeFirst } from './compose.ts';
import { textFaults } from './faults.ts';
import type { Lexeme } from './lexing.ts';
import type { YamlNode } from './node.ts';
import type { YamlProblem } from './problem.ts';
import { quickRead } from './quick/quickRead.ts';
import { buildTree } from './tree.ts';

export type { YamlProblem } from './problem.ts';

/** The tree of the first document of a text, with everything that is wrong with it. */
export interface ParsedYaml {
  readonly root: YamlNode | undefined;
  readonly problems: readonly YamlProblem[];
  /** Whether further documents with content (behind `---` or `...`) follow the first. */
  readonly moreDocuments: boolean;
  /** Every comment of the text, where that is known without looking for them. */
  readonly comments?: readonly Lexeme[];
}

/** Maps and lists nested deeper than this are not read: no values file is, and recursion must end somewhere. */
export const MAX_DEPTH = 200;

/** Nobody reads more problems than that; a text that is not YAML at all has as many as characters. */
export const MAX_PROBLEMS = 500;

/** After so many structural faults at the beginning of a long text the rest is not worth reading. */
const HOPELESS = 100;
/** In characters: what counts as long, and as its beginning, which is then read twice. */
const LONG = 100_000;
const BEGINNING = 10_000;

const GIVEN_UP: YamlProblem = {
  code: 'GIVEN_UP',
  message: `Too many faults: only the first ${BEGINNING / 1000},000 characters were read`,
  start: 0,
  end: 1,
  structural: true,
};

/** Faults that damage one scalar and leave the tree intact. */
const SCALAR_FAULTS: ReadonlySet<string> = new Set(['BAD_DQ_ESCAPE', 'TAG_RESOLVE_FAILED', 'BAD_ALIAS']);

/** Parses the first document of a text, as far as it is worth it. Never throws; the time is linear in the text. */
export function parseYaml(text: string): ParsedYaml {
  const quick = quickRead(text);
  if (!quick) return hopelessPart(text) ?? parseThoroughly(text);
  const { root, problems, comments } = quick;
  return { root, problems: mostImportant([...problems, ...textFaults(text)]), moreDocuments: false, comments };
}

/** Whether the beginning of a long text says that it is no YAML: the parser takes a gigabyte for a megabyte of errors. */
function hopelessPart(text: string): ParsedYaml | undefined {
  if (text.length <= LONG) return undefined;
  const part = text.slice(0, text.lastIndexOf('\n', BEGINNING) + 1);
  const { problems, ...beginning } = parseThoroughly(part);
  // At its end the part has faults that the text has not: it is cut there.
  const last = part.trimEnd().length;
  if (!isHopeless(problems.filter(({ end }) => end < last))) return undefined;
  return { ...beginning, problems: [GIVEN_UP, ...problems] };
}

/** Whether there are so many faults that a long text may not have been read to its end. */
export function isHopeless(problems: readonly YamlProblem[]): boolean {
  return problems.filter(({ structural }) => structural).length >= HOPELESS;
}

/** The same by the parser alone, whatever the text. */
export function parseThoroughly(text: string): ParsedYaml {
  const composed = composeFirst(text, { depth: MAX_DEPTH, errors: MAX_PROBLEMS });
  if ('tooDeepAt' in composed) return tooDeep(text, composed.tooDeepAt);
  const { document, start, moreDocuments, comments } = composed;
  const errors = document.errors
    .filter((error) => !isFalseAlarm(text, error))
    .map(({ code, message, pos: [start, end] }) => {
      // The parser points at the backslash only.
      const range = inside(text, [start, code === 'BAD_DQ_ESCAPE' ? start + 2 : end]);
      return { code, message, ...range, structural: !SCALAR_FAULTS.has(code) };
    });
  const tree = buildTree(text, document.contents ?? undefined, start);
  const own = tree.problems.map((problem) =>
    problem.end > text.length ? { ...problem, ...inside(text, [problem.start, problem.end]) } : problem,
  );
  const problems = mostImportant(
    [errors, own.filter((problem) => !isRecovery(problem, errors)), textFaults(text)].flat(),
  );
  // A marker ends the search for comments, wherever the content ends.
  return { root: tree.root, problems, moreDocuments, ...(!/---|\.\.\./.test(text) && { comments }) };
}

/** Whether a key is missing because the parser has made an entry of what it could not place. */
function isRecovery({ code, start, end }: YamlProblem, errors: readonly YamlProblem[]): boolean {
  return code === 'NULL_KEY' && errors.some((error) => error.structural && error.start <= end && start <= error.end);
}

/** Problems sorted by place. Of too many the structural ones count most. */
export function mostImportant(problems: readonly YamlProblem[]): readonly YamlProblem[] {
  const kept = [...problems].sort((a, b) => Number(b.structural) - Number(a.structural)).slice(0, MAX_PROBLEMS);
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The parser wants a blank in front of a comment inside brackets even where the comment begins its line. */
function isFalseAlarm(
  text: string,
  { code, pos }: { readonly code: string; readonly pos: readonly number[] },
): boolean {
  const [start = 0] = pos;
  return code === 'MISSING_CHAR' && text[start] === '#' && /[\r\n]/.test(text[start - 1] ?? '');
}

function tooDeep(text: string, offset: number): ParsedYaml {
  const message = `Nested more than ${MAX_DEPTH} levels deep`;
  const problem = { code: 'TOO_DEEP', message, ...inside(text, [offset, offset + 1]), structural: true };
  return { root: undefined, problems: [problem], moreDocuments: false };
}

/** The parser places some errors behind the end of the text: they move to its last visible character. */
function inside(text: string, [from, to]: readonly [number, number]): { start: number; end: number } {
  const start = Math.max(0, Math.min(from, text.length));
  const end = Math.max(start, Math.min(to, text.length));
  if (start < end) return { start, end };
  const visible = Math.max(1, text.slice(0, start).trimEnd().length);
  return text === '' ? { start: 0, end: 0 } : { start: visible - 1, end: visible };
}
