/** Ours by theirs, with the range of the same statistic over blocks of the run. */
export interface Ratio {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly pairs: number;
}

/** Measurements of two, made in turns. */
export interface Pairs {
  readonly ours: readonly number[];
  readonly peer: readonly number[];
}

const BLOCKS = 5;

/** A quantile of ours by the same of theirs. */
export function ratioOf({ ours, peer }: Pairs, share = 0.5): Ratio {
  const of = (from: number, to: number): number =>
    quantile(ours.slice(from, to), share) / quantile(peer.slice(from, to), share);
  const blocks = Math.min(BLOCKS, ours.length);
  const bound = (block: number): number => Math.round((block * ours.length) / blocks);
  const parts = Array.from({ length: blocks }, (_, block) => of(bound(block), bound(block + 1)));
  return {
    ratio: of(0, ours.length),
    low: Math.min(...parts),
    high: Math.max(...parts),
    pairs: ours.length,
  };
}

/** The value below which a share of all lies; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Measures two in turns, each first every other time. */
export async function inTurns(
  count: number,
  ours: (round: number) => Promise<number> | number,
  peer: (round: number) => Promise<number> | number,
): Promise<Pairs> {
  const pairs = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round < count; round++) {
    if (round % 2 === 0) pairs.ours.push(await ours(round));
    pairs.peer.push(await peer(round));
    if (round % 2 === 1) pairs.ours.push(await ours(round));
  }
  return pairs;
}
