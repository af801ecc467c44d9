/**
 * Aborted when somebody ends this process: by Ctrl-C, by `kill`, by closing the terminal. From now on that ends nothing
 * by itself: who asks cleans up and comes to an end.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort());
  return controller.signal;
}
