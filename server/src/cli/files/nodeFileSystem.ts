import { appendFileSync, type Dirent, existsSync, readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { readBytes } from '../../disk/readBytes.ts';
import { replaceFile } from '../../disk/replaceFile.ts';
import type { FileSystem, FolderEntry } from '../host.ts';

/** Node's file system. Its synchronous calls: they start faster, and nothing else waits in this process. */
export const nodeFileSystem: FileSystem = {
  async stat(path) {
    const status = statSync(path);
    return {
      kind: status.isFile() ? 'file' : status.isDirectory() ? 'folder' : 'other',
      size: status.isFile() ? status.size : 0,
    };
  },
  read: async (path, limit) => readBytes(path, limit),
  list: async (path) => readdirSync(path, { withFileTypes: true }).map(folderEntry),
  realPath: async (path) => realpathSync(path),
  write: async (path, text) => writeFileSync(path, text),
  append: async (path, text) => appendFileSync(path, text),
  replace: async (path, text) => void replaceFile(existsSync(path) ? realpathSync(path) : path, text),
};

function folderEntry(entry: Dirent): FolderEntry {
  const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other';
  return { name: entry.name, kind };
}
