import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Growth } from '../gateWorker.ts';

/** Without them a function that has been inlined or thrown away is not counted; with them each run counts the same. */
const EXACTLY = ['--no-opt', '--no-maglev', '--no-flush-bytecode'];

const WORKER = fileURLToPath(new URL('../gateWorker.ts', import.meta.url));

/** How the work of each step grows over each input, counted in a process of its own. */
export async function countedGrowths(): Promise<readonly Growth[]> {
  const args = [...EXACTLY, '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', WORKER];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: Number.POSITIVE_INFINITY });
  return JSON.parse(stdout);
}
