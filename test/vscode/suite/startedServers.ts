import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';

const processes: ChildProcess[] = [];

/** Must be called before the extension is active: from then on every process started here is noticed. */
export function watchProcesses(): void {
  subscribe('child_process', (message) => {
    const { process } = message as { process: ChildProcess };
    processes.push(process);
  });
}

/** The language servers that were started, the first one first. */
export function startedServers(): readonly ChildProcess[] {
  return processes.filter(({ spawnargs }) => spawnargs?.some((argument) => /[\\/]dist[\\/]server\.js$/.test(argument)));
}
