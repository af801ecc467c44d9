import { completionQuality as completionRows } from '../completionQuality.ts';
import { hoverQuality } from '../hoverQuality.ts';
import { factRow, type Row } from '../support/row.ts';

/** How many completions and hovers are right, in both. */
export async function completionQuality(): Promise<readonly Row[]> {
  const rows = [...(await completionRows()), ...(await hoverQuality())];
  return rows.map(({ name, cases, ours, peer, lost }) =>
    factRow(`right: ${name}`, `${ours} of ${cases}`, {
      isMet: lost.length === 0,
      note: [`theirs: ${peer}`, ...lost.map((text) => `lost: ${text}`)].join('; '),
    }),
  );
}
