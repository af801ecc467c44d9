import { readFileSync } from 'node:fs';

/** Processor time of a process so far, in milliseconds; NaN where the system does not say. */
export function processorTime(pid: number): number {
  const stat = read(`/proc/${pid}/stat`);
  // The name of the program may hold blanks: fields are counted behind its bracket.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields === undefined ? Number.NaN : (Number(fields[11]) + Number(fields[12])) * MILLISECONDS_OF_A_TICK;
}

/** Resident memory of a process in MiB, now and at its peak; NaN where the system does not say. */
export function memory(pid: number): { readonly now: number; readonly peak: number } {
  const status = read(`/proc/${pid}/status`) ?? '';
  const field = (name: string): number => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1]) / 1024;
  return { now: field('VmRSS'), peak: field('VmHWM') };
}

const MILLISECONDS_OF_A_TICK = 10;

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
