import { spawn } from 'node:child_process';
import type { CliEnd } from './backupCall.ts';

/** A running command line. */
export interface CliRun {
  /** Resolves in any case. */
  readonly ended: Promise<CliEnd>;
  /** Asks it to come to an end, which it does once it has cleaned up. */
  readonly stop: () => void;
}

/** Starts the command line that comes with the extension, in the editor's own Node and without a shell. */
export function runCli(script: string, args: readonly string[], language: string): CliRun {
  const env = {
    ...process.env,
    ELECTRON_RUN_AS_NODE: '1',
    // The folder of an extension stays as it was installed.
    NODE_DISABLE_COMPILE_CACHE: '1',
    LC_ALL: language.startsWith('zh') ? 'zh_CN.UTF-8' : 'C.UTF-8',
  };
  const child = spawn(process.execPath, [script, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<CliEnd>((resolve) => {
    child.on('error', ({ message }) => resolve({ status: null, stdout, stderr: message }));
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
  return { ended, stop: () => void child.kill() };
}
