import { describe, expect, test } from 'vitest';
import { crashLimit, crashWindow, createSupervisor, type Run } from '../../client/src/server/supervisor.ts';

/** A server that can be made to crash or to refuse to start, and a record of what happened. */
function harness() {
  const states: string[] = [];
  const runs: { crash: () => void; stopped: boolean }[] = [];
  const world = { time: 0, refuse: false };
  const launch = async (): Promise<Run> => {
    if (world.refuse) throw new Error('no such file');
    const run = { crash: () => {}, stopped: false };
    const closed = new Promise<void>((resolve) => {
      run.crash = resolve;
    });
    runs.push(run);
    return {
      closed,
      stop: async () => {
        run.stopped = true;
        run.crash();
      },
    };
  };
  const supervisor = createSupervisor({ launch, now: () => world.time, onState: (state) => states.push(state) });
  const crash = async (): Promise<void> => {
    runs.at(-1)?.crash();
    await settle();
  };
  return { supervisor, states, runs, world, crash };
}

/** Lets everything that waits on resolved promises go on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the supervisor', () => {
  test('starts nothing by itself, and one server for many callers', async () => {
    const { supervisor, states, runs } = harness();
    expect(states).toStrictEqual([]);
    const [first, second] = await Promise.all([supervisor.start(), supervisor.start()]);
    expect(first).toBe(second);
    expect(runs).toHaveLength(1);
    expect(states).toStrictEqual(['starting', 'running']);
  });

  test('joins whoever asks for the server on hearing that it starts', async () => {
    let launches = 0;
    const supervisor = createSupervisor({
      launch: async () => {
        launches += 1;
        return { closed: new Promise<void>(() => {}), stop: async () => {} };
      },
      now: () => 0,
      onState: () => {
        if (launches < 5) void supervisor.start();
      },
    });
    await supervisor.start();
    expect(launches).toBe(1);
  });

  test('starts a crashed server again', async () => {
    const { supervisor, states, runs, crash } = harness();
    const first = await supervisor.start();
    await crash();
    expect(runs).toHaveLength(2);
    expect(states).toStrictEqual(['starting', 'running', 'starting', 'running']);
    expect(await supervisor.start()).not.toBe(first);
  });

  test('gives up after too many crashes in a short time, and answers undefined from then on', async () => {
    const { supervisor, states, runs, crash } = harness();
    await supervisor.start();
    for (let count = 0; count <= crashLimit; count += 1) await crash();
    expect(supervisor.state()).toBe('failed');
    expect(states.filter((state) => state === 'failed')).toHaveLength(1);
    expect(await supervisor.start()).toBeUndefined();
    expect(runs).toHaveLength(1 + crashLimit);
  });

  test('forgives crashes that are long ago', async () => {
    const { supervisor, world, crash } = harness();
    await supervisor.start();
    for (let count = 0; count < 3 * crashLimit; count += 1) {
      world.time += crashWindow / 2;
      await crash();
    }
    expect(supervisor.state()).toBe('running');
  });

  test('a server that does not come up has failed at once; a restart tries again', async () => {
    const { supervisor, states, world } = harness();
    world.refuse = true;
    expect(await supervisor.start()).toBeUndefined();
    expect(states).toStrictEqual(['starting', 'failed']);
    world.refuse = false;
    expect(await supervisor.restart()).toBeDefined();
    expect(supervisor.state()).toBe('running');
  });

  test('a restart after crashes begins a new count', async () => {
    const { supervisor, crash } = harness();
    await supervisor.start();
    for (let count = 0; count < crashLimit; count += 1) await crash();
    await supervisor.restart();
    await crash();
    expect(supervisor.state()).toBe('running');
  });

  test('two restarts at once leave one server', async () => {
    const { supervisor, runs } = harness();
    await supervisor.start();
    const [first, second] = await Promise.all([supervisor.restart(), supervisor.restart()]);
    expect(first).toBe(second);
    expect(runs.map(({ stopped }) => stopped)).toStrictEqual([true, false]);
  });

  test('stopping is no crash, not even while the server starts', async () => {
    const { supervisor, states, runs } = harness();
    const starting = supervisor.start();
    await supervisor.stop();
    await starting;
    await settle();
    expect(runs.map(({ stopped }) => stopped)).toStrictEqual([true]);
    expect(states).toStrictEqual(['starting', 'stopped']);
    expect(await supervisor.start()).toBeDefined();
    expect(supervisor.state()).toBe('running');
  });
});
