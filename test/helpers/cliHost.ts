import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { timeIn } from '../../server/src/cli/clock.ts';
import { nodeFileSystem } from '../../server/src/cli/files/nodeFileSystem.ts';
import type { Host } from '../../server/src/cli/host.ts';
import { main } from '../../server/src/cli/main.ts';
import { runProgram } from '../../server/src/cli/programs/runProgram.ts';
import { NO_NETWORK } from './noNetwork.mts';

/** The repository's folder. */
export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** The built command line. */
export const CLI_BUNDLE = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** One call of the command line. */
export interface CliCall {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly stdin?: string | Uint8Array | undefined;
  /** The whole environment: nothing of ours shines through. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Pretends that both streams are terminals of this width; in process only. */
  readonly columns?: number | undefined;
}

/** What a call said and how it ended. */
export interface CliRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Something that runs the command line. */
export type CliRunner = (call: CliCall, host?: Partial<Host>) => Promise<CliRun>;

/** Calls `main` in this process, with real files. Parts of the host can be exchanged. */
export const runInProcess: CliRunner = async ({ args, cwd, stdin, env, columns }, host = {}) => {
  let stdout = '';
  let stderr = '';
  const status = await main({
    argv: args,
    fs: nodeFileSystem,
    stdin: async () => Buffer.from(stdin ?? ''),
    log: (text) => {
      stdout += text;
    },
    error: (text) => {
      stderr += text;
    },
    cwd,
    env: env ?? {},
    userName: async () => 'git-user',
    run: (program, args, limits) => runProgram(program, args, limits, { cwd, env: env ?? {} }),
    interruption: async () => new AbortController().signal,
    now: () => timeIn(env ?? {}),
    columns: { stdout: columns, stderr: columns },
    packageFolder: REPOSITORY,
    ...host,
  });
  return { status, stdout, stderr };
};

/** Runs the bundle in a process of its own. */
export const runChild: CliRunner = ({ args, cwd, stdin, env }) =>
  new Promise((resolve, reject) => {
    const system = process.env['SystemRoot'];
    const child = spawn(process.execPath, [...NO_NETWORK, CLI_BUNDLE, ...args], {
      cwd,
      env: { ...(system === undefined ? {} : { SystemRoot: system }), ...env },
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin ?? '');
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({
        status: status ?? -1,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      }),
    );
  });
