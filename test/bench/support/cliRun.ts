import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { CLI_BUNDLE } from '../../helpers/cliHost.ts';
import { timeOf } from './timing.ts';

/** What a run of the built command line has cost. */
export interface CliCost {
  /** Milliseconds from the start of the process to its end. */
  readonly time: number;
  /** Milliseconds of processor time. */
  readonly processor: number;
  /** The most memory that the process held, in MiB. */
  readonly memory: number;
}

/** Says on a channel of its own what the process has used when it ends. */
const METER = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));
`)}`;

/** Runs the command line in a folder, to status 0, and listens to nothing that it says. */
export async function cliCost(args: readonly string[], cwd: string): Promise<CliCost> {
  let said = Buffer.alloc(0);
  const time = await timeOf(async () => {
    const stdio = ['ignore', 'ignore', 'ignore', 'pipe'] as const;
    const child = spawn(process.execPath, ['--import', METER, CLI_BUNDLE, ...args], { cwd, stdio: [...stdio] });
    const usage = buffer(child.stdio[3] as NodeJS.ReadableStream);
    const status = await new Promise((resolve) => child.on('close', resolve));
    if (status !== 0) throw new Error(`zadig-ha ${args.join(' ')} ended with ${status}. Is it built? npm run build`);
    said = await usage;
  });
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(said.toString()) as NodeJS.ResourceUsage;
  return { time, processor: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 };
}
