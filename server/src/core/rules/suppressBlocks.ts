import type { Silence } from './suppressCoverage.ts';

/** A silence from its comment to the `enable` that ends it, as offsets; `to` is infinite where none does. */
interface Stretch {
  readonly silence: Silence;
  readonly from: number;
  to: number;
  /** Rules that were enabled again in a silence of all, and where. */
  readonly exceptions: Map<string, number>;
}

/** The stretches between `disable` and `enable`. */
export interface Blocks {
  /** What covers a rule at an offset under a name, `''` for that of all rules. */
  readonly at: (name: string, rule: string, offset: number) => Silence | undefined;
  /** The offset at which a silence ends. */
  readonly endOf: (silence: Silence) => number;
  /** Those of `enable` that end something. */
  readonly effectiveEnables: ReadonlySet<Silence>;
}

/** Pairs `disable` with `enable`. A second `disable` of what is disabled already does nothing. */
export function blocksOf(silences: readonly Silence[]): Blocks {
  const stretches = new Map<string, Stretch[]>();
  const bySilence = new Map<Silence, Stretch>();
  const open = new Map<string, Stretch>();
  const effectiveEnables = new Set<Silence>();
  for (const silence of silences) {
    const { form, comment } = silence.source;
    const name = silence.named?.rule ?? '';
    if (form === 'disable' && !open.has(name)) {
      const stretch = { silence, from: comment.start, to: Number.POSITIVE_INFINITY, exceptions: new Map() };
      open.set(name, stretch);
      bySilence.set(silence, stretch);
      const earlier = stretches.get(name);
      if (earlier) earlier.push(stretch);
      else stretches.set(name, [stretch]);
    }
    if (form === 'enable' && enable(open, name, comment.start)) effectiveEnables.add(silence);
  }
  return {
    effectiveEnables,
    endOf: (silence) => bySilence.get(silence)?.to ?? silence.source.comment.end,
    at: (name, rule, offset) => {
      const stretch = lastBefore(stretches.get(name) ?? [], offset);
      if (!stretch || offset >= stretch.to) return undefined;
      return offset < (stretch.exceptions.get(rule) ?? Number.POSITIVE_INFINITY) ? stretch.silence : undefined;
    },
  };
}

/** Ends what is open under a name, all of it for `''`; false where nothing is. */
function enable(open: Map<string, Stretch>, name: string, offset: number): boolean {
  const ended = name === '' ? [...open.values()] : [open.get(name)].filter((stretch) => stretch !== undefined);
  for (const stretch of ended) stretch.to = offset;
  if (name === '') open.clear();
  else open.delete(name);
  const exceptions = name === '' ? undefined : open.get('')?.exceptions;
  const isNew = exceptions !== undefined && !exceptions.has(name);
  if (isNew) exceptions.set(name, offset);
  return isNew || ended.length > 0;
}

/** The last stretch that begins at or before an offset. */
function lastBefore(stretches: readonly Stretch[], offset: number): Stretch | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1];
}
