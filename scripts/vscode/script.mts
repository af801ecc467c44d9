import { constants } from 'node:os';

/** Registers a step that is taken when the script ends, fails or is interrupted; the last one registered comes first. */
export type Later = (step: () => Promise<unknown>) => void;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs an entry point and makes its answer the process's exit status. Whatever happens, the registered steps are taken
 * before the process ends; a second Ctrl-C does not wait for them.
 */
export function runScript(main: (later: Later) => Promise<number>): void {
  const steps: (() => Promise<unknown>)[] = [];
  let isEnding = false;

  const end = async (status: number): Promise<void> => {
    isEnding = true;
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) await step().catch(report);
    process.exit(status);
  };

  for (const signal of signals) {
    process.on(signal, () => {
      const status = 128 + constants.signals[signal];
      if (isEnding) process.exit(status);
      void end(status);
    });
  }
  main((step) => steps.push(step)).then(
    (status) => {
      if (!isEnding) void end(status);
    },
    (error: unknown) => {
      // While the script is being ended, what it works with goes away under its hands.
      if (isEnding) return;
      report(error);
      void end(1);
    },
  );
}

function report(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
}
