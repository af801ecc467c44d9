import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

/** A started process with all that it starts. It does not outlive this one. */
export interface ProcessTree {
  /** What it printed so far, both streams together; only the last 64 K characters. */
  output(): string;
  /** Resolves with the exit status or the signal when the process has ended, or why it did not start. Never rejects. */
  readonly ended: Promise<number | string>;
  /** Ends the process and its descendants: first politely, after five seconds by force. */
  stop(): Promise<void>;
}

/** How to start a program; `onOutput` sees everything printed so far after each new piece. */
export interface StartOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly onOutput?: (output: string) => void;
}

const outputLimit = 65_536;

const isWindows = process.platform === 'win32';

/** Starts a program without a shell. Its standard input is an open pipe, which closes when this process ends. */
export function startTree(
  executable: string,
  args: readonly string[],
  { onOutput, ...options }: StartOptions = {},
): ProcessTree {
  // With a group of its own on POSIX, one signal reaches every descendant.
  const child = spawn(executable, args, { ...options, detached: !isWindows });
  const killNow = (): void => signalTree(child, 'SIGKILL');
  process.once('exit', killNow);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-outputLimit);
      onOutput?.(output);
    });
  }
  let isOver = false;
  const ended = new Promise<number | string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ?? code ?? 'nothing'));
  }).finally(() => {
    isOver = true;
    process.off('exit', killNow);
  });
  return {
    output: () => output,
    ended,
    stop: async () => {
      if (!isOver) signalTree(child, 'SIGTERM');
      await Promise.race([ended, delay(5_000, undefined, { ref: false })]);
      if (!isOver) killNow();
      await ended;
    },
  };
}

function signalTree({ pid }: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return;
  try {
    if (isWindows) execFileSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-pid, signal);
  } catch {
    // Nothing of the tree is left.
  }
}
