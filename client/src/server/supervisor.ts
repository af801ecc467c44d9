/** What became of the language server. `failed`: it does not come back unless somebody asks for it. */
export type ServerState = 'stopped' | 'starting' | 'running' | 'failed';

/** One life of the server's process. */
export interface Run {
  /** Resolves when the process or the connection is gone, for whatever reason. */
  readonly closed: Promise<void>;
  stop(): Promise<void>;
}

/** What a supervisor needs from outside. `launch` rejects where the server does not come up. */
export interface SupervisorOptions<R extends Run> {
  readonly launch: () => Promise<R>;
  /** Milliseconds since any fixed point. */
  readonly now: () => number;
  readonly onState: (state: ServerState, reason: string) => void;
}

/** Keeps one server alive. `start` and `restart` answer undefined where there is none in the end. */
export interface Supervisor<R extends Run> {
  state(): ServerState;
  /** Joins the running or starting server; a failed one stays failed. */
  start(): Promise<R | undefined>;
  /** Ends what runs, forgets earlier crashes and starts anew. */
  restart(): Promise<R | undefined>;
  stop(): Promise<void>;
}

/** So many crashes within the window are answered with a new start; one more is not. */
export const crashLimit = 4;

/** Milliseconds in which crashes are counted. */
export const crashWindow = 3 * 60_000;

/**
 * Supervises a server: one process at a time, started on demand, restarted after a crash with a limit. The language
 * client's own restarts are not used: a crash during the handshake leaves it with two starts in one object.
 */
export function createSupervisor<R extends Run>({ launch, now, onState }: SupervisorOptions<R>): Supervisor<R> {
  let state: ServerState = 'stopped';
  let life = 0;
  let current: Promise<R | undefined> | undefined;
  let restarting: Promise<R | undefined> | undefined;
  let crashes: readonly number[] = [];

  const move = (next: ServerState, reason: string): void => {
    state = next;
    onState(next, reason);
  };

  const fail = (reason: string): undefined => {
    current = undefined;
    move('failed', reason);
  };

  const begin = (reason: string): Promise<R | undefined> => {
    life += 1;
    const mine = life;
    current = launch().then(
      (run) => {
        if (mine !== life) return run;
        move('running', 'the server has answered');
        void run.closed.then(() => (mine === life ? onCrash() : undefined));
        return run;
      },
      (error: unknown) => (mine === life ? fail(error instanceof Error ? error.message : String(error)) : undefined),
    );
    const started = current;
    // Said last: who hears it may ask for the server at once, and must join this start.
    move('starting', reason);
    return started;
  };

  const onCrash = (): void => {
    const time = now();
    crashes = [...crashes.filter((crash) => time - crash < crashWindow), time];
    if (crashes.length > crashLimit) fail(`the server ended unexpectedly ${crashes.length} times within three minutes`);
    else void begin(`the server ended unexpectedly (${crashes.length} of ${crashLimit} restarts)`);
  };

  const stop = async (): Promise<void> => {
    life += 1;
    const last = current;
    current = undefined;
    await (await last)?.stop();
    if (state !== 'stopped') move('stopped', 'stopped on request');
  };

  const restart = async (): Promise<R | undefined> => {
    await stop();
    crashes = [];
    return begin('restarted on request');
  };

  return {
    state: () => state,
    start: () => {
      if (restarting !== undefined) return restarting;
      if (state === 'failed') return Promise.resolve(undefined);
      return current ?? begin('first needed now');
    },
    restart: () => {
      restarting ??= restart().finally(() => {
        restarting = undefined;
      });
      return restarting;
    },
    stop,
  };
}
