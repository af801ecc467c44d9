/** Milliseconds that this process has been at work: not the time on the clock, since other tests run beside it. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
