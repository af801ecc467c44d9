import { knownInput, realSource } from '../inputs.ts';
import { askHover } from '../support/asking.ts';
import { startDuel } from '../support/duel.ts';
import { ratioOf } from '../support/ratio.ts';
import { type Row, ratioRow } from '../support/row.ts';
import { timeOf } from '../support/timing.ts';

const ROUNDS = 300;

/** Copies of the whole file stand below keys that no schema knows; here both have to look at every line. */
export async function knownKeys(): Promise<readonly Row[]> {
  const input = knownInput(realSource().text, 100);
  const duel = await startDuel(input);
  try {
    const hovers = await duel.turns(ROUNDS, (session, round) => timeOf(() => askHover(session, input, round)));
    return [
      ratioRow(`${input.name}: open → right diagnostics`, ratioOf(duel.opening)),
      ratioRow(`${input.name}: hover, warm, p50`, ratioOf(hovers, 0.5)),
      ratioRow(`${input.name}: hover, warm, p95`, ratioOf(hovers, 0.95)),
    ];
  } finally {
    await duel.end();
  }
}
