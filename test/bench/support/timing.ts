/** How long something takes, in milliseconds. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** The same, or undefined where it has not ended within a limit or has failed. */
export async function timeWithin(limit: number, work: () => Promise<unknown>): Promise<number | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, limit);
  });
  const time = timeOf(work).catch(() => undefined);
  const result = await Promise.race([time, over]);
  clearTimeout(timer);
  return result;
}
