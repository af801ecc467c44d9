import { type ChildProcess, spawn } from 'node:child_process';
import { errorCause } from '../../disk/reasons.ts';
import type { ProgramLimits, ProgramRun } from '../host.ts';
import { findProgram } from './findProgram.ts';

/** Where a program is started. */
export interface ProgramPlace {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Characters of standard error that are kept: the last ones. */
const ERROR_TAIL = 64_000;

/** Milliseconds that a program has to end by itself once it was told to. */
const GRACE = 2_000;

/** POSIX has groups of processes: what a program starts is ended with it, also where the program is a wrapper. */
const HAS_GROUPS = process.platform !== 'win32';

/** Runs a program without a shell and without standard input. Never rejects. */
export function runProgram(
  name: string,
  args: readonly string[],
  { signal, time, size }: ProgramLimits,
  { cwd, env }: ProgramPlace,
): Promise<ProgramRun> {
  const path = findProgram(name, env['PATH'] ?? env['Path']);
  if (path === undefined) return Promise.resolve({ kind: 'missing' });
  if (signal.aborted) return Promise.resolve({ kind: 'stopped', by: 'signal' });
  return new Promise((resolve) => {
    const child = spawn(path, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: HAS_GROUPS,
      windowsHide: true,
    });
    const written: Buffer[] = [];
    let length = 0;
    let said = '';
    let stoppedBy: keyof ProgramLimits | undefined;
    let force: NodeJS.Timeout | undefined;

    const settle = (run: ProgramRun): void => {
      clearTimeout(timer);
      clearTimeout(force);
      signal.removeEventListener('abort', interrupt);
      child.stdout.destroy();
      child.stderr.destroy();
      resolve(run);
    };
    const stop = (by: keyof ProgramLimits): void => {
      if (stoppedBy !== undefined) return;
      stoppedBy = by;
      end(child, 'SIGTERM');
      if (hasEnded(child)) settle({ kind: 'stopped', by });
      else force = setTimeout(() => end(child, 'SIGKILL'), GRACE);
    };
    const interrupt = (): void => stop('signal');
    const timer = setTimeout(() => stop('time'), time);
    signal.addEventListener('abort', interrupt);

    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > size) stop('size');
      else written.push(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said = (said + chunk).slice(-ERROR_TAIL);
    });
    child.on('error', (error) => {
      if (child.pid === undefined) settle({ kind: 'unstartable', cause: errorCause(error) });
    });
    child.on('exit', () => {
      if (stoppedBy === undefined) return;
      end(child, 'SIGKILL');
      settle({ kind: 'stopped', by: stoppedBy });
    });
    child.on('close', (status) =>
      settle({ kind: 'ended', status: status ?? -1, stdout: Buffer.concat(written), stderr: said }),
    );
  });
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** Ends a program with all that it has started; nothing where nothing of it runs any more. */
function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return;
  try {
    if (HAS_GROUPS) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It ended in between.
  }
}
