/**
 * Runs work at most once at a time: a call while it runs asks for one more run afterwards, however many calls there
 * are. The promise resolves when a run that began after the call has ended.
 */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  const run = (): Promise<void> => {
    // Not begun at once: what the work itself sets off may call again, and must find it running.
    running = Promise.resolve()
      .then(work)
      .finally(() => {
        running = undefined;
      });
    return running;
  };

  return () => {
    if (next !== undefined) return next;
    if (running === undefined) return run();
    next = running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return run();
      });
    return next;
  };
}
