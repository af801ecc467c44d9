import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './reasons.ts';

/** A folder that is filled under another name and appears in one step, or never. Only its owner can look into it. */
export interface NewFolder {
  /** Where to fill it until then. */
  readonly path: string;
  /** Gives it its name. Throws Node's error, such as that of a folder that lies there by now with something in it. */
  readonly finish: () => void;
  /** Removes it with all that is in it; nothing once it is finished. */
  readonly discard: () => void;
}

/** Whether a new folder can have this name: nothing is there, or an empty folder. Throws Node's errors. */
export function isFree(path: string): boolean {
  const status = statusOf(path);
  return status === undefined || (status.isDirectory() && fs.readdirSync(path).length === 0);
}

/** Begins a folder beside its place, so that it can be moved there. Throws Node's errors. */
export function beginFolder(target: string): NewFolder {
  const path = fs.mkdtempSync(join(dirname(target), `.${basename(target)}.`));
  return {
    path,
    finish: () => {
      // Not every system moves a folder onto an empty one.
      if (statusOf(target)) fs.rmdirSync(target);
      fs.renameSync(path, target);
    },
    discard: () => fs.rmSync(path, { recursive: true, force: true }),
  };
}

function statusOf(path: string): fs.Stats | undefined {
  try {
    return fs.lstatSync(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ENOTDIR') throw error;
    return undefined;
  }
}
