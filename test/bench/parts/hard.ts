import { CompletionRequest, HoverRequest } from 'vscode-languageserver/node';
import { HARD_INPUTS, type HardInput } from '../hardInputs.ts';
import { realInput, realSource } from '../inputs.ts';
import { factRow, type Row, shown } from '../support/row.ts';
import { OURS, PEER, type Server } from '../support/servers.ts';
import { startSession } from '../support/session.ts';
import { timeWithin } from '../support/timing.ts';
import { HARD_LIMIT, PATIENCE } from '../targets.ts';

/** What is done with each input, in this order. */
const STEPS = ['open', 'hover', 'completion', 'recovery'] as const;

/** Milliseconds by step; undefined for no answer, after which nothing more is asked. */
type Times = Partial<Record<(typeof STEPS)[number], number | undefined>>;

/** Texts on which YAML tools hang or die: opened, pointed at, completed at the end, and made small again. */
export async function hard(): Promise<readonly Row[]> {
  const { text: source } = realSource();
  const rows: Row[] = [];
  for (const [index, input] of HARD_INPUTS.entries()) {
    const text = input.text(1, source);
    const servers = index % 2 === 0 ? [OURS, PEER] : [PEER, OURS];
    const times = new Map<Server, Times>();
    for (const server of servers) times.set(server, await endure(server, text, source));
    rows.push(rowOf(input, times.get(OURS) ?? {}, times.get(PEER) ?? {}));
  }
  return rows;
}

async function endure(server: Server, text: string, source: string): Promise<Times> {
  const session = await startSession(server);
  const small = realInput(source, 1);
  const lines = text.split('\n');
  const last = lines.length - 1;
  const steps: Readonly<Record<(typeof STEPS)[number], () => Promise<unknown>>> = {
    open: () => {
      session.open(text);
      return session.diagnostics();
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
  return times;
}

function rowOf({ name }: HardInput, ours: Times, peer: Times): Row {
  const cells = STEPS.map((step) => `${step} ${versus(ours[step], peer[step])}`);
  const isMet = STEPS.every((step) => (ours[step] ?? Number.POSITIVE_INFINITY) <= HARD_LIMIT);
  const lost = STEPS.find((step) => peer[step] === undefined);
  return factRow(name, cells.join(', '), {
    target: `${HARD_LIMIT / 1000} s each`,
    isMet,
    note: lost ? `theirs: no answer to "${lost}" in ${PATIENCE / 1000} s` : '',
  });
}

function versus(ours: number | undefined, peer: number | undefined): string {
  if (ours === undefined) return 'none';
  return peer === undefined ? 'ours only' : shown(ours / peer);
}
