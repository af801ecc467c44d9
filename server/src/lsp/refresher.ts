/**
 * Asks a client to ask anew, at most one question at a time: what changes in the same turn of the event loop is told
 * once, and what changes until the client has answered is told once more.
 */
export function createRefresher(tell: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let isWanted = false;
  let isTelling = false;

  const run = async (): Promise<void> => {
    isTelling = true;
    while (isWanted) {
      await new Promise((resolve) => setImmediate(resolve));
      isWanted = false;
      try {
        await tell();
      } catch (error) {
        failed(error);
      }
    }
    isTelling = false;
  };

  return () => {
    isWanted = true;
    if (!isTelling) void run();
  };
}
