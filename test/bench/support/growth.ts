import { MAX_EXPONENT } from '../targets.ts';
import { type Pairs, quantile } from './ratio.ts';
import { factRow, type Row, shown } from './row.ts';

/** What each thing takes in the middle, by its name. */
export type Medians = Readonly<Record<string, { readonly ours: number; readonly peer: number }>>;

/** The medians of pairs. */
export function mediansOf(figures: Readonly<Record<string, Pairs>>): Medians {
  return Object.fromEntries(
    Object.entries(figures).map(([name, { ours, peer }]) => [
      name,
      { ours: quantile(ours, 0.5), peer: quantile(peer, 0.5) },
    ]),
  );
}

/** By which power of the file's size each thing grows, from one factor to the next. */
export function exponentRows(factors: readonly number[], medians: readonly Medians[]): readonly Row[] {
  const exponents = (name: string, who: 'ours' | 'peer'): readonly number[] =>
    factors.slice(1).map((factor, index) => {
      const [small, large] = [medians[index]?.[name]?.[who], medians[index + 1]?.[name]?.[who]];
      return Math.log((large ?? 0) / (small ?? 0)) / Math.log(factor / (factors[index] ?? 1));
    });
  return Object.keys(medians[0] ?? {}).map((name) => {
    const ours = exponents(name, 'ours');
    return factRow(`growth: ${name}`, ours.map(shown).join(', '), {
      target: `≤ ${MAX_EXPONENT}`,
      isMet: ours.every((exponent) => exponent <= MAX_EXPONENT),
      note: `theirs: ${exponents(name, 'peer').map(shown).join(', ')}`,
    });
  });
}
