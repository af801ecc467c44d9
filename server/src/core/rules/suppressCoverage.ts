import { type Comment, commentsOf } from '../yaml/comments.ts';
import type { ValuesDocument } from '../yaml/valuesDocument.ts';
import { blocksOf } from './suppressBlocks.ts';
import { type NamedRule, type SuppressionComment, suppressionCommentsOf } from './suppressComments.ts';

/** What one comment says about one rule, or about all where none is named. */
export interface Silence {
  readonly source: SuppressionComment;
  readonly named?: NamedRule;
}

/** What the comments of one document silence. */
export interface Coverage {
  /** Everything that the comments say, `enable` included, in the order of the text. */
  readonly silences: readonly Silence[];
  /** What silences a rule at an offset, the most specific first. */
  readonly at: (rule: string, offset: number) => readonly Silence[];
  /** Those of `enable` that end something. */
  readonly effectiveEnables: ReadonlySet<Silence>;
  /** Whether a template stands in what a silence covers: what it will become is not known yet. */
  readonly coversTemplate: (silence: Silence) => boolean;
}

/** The name under which a silence of all rules is kept. */
const ALL = '';

const NOTHING: Coverage = {
  silences: [],
  at: () => [],
  effectiveEnables: new Set(),
  coversTemplate: () => false,
};

/** Works out what is silenced where. Each look-up takes logarithmic time, whatever the text repeats. */
export function coverageOf(document: ValuesDocument): Coverage {
  const { text, lines } = document;
  const silences = suppressionCommentsOf(document).comments.flatMap(silencesOf);
  if (silences.length === 0) return NOTHING;
  const byLine = new Map<string, Silence>();
  const byFile = new Map<string, Silence>();
  const contentLine = contentLines(commentsOf(document));
  for (const silence of silences) {
    const { form, comment } = silence.source;
    const name = silence.named?.rule ?? ALL;
    if (form === 'disable-file') setOnce(byFile, name, silence);
    if (form === 'disable-line') setOnce(byLine, `${comment.line} ${name}`, silence);
    if (form === 'disable-next-line') setOnce(byLine, `${contentLine(comment.line + 1)} ${name}`, silence);
  }
  const blocks = blocksOf(silences);
  const templates = [...text.matchAll(/\{\{/g)].map(({ index }) => index);
  return {
    silences,
    effectiveEnables: blocks.effectiveEnables,
    at: (rule, offset) => {
      const { line } = lines.at(offset);
      const names = [rule, ALL];
      return [
        ...names.map((name) => byLine.get(`${line} ${name}`)),
        ...names.map((name) => blocks.at(name, rule, offset)),
        ...names.map((name) => byFile.get(name)),
      ].filter((silence) => silence !== undefined);
    },
    coversTemplate: (silence) => {
      const { form, comment } = silence.source;
      if (form === 'disable-file') return templates.length > 0;
      if (form === 'disable') return hasBetween(templates, comment.start, blocks.endOf(silence));
      const line = form === 'disable-line' ? comment.line : contentLine(comment.line + 1);
      return hasBetween(templates, lines.startOf(line), lines.startOf(line + 1));
    },
  };
}

/** Whether one of the offsets, which are sorted, lies in a range. */
function hasBetween(offsets: readonly number[], start: number, end: number): boolean {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (offsets[low] ?? Number.POSITIVE_INFINITY) < end;
}

/** The line that a `disable-next-line` is about: lines with nothing but a comment are passed over. */
export function contentLines(comments: readonly Comment[]): (line: number) => number {
  const next = new Map<number, number>();
  for (const { alone, line } of comments.toReversed()) if (alone) next.set(line, next.get(line + 1) ?? line + 1);
  return (line) => next.get(line) ?? line;
}

function silencesOf(source: SuppressionComment): readonly Silence[] {
  return source.rules.length === 0 ? [{ source }] : source.rules.map((named) => ({ source, named }));
}

/** Of two that say the same, the first one counts; the other is of no use. */
function setOnce(map: Map<string, Silence>, key: string, silence: Silence): void {
  if (!map.has(key)) map.set(key, silence);
}
