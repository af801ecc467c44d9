import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import type { FileSystem, FolderEntry } from '../host.ts';

/** Node's file system. Its synchronous calls: they start faster, and nothing else waits in this process. */
export const nodeFileSystem: FileSystem = {
  async stat(path) {
    const status = fs.statSync(path);
    return {
      kind: status.isFile() ? 'file' : status.isDirectory() ? 'folder' : 'other',
      size: status.isFile() ? status.size : 0,
    };
  },
  read: async (path, limit) => read(path, limit),
  list: async (path) => fs.readdirSync(path, { withFileTypes: true }).map(folderEntry),
  realPath: async (path) => fs.realpathSync(path),
  write: async (path, text) => fs.writeFileSync(path, text),
  replace: async (path, text) => replace(fs.realpathSync(path), text),
};

function folderEntry(entry: fs.Dirent): FolderEntry {
  const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other';
  return { name: entry.name, kind };
}

/** Reads until the end or the limit: a pipe such as `<(helm get values …)` has no size, a device has no end. */
function read(path: string, limit: number): Uint8Array {
  const file = fs.openSync(path, 'r');
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    while (length < limit) {
      const chunk = new Uint8Array(Math.min(65_536, limit - length));
      const count = fs.readSync(file, chunk);
      if (count === 0) break;
      chunks.push(chunk.subarray(0, count));
      length += count;
    }
    return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  } finally {
    fs.closeSync(file);
  }
}

/** Writes beside the file and renames, so that nobody ever sees half a file. */
function replace(path: string, text: string): void {
  const before = fs.statSync(path);
  // A rename would get past the write protection of the file itself.
  fs.accessSync(path, fs.constants.W_OK);
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${Math.random().toString(36).slice(2)}.tmp`);
  try {
    fs.writeFileSync(temporary, text, { flag: 'wx', mode: before.mode & 0o777, flush: true });
    fs.chmodSync(temporary, before.mode & 0o7777);
    keepOwner(temporary, before);
    fs.renameSync(temporary, path);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

/** Only a superuser may give files away, and only then is there something to keep. */
function keepOwner(path: string, { uid, gid }: fs.Stats): void {
  const now = fs.statSync(path);
  if (now.uid === uid && now.gid === gid) return;
  try {
    fs.chownSync(path, uid, gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}
