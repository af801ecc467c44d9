/** Has work that nobody waits for give way to what the editor asks. */
export interface Turns {
  /** The editor has said or asked something. */
  readonly heard: () => void;
  /** Begins a piece of work. Each call of the answer resolves when its next part may be done. */
  readonly begin: () => () => Promise<void>;
}

/** From being read to being handled and answered a message takes that many turns of the event loop. */
const QUIET_TURNS = 3;

/** What is asked without end must not keep the rest from being done: so many messages go before a piece of work. */
const PATIENCE = 30;

/**
 * Counts turns of the event loop, not time: when a few went by without a message, none is queued. Of several pieces of
 * work the one that was begun first goes on.
 */
export function createTurns(): Turns {
  let messages = 0;
  let begun = 0;
  let isRunning = false;
  const waiting: Waiting[] = [];

  const quiet = async (): Promise<void> => {
    for (let turns = 0; turns < QUIET_TURNS; turns++) {
      const before = messages;
      await new Promise((resolve) => setImmediate(resolve));
      const { work } = first(waiting);
      if (messages === before || work.patience <= 0) continue;
      work.patience -= messages - before;
      turns = -1;
    }
  };

  const run = async (): Promise<void> => {
    isRunning = true;
    while (waiting.length > 0) {
      await quiet();
      const next = first(waiting);
      waiting.splice(waiting.indexOf(next), 1);
      next.goOn();
    }
    isRunning = false;
  };

  return {
    heard: () => {
      messages += 1;
    },
    begin: () => {
      begun += 1;
      const work = { order: begun, patience: PATIENCE };
      return () =>
        new Promise((goOn) => {
          waiting.push({ work, goOn });
          if (!isRunning) void run();
        });
    },
  };
}

interface Waiting {
  readonly work: { readonly order: number; patience: number };
  readonly goOn: () => void;
}

function first(waiting: readonly Waiting[]): Waiting {
  return waiting.reduce((a, b) => (a.work.order < b.work.order ? a : b));
}
