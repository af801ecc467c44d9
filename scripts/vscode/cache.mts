import { existsSync } from 'node:fs';
import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { cacheFolder, ensureFolder, removeFolder } from './folders.mts';

/**
 * The folder `name` of the cache, filled by `fill` where it is not there yet. It is filled under another name and then
 * renamed: an interrupted run leaves nothing that looks complete, and two runs at once do not meet.
 */
export async function cached(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder, name);
  if (existsSync(folder)) return folder;
  await ensureFolder(cacheFolder);
  await removeAbandoned(name);
  const draft = `${folder}.partial-${process.pid}`;
  try {
    await fill(await ensureFolder(draft));
    await publish(draft, folder);
  } finally {
    await removeFolder(draft);
  }
  return folder;
}

async function publish(draft: string, folder: string, attempts = 20): Promise<void> {
  try {
    await rename(draft, folder);
  } catch (error) {
    if (existsSync(folder)) return;
    // A virus scanner on Windows holds fresh files for a moment.
    if (attempts === 0) throw error;
    await delay(250);
    await publish(draft, folder, attempts - 1);
  }
}

/** Removes drafts whose process is gone. */
async function removeAbandoned(name: string): Promise<void> {
  for (const entry of await readdir(cacheFolder)) {
    if (!entry.startsWith(`${name}.partial-`)) continue;
    if (!isRunning(Number(entry.slice(entry.lastIndexOf('-') + 1)))) await removeFolder(join(cacheFolder, entry));
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
