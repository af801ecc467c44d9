import { errorCode } from '../../disk/reasons.ts';
import type { FileStatus, FileSystem } from '../host.ts';

/** What stands at a path, links followed; undefined where nothing does or it cannot be seen. */
export async function kindAt(fs: FileSystem, path: string): Promise<FileStatus['kind'] | undefined> {
  try {
    return (await fs.stat(path)).kind;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}
