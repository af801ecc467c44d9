import { relative, sep } from 'node:path';

/** What a path is called from a folder: relative, with `/`. */
export function relativeName(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
