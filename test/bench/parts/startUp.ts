import { memory, processorTime } from '../support/processFigures.ts';
import { inTurns, ratioOf } from '../support/ratio.ts';
import { type Row, ratioRow } from '../support/row.ts';
import { OURS, PEER, type Server } from '../support/servers.ts';
import { startSession } from '../support/session.ts';

const ROUNDS = 15;

/** From the start of the process until `initialize` is answered. */
export async function startUp(): Promise<readonly Row[]> {
  const figures = new Map<Server, { processor: number; memory: number }[]>([
    [OURS, []],
    [PEER, []],
  ]);
  const start = async (server: Server): Promise<number> => {
    const session = await startSession(server);
    figures.get(server)?.push({ processor: processorTime(session.pid), memory: memory(session.pid).now });
    await session.end();
    return session.startTime;
  };
  const times = await inTurns(
    ROUNDS,
    () => start(OURS),
    () => start(PEER),
  );
  const [ours = [], peer = []] = figures.values();
  const of = (read: (figure: (typeof ours)[number]) => number) =>
    ratioOf({ ours: ours.map(read), peer: peer.map(read) });
  return [
    ratioRow('start → initialize answered', ratioOf(times)),
    ratioRow(
      'start, processor time',
      of(({ processor }) => processor),
    ),
    ratioRow(
      'start, memory',
      of((figure) => figure.memory),
    ),
  ];
}
