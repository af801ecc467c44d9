import { CodeActionRequest } from 'vscode-languageserver/node';
import { FACTORS, type RealInput, realInput, realSource } from '../inputs.ts';
import { askCompletion, askHover, inTurn } from '../support/asking.ts';
import { type Duel, knowsOfMistake, startDuel } from '../support/duel.ts';
import { exponentRows, type Medians, mediansOf } from '../support/growth.ts';
import { memory, processorTime } from '../support/processFigures.ts';
import { type Pairs, ratioOf } from '../support/ratio.ts';
import { factRow, type Row, ratioRow, shown } from '../support/row.ts';
import type { Session } from '../support/session.ts';
import { timeOf } from '../support/timing.ts';

/** How often each thing is measured, by the factor of the file. Even numbers of edits leave the mistake as it was. */
const ROUNDS: Readonly<Record<number, { readonly starts: number; readonly edits: number; readonly asks: number }>> = {
  1: { starts: 6, edits: 90, asks: 30 },
  10: { starts: 4, edits: 40, asks: 12 },
  100: { starts: 2, edits: 20, asks: 7 },
};

/** Of answers that take about a millisecond, only many tell anything. */
const SHORT_ASKS = 300;

const IDLE_TIME = 3000;

/** What somebody notices who writes in a real values file, and in longer ones. */
export async function editing(): Promise<readonly Row[]> {
  const { text, isReal } = realSource();
  if (!isReal) process.stdout.write('no real values file is there: measured with the sample\n');
  const rows: Row[] = [];
  const medians: Medians[] = [];
  for (const factor of FACTORS) {
    const measured = await measure(realInput(text, factor), factor);
    rows.push(...measured.rows);
    medians.push(measured.medians);
  }
  return [...rows, ...exponentRows(FACTORS, medians)];
}

async function measure(input: RealInput, factor: number): Promise<{ readonly rows: Row[]; readonly medians: Medians }> {
  const { starts = 1, edits = 1, asks = 1 } = ROUNDS[factor] ?? {};
  const openings = { ours: [] as number[], peer: [] as number[] };
  const memories = { ours: [] as number[], peer: [] as number[] };
  let duel: Duel | undefined;
  for (let start = 0; start < starts; start++) {
    await duel?.end();
    duel = await startDuel(input);
    openings.ours.push(...duel.opening.ours);
    openings.peer.push(...duel.opening.peer);
    memories.ours.push(memory(duel.ours.pid).now);
    memories.peer.push(memory(duel.peer.pid).now);
  }
  if (!duel) throw new Error('nothing was measured');
  try {
    const figures = await work(duel, input, edits, asks);
    const named = (name: string): string => `${input.name}: ${name}`;
    const rows = [
      ratioRow(named('open → right diagnostics'), ratioOf(openings)),
      ratioRow(named('memory after open'), ratioOf(memories)),
      ...Object.entries(figures).flatMap(([name, pairs]) => [
        ratioRow(named(`${name}, p50`), ratioOf(pairs, 0.5)),
        ratioRow(named(`${name}, p95`), ratioOf(pairs, 0.95)),
      ]),
      ratioRow(
        named('peak memory'),
        ratioOf({ ours: [memory(duel.ours.pid).peak], peer: [memory(duel.peer.pid).peak] }),
      ),
      await idleRow(named('processor when idle'), duel),
    ];
    return { rows, medians: mediansOf({ open: openings, ...figures }) };
  } finally {
    await duel.end();
  }
}

async function work(duel: Duel, input: RealInput, edits: number, asks: number): Promise<Record<string, Pairs>> {
  const { planted, places } = input;
  /** Everything that is written changes the mistake too, so that it shows when the diagnostics are right again. */
  const write = async (session: Session, isWrong: boolean, ...lines: (readonly [number, string])[]): Promise<void> => {
    session.setLines([planted.line, isWrong ? planted.before : planted.after], ...lines);
    await knowsOfMistake(session, input, isWrong);
  };
  const keystroke = await duel.turns(edits, (session, round) => timeOf(() => write(session, round % 2 === 1)));

  const place = (round: number) => inTurn(places, round);
  const typed = async (session: Session, round: number, ask: () => Promise<unknown>): Promise<number> => {
    const { line, before, after } = place(round);
    const time = await timeOf(() => {
      session.setLines([line, after]);
      return ask();
    });
    await write(session, round % 2 === 1, [line, before]);
    return time;
  };
  const count = asks * places.length - ((asks * places.length) % 2);
  return {
    'keystroke → diagnostics': keystroke,
    'completion, warm': await duel.turns(count, (session, round) => {
      const { line, before } = place(round);
      return timeOf(() => askCompletion(session, line, before));
    }),
    'completion, just typed': await duel.turns(count, (session, round) =>
      typed(session, round, () => askCompletion(session, place(round).line, place(round).after)),
    ),
    'hover, warm': await duel.turns(SHORT_ASKS, (session, round) => timeOf(() => askHover(session, input, round))),
    'hover, just typed': await duel.turns(count, (session, round) =>
      typed(session, round, () => askHover(session, input, round)),
    ),
    'code action': await duel.turns(count, (session) => timeOf(() => actions(session, input))),
  };
}

function actions(session: Session, { planted }: RealInput): Promise<unknown> {
  const range = { start: { line: planted.line, character: 0 }, end: { line: planted.line, character: 8 } };
  return session.ask(CodeActionRequest.method, { range, context: { diagnostics: [] } });
}

async function idleRow(name: string, { ours, peer }: Duel): Promise<Row> {
  const before = [ours, peer].map(({ pid }) => processorTime(pid));
  await new Promise((resolve) => setTimeout(resolve, IDLE_TIME));
  const [mine = 0, theirs = 0] = [ours, peer].map(({ pid }, index) => processorTime(pid) - (before[index] ?? 0));
  const share = (time: number): string => `${shown((100 * time) / IDLE_TIME)} %`;
  return factRow(name, `${share(mine)} of a core`, { note: `theirs: ${share(theirs)}` });
}
