import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

const ENDING = process.platform === 'win32' ? '.exe' : '';

/**
 * Where a program lies on PATH; undefined where it does not. Never in the current folder, which may be anybody's: not
 * even where PATH names it, or where the system looks there first, as Windows does.
 */
export function findProgram(name: string, path: string | undefined): string | undefined {
  const folders = (path ?? '').split(delimiter).filter(isAbsolute);
  return folders.map((folder) => join(folder, `${name}${ENDING}`)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
