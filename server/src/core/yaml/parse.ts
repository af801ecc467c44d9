import { composeFirst } from './compose.ts';
import { textFaults } from './faults.ts';
import type { YamlNode } from './node.ts';
import type { YamlProblem } from './problem.ts';
import { buildTree } from './tree.ts';

export type { YamlProblem } from './problem.ts';

/** The tree of the first document of a text, with everything that is wrong with it. */
export interface ParsedYaml {
  readonly root: YamlNode | undefined;
  readonly problems: readonly YamlProblem[];
  /** Whether further documents with content (behind `---` or `...`) follow the first. */
  readonly moreDocuments: boolean;
}

/** Maps and lists nested deeper than this are not read: no values file is, and recursion must end somewhere. */
export const MAX_DEPTH = 200;

/** Nobody reads more than that; a text that is not YAML at all has as many problems as characters. */
const MAX_PROBLEMS = 500;

/** Faults that damage one scalar and leave the tree intact. */
const SCALAR_FAULTS: ReadonlySet<string> = new Set(['BAD_DQ_ESCAPE', 'TAG_RESOLVE_FAILED', 'BAD_ALIAS']);

/** Parses the first document of a text. Never throws; the time is linear in the text. */
export function parseYaml(text: string): ParsedYaml {
  const composed = composeFirst(text, MAX_DEPTH);
  if ('tooDeepAt' in composed) return tooDeep(text, composed.tooDeepAt);
  const { document, start, moreDocuments } = composed;
  const problems: YamlProblem[] = document.errors
    .slice(0, MAX_PROBLEMS)
    .map(({ code, message, pos }) => ({ code, message, ...inside(text, pos), structural: !SCALAR_FAULTS.has(code) }));
  const tree = buildTree(text, document.contents ?? undefined, start);
  problems.push(...tree.problems, ...textFaults(text));
  return { root: tree.root, problems: byPlace(problems).slice(0, MAX_PROBLEMS), moreDocuments };
}

function tooDeep(text: string, offset: number): ParsedYaml {
  const message = `Nested more than ${MAX_DEPTH} levels deep`;
  const problem = { code: 'TOO_DEEP', message, ...inside(text, [offset, offset + 1]), structural: true };
  return { root: undefined, problems: [problem], moreDocuments: false };
}

/** The parser places some errors behind the end of the text. */
function inside({ length }: string, [start, end]: readonly [number, number]): { start: number; end: number } {
  const first = Math.max(0, Math.min(start, length));
  return { start: first, end: Math.max(first, Math.min(end, length)) };
}

function byPlace(problems: readonly YamlProblem[]): readonly YamlProblem[] {
  return [...problems].sort((a, b) => a.start - b.start || a.end - b.end);
}
