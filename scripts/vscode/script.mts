import { constants } from 'node:os';

/** Registers a step that is taken when the script ends, fails or is interrupted; the last one registered comes first. */
export type Later = (step: () => Promise<unknown>) => void;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Milliseconds after which the steps are not waited for any longer. */
const patience = 30_000;

/**
 * Runs an entry point and makes its answer the process's exit status. It is interrupted by signals and by the end of
 * the process that started this one. Whatever happens, the registered steps are taken before the process ends.
 */
export function runScript(main: (later: Later) => Promise<number>): void {
  const steps: (() => Promise<unknown>)[] = [];
  let isEnding = false;

  const end = async (status: number): Promise<void> => {
    // One Ctrl-C arrives twice below npm, and while the script is being ended what it works with goes away under it.
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(status), patience).unref();
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) await step().catch(report);
    process.exit(status);
  };

  const interrupt = (signal: (typeof signals)[number]): void => void end(128 + constants.signals[signal]);
  for (const signal of signals) process.on(signal, interrupt);
  // npm does not always pass on a signal that ends it. On Windows the number never changes.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) interrupt('SIGHUP');
  }, 500).unref();
  main((step) => steps.push(step)).then(end, (error: unknown) => {
    if (!isEnding) report(error);
    return end(1);
  });
}

function report(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
}
