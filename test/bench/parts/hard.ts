import { CompletionRequest, HoverRequest } from 'vscode-languageserver/node';
import { HARD_INPUTS, type HardInput } from '../hardInputs.ts';
import { type RealInput, realInput, realSource } from '../inputs.ts';
import { quantile } from '../support/ratio.ts';
import { factRow, type Row, shown } from '../support/row.ts';
import { OURS, PEER, type Server } from '../support/servers.ts';
import { startSession } from '../support/session.ts';
import { timeWithin } from '../support/timing.ts';
import { COMPLETION_LIMIT, HARD_LIMIT, MAX_EXPONENT, PATIENCE } from '../targets.ts';

/** What is done with each input, in this order. */
const STEPS = ['open', 'hover', 'completion', 'recovery'] as const;

/** Milliseconds by step; undefined for no answer, after which nothing more is asked. */
type Times = Partial<Record<(typeof STEPS)[number], number | undefined>>;

/** How often a text and its half are opened to see how that grows. */
const GROWTH_ROUNDS = 3;

/** Texts on which YAML tools hang or die: opened, pointed at, completed at the end, and made small again. */
export async function hard(): Promise<readonly Row[]> {
  const { text: source } = realSource();
  const small = realInput(source, 1);
  const rows: Row[] = [];
  const growths: Row[] = [];
  const completions: [name: string, time: number | undefined][] = [];
  for (const [index, input] of HARD_INPUTS.entries()) {
    const text = input.text(1, source);
    const servers = index % 2 === 0 ? [OURS, PEER] : [PEER, OURS];
    const endured = new Map<Server, Endured>();
    for (const server of servers) endured.set(server, await endure(server, text, small));
    const ours = endured.get(OURS) ?? NOTHING;
    rows.push(rowOf(input, ours, endured.get(PEER) ?? NOTHING));
    completions.push([input.name, ours.times.completion]);
    const half = input.text(0.5, source);
    if (half !== text && !ours.isDeclined) growths.push(await growthRow(input, half, text));
  }
  return [...rows, completionRow(completions), ...growths];
}

/** What one server did with one text. */
interface Endured {
  readonly times: Times;
  /** Whether it said that it does not look into the text. */
  readonly isDeclined: boolean;
}

const NOTHING: Endured = { times: {}, isDeclined: false };

async function endure(server: Server, text: string, small: RealInput): Promise<Endured> {
  const session = await startSession(server);
  const last = text.split('\n').length - 1;
  let isDeclined = false;
  const steps: Readonly<Record<(typeof STEPS)[number], () => Promise<unknown>>> = {
    open: async () => {
      session.open(text);
      isDeclined = (await session.diagnostics()).some(({ code }) => code === 'too-large');
    },
    hover: () => session.ask(HoverRequest.method, { position: { line: last - 1, character: 3 } }),
    completion: () => session.ask(CompletionRequest.method, { position: { line: last, character: 0 } }),
    recovery: () => {
      session.setText(small.text);
      return session.diagnostics((found) => found.some(({ range }) => range.start.line === small.planted.line));
    },
  };
  const times: Times = {};
  for (const step of STEPS) {
    times[step] = await timeWithin(PATIENCE, steps[step]);
    if (times[step] === undefined) break;
  }
  await session.end();
  return { times, isDeclined };
}

function rowOf({ name }: HardInput, { times: ours, isDeclined }: Endured, { times: peer }: Endured): Row {
  const cells = STEPS.map((step) => `${step} ${versus(ours[step], peer[step])}`);
  const longest = Math.max(...STEPS.map((step) => ours[step] ?? Number.POSITIVE_INFINITY));
  const lost = STEPS.find((step) => peer[step] === undefined);
  const notes = [
    ...(isDeclined ? ['ours: declined with a notice'] : []),
    `ours: ${atMost(longest, HARD_LIMIT)}`,
    ...(lost ? [`theirs: no answer to "${lost}" in ${PATIENCE / 1000} s`] : []),
  ];
  return factRow(name, cells.join(', '), {
    target: `${HARD_LIMIT / 1000} s each`,
    isMet: longest <= HARD_LIMIT,
    note: notes.join('; '),
  });
}

/** The longest wait for a completion in a text that is open. */
function completionRow(completions: readonly (readonly [name: string, time: number | undefined])[]): Row {
  const times = completions.map(([, time]) => time ?? Number.POSITIVE_INFINITY);
  const longest = Math.max(...times);
  return factRow('completion at the end of each', atMost(longest, COMPLETION_LIMIT), {
    target: `${COMPLETION_LIMIT} ms`,
    isMet: longest <= COMPLETION_LIMIT,
    note: `the longest in ${completions[times.indexOf(longest)]?.[0]}`,
  });
}

/** By which power of the length opening takes longer, from half of a text to all of it. */
async function growthRow({ name }: HardInput, half: string, whole: string): Promise<Row> {
  const times: { readonly half: number[]; readonly whole: number[] } = { half: [], whole: [] };
  for (let round = 0; round < GROWTH_ROUNDS; round++) {
    times.half.push(await openingTime(half));
    times.whole.push(await openingTime(whole));
  }
  const exponent = Math.log(quantile(times.whole, 0) / quantile(times.half, 0)) / Math.log(whole.length / half.length);
  return factRow(`growth: open, ${name}`, shown(exponent), {
    target: `≤ ${MAX_EXPONENT}`,
    isMet: exponent <= MAX_EXPONENT,
    note: 'from half of it',
  });
}

async function openingTime(text: string): Promise<number> {
  const session = await startSession(OURS);
  const time = await timeWithin(PATIENCE, () => {
    session.open(text);
    return session.diagnostics();
  });
  await session.end();
  return time ?? Number.POSITIVE_INFINITY;
}

/** The longest time as a share of what it may be. */
function atMost(longest: number, limit: number): string {
  if (!Number.isFinite(longest)) return `no answer in ${PATIENCE / 1000} s`;
  return `at most ${shown((100 * longest) / limit)} % of ${limit < 1000 ? `${limit} ms` : `${limit / 1000} s`}`;
}

function versus(ours: number | undefined, peer: number | undefined): string {
  if (ours === undefined) return 'none';
  return peer === undefined ? 'ours only' : shown(ours / peer);
}
