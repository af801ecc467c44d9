import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './reasons.ts';

const TEMPORARY_END = '.tmp';

/**
 * Writes beside a file and renames, so that nobody ever sees half of it; mode and owner stay. Creates a file that is
 * not there. `path` must not be a link. When all is written, `mayReplace` has the last word: answers whether it agreed.
 */
export function replaceFile(path: string, text: string, mayReplace: () => boolean = () => true): boolean {
  const before = statusOf(path);
  // A rename would get past the write protection of the file itself.
  if (before) accessSync(path, constants.W_OK);
  const name = `${temporaryPrefix(path, process.pid)}${Math.random().toString(36).slice(2)}${TEMPORARY_END}`;
  const temporary = join(dirname(path), name);
  try {
    writeFileSync(temporary, text, { flag: 'wx', flush: true, ...(before && { mode: before.mode & 0o777 }) });
    if (before) {
      chmodSync(temporary, before.mode & 0o7777);
      keepOwner(temporary, before);
    }
    const agreed = mayReplace();
    if (agreed) renameSync(temporary, path);
    else rmSync(temporary, { force: true });
    return agreed;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Removes what a process left behind that ended while it replaced a file. */
export function removeLeftovers(path: string, pid: number): void {
  const folder = dirname(path);
  const prefix = temporaryPrefix(path, pid);
  for (const name of readdirSync(folder))
    if (name.startsWith(prefix) && name.endsWith(TEMPORARY_END)) rmSync(join(folder, name), { force: true });
}

function temporaryPrefix(path: string, pid: number): string {
  return `.${basename(path)}.${pid}-`;
}

function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return undefined;
  }
}

/** Only a superuser may give files away, and only then is there something to keep. */
function keepOwner(path: string, { uid, gid }: Stats): void {
  const now = statSync(path);
  if (now.uid === uid && now.gid === gid) return;
  try {
    chownSync(path, uid, gid);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') throw error;
  }
}
