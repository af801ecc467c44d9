import { beginsTopLevel, changedKeys } from './changedKeys.ts';
import type { ChangedPart } from './changedPart.ts';
import { duplicateKeys, textFaults } from './faults.ts';
import type { Lexeme } from './lexing.ts';
import type { Entry, MapNode, YamlNode } from './node.ts';
import { isHopeless, MAX_PROBLEMS, mostImportant, parseYaml } from './parse.ts';
import type { YamlProblem } from './problem.ts';
import { shiftedEntry, shiftedRange } from './shifted.ts';
import type { ValuesDocument } from './valuesDocument.ts';

/** What a text holds, told from an earlier version of it: only the top-level keys of `part` were parsed. */
export interface Reparsed {
  readonly root: YamlNode;
  readonly problems: readonly YamlProblem[];
  readonly part: ChangedPart;
  /** The nodes that aliases stand for, where they are the same as before. */
  readonly sharedNodes: ReadonlySet<YamlNode> | undefined;
  /** The comments in the part, counted from its beginning, where they are known. */
  readonly comments?: readonly Lexeme[] | undefined;
}

/** The keys of one top level, and what is wrong in them. */
interface Parsed {
  readonly entries: readonly Entry[];
  readonly problems: readonly YamlProblem[];
  readonly comments?: readonly Lexeme[] | undefined;
}

type Before = Pick<ValuesDocument, 'text' | 'root' | 'problems' | 'sharedNodes'>;

/** Further documents and directives: what follows them depends on what stands before. */
const MARKER = /^(?:---|\.\.\.|%)/m;

/** Stands for everything behind the parsed part; a part after which it is not a key of the top level runs on. */
const SENTINEL = 'x: 1\n';

/** A part that is neither short nor a fraction of the text is not worth the risk of reading it twice. */
const SMALL = 20_000;

/** Faults that say something of the whole text or map; they are looked for again. */
const ANEW: ReadonlySet<string> = new Set(['CONTROL_CHARACTER', 'BAD_ALIAS']);

/**
 * What `parseYaml` would say of a text, at the price of what has changed since an earlier version: the top-level keys
 * around the change are parsed, those before it kept, those behind it moved. Undefined where that is not certain to give
 * the same: aliases that move, further documents, faults elsewhere, a change that reaches beyond its keys.
 */
export function reparse(text: string, before: Before): Reparsed | undefined {
  const { root, problems } = before;
  if (root?.kind !== 'map' || !isPlainRoot(root, before.text) || isUncertain(problems)) return undefined;
  const found = changedKeys(root.entries, before.text, text);
  if (!found || MARKER.test(text) || MARKER.test(before.text)) return undefined;
  const { part, first, last, word } = found;
  // What stays where it is keeps its aliases.
  if (last < root.entries.length && before.sharedNodes.size > 0) return undefined;
  if (part.newEnd - part.start > Math.max(SMALL, text.length / 2)) return undefined;
  const by = part.newEnd - part.oldEnd;
  const outside = problems.filter(
    ({ start, code }) => (start < part.start || start >= part.oldEnd) && code !== 'CONTROL_CHARACTER',
  );
  // The parser notices at the key behind that the one before has not ended well.
  const doubts = problems.filter(({ start, structural }) => structural && start === part.start);
  const isOfWord = doubts.length === 1 && doubts.every(({ code, end }) => code === 'MISSING_CHAR' && end === word?.end);
  if (outside.some((problem) => problem.structural || isUnclear(problem)) || (doubts.length > 0 && !isOfWord))
    return undefined;
  const inside = parsePart(text.slice(part.start, part.newEnd), part.newEnd < text.length);
  if (!inside) return undefined;
  const entries = [
    ...root.entries.slice(0, first),
    ...inside.entries.map((entry) => shiftedEntry(entry, part.start)),
    ...root.entries.slice(last).map((entry) => shiftedEntry(entry, by)),
  ];
  const kept = [
    ...belowTopLevel(inside).map((problem) => shiftedRange(problem, part.start)),
    ...belowTopLevel({ entries: root.entries, problems: outside }).map((problem) =>
      shiftedRange(problem, problem.start < part.start ? 0 : by),
    ),
  ];
  return {
    root: { ...root, end: entries.at(-1)?.end ?? root.end, entries },
    problems: mostImportant([...kept, ...duplicateKeys(entries), ...textFaults(text)]),
    part,
    sharedNodes: root.entries.slice(first, last).some(entryHoldsAlias) ? undefined : before.sharedNodes,
    comments: inside.comments,
  };
}

/** Whether there may be more than these: not all are kept, and not all of a text may have been read. */
function isUncertain(problems: readonly YamlProblem[]): boolean {
  return problems.length >= MAX_PROBLEMS || isHopeless(problems);
}

/** Aliases reach anywhere; of equal keys that take no room, no place tells which map they belong to. */
function isUnclear({ code, start, end }: YamlProblem): boolean {
  return code === 'BAD_ALIAS' || (code === 'DUPLICATE_KEY' && start === end);
}

function isPlainRoot({ flow, anchor, tag, entries: [first] }: MapNode, text: string): boolean {
  return !flow && anchor === undefined && !tag && first !== undefined && beginsTopLevel(text, first.start);
}

function parsePart(text: string, isFollowed: boolean): Parsed | undefined {
  if (text.trim() === '') return { entries: [], problems: [] };
  const { root, problems, moreDocuments, comments } = parseYaml(isFollowed ? text + SENTINEL : text);
  if (root?.kind !== 'map' || root.flow || root.entries[0]?.start !== 0 || moreDocuments || holdsAlias(root))
    return undefined;
  const own = problems.filter(({ start, code }) => !(code === 'DUPLICATE_KEY' && start === text.length));
  if (isUncertain(own) || problems.some(isUnclear)) return undefined;
  const kept = own.filter(({ code }) => !ANEW.has(code));
  if (!isFollowed) return { entries: root.entries, problems: kept, comments };
  const last = root.entries.at(-1);
  if (last?.start !== text.length || last.name !== 'x' || kept.some(({ end }) => end > text.length)) return undefined;
  return { entries: root.entries.slice(0, -1), problems: kept, comments };
}

function holdsAlias(node: YamlNode): boolean {
  if (node.kind === 'alias') return true;
  if (node.kind === 'seq') return node.items.some(holdsAlias);
  return node.kind === 'map' && node.entries.some(entryHoldsAlias);
}

function entryHoldsAlias({ key, value }: Entry): boolean {
  return holdsAlias(key) || holdsAlias(value);
}

/** Without equal keys of the top level, which depend on all of them. */
function belowTopLevel({ entries, problems }: Parsed): readonly YamlProblem[] {
  if (!problems.some(({ code }) => code === 'DUPLICATE_KEY')) return problems;
  const keys = new Set(entries.map(({ key }) => key.start));
  return problems.filter(({ code, start }) => code !== 'DUPLICATE_KEY' || !keys.has(start));
}
