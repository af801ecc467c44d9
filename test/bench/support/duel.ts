import type { RealInput } from '../inputs.ts';
import { inTurns, type Pairs } from './ratio.ts';
import { OURS, PEER } from './servers.ts';
import { type Session, startSession } from './session.ts';
import { timeOf } from './timing.ts';

/** The same document in both servers, each of which is asked in turn. */
export interface Duel {
  readonly ours: Session;
  readonly peer: Session;
  /** The time until the diagnostics say of the planted mistake what is true, after it was opened. */
  readonly opening: Pairs;
  /** Runs a step with each. The mistake is there in even rounds, gone in odd ones. */
  readonly turns: (count: number, step: (session: Session, round: number) => Promise<number>) => Promise<Pairs>;
  readonly end: () => Promise<void>;
}

/** Starts both on an input. */
export async function startDuel(input: RealInput): Promise<Duel> {
  const ours = await startSession(OURS);
  const peer = await startSession(PEER);
  const open = (session: Session): Promise<number> =>
    timeOf(() => {
      session.open(input.text);
      return knowsOfMistake(session, input, true);
    });
  const opening = await inTurns(
    1,
    () => open(ours),
    () => open(peer),
  );
  return {
    ours,
    peer,
    opening,
    turns: (count, step) =>
      inTurns(
        count,
        (round) => step(ours, round),
        (round) => step(peer, round),
      ),
    end: async () => {
      await Promise.all([ours.end(), peer.end()]);
    },
  };
}

/** Waits until the diagnostics say rightly whether the planted mistake is there. */
export async function knowsOfMistake(session: Session, { planted }: RealInput, isThere: boolean): Promise<void> {
  await session.diagnostics((found) => found.some(({ range }) => range.start.line === planted.line) === isThere);
}
