import { errorCode } from '../../disk/reasons.ts';
import type { FileSystem } from '../host.ts';

/** A path with no link in it; as it is where it leads nowhere. */
export async function realPath(fs: FileSystem, path: string): Promise<string> {
  try {
    return await fs.realPath(path);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return path;
  }
}
