/** Below this a measurement says more about the machine than about the work. */
const LEAST_MILLISECONDS = 15;
const FACTOR = 8;
/** Work that grows with the square of the input would take 64 times as long. */
const BOUND = 28;
const ATTEMPTS = 4;

/** Whether work on an input eight times as large takes far less than its square. CPU time, so that other work on the machine counts little. */
export function growsLinearly<T>(
  make: (size: number) => T,
  size: number,
  work: (input: T) => void,
  bound = BOUND,
): boolean {
  const small = make(size);
  const large = make(size * FACTOR);
  let fastSmall = Number.POSITIVE_INFINITY;
  let fastLarge = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    fastSmall = Math.min(
      fastSmall,
      cpuTime(() => work(small)),
    );
    fastLarge = Math.min(
      fastLarge,
      cpuTime(() => work(large)),
    );
    if (fastLarge < bound * Math.max(fastSmall, LEAST_MILLISECONDS)) return true;
  }
  return false;
}

/** In milliseconds. */
function cpuTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
