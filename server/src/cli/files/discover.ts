import { join } from 'node:path';
import { CONFIG_FILE } from '../../core/config/config.ts';
import type { Message } from '../../core/rules/finding.ts';
import { errorCode, readFailure } from '../../disk/reasons.ts';
import type { FileSystem } from '../host.ts';

/** A file that may be a values file, by its name only. */
export interface Candidate {
  /** Absolute. */
  readonly path: string;
  /** As the user would write it, with `/`. */
  readonly name: string;
}

/** What lies below a folder, and the folders that could not be looked into. */
export interface Discovery {
  readonly candidates: readonly Candidate[];
  readonly failures: readonly { readonly name: string; readonly reason: Message }[];
}

const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git']);

const YAML_NAME = /\.ya?ml$/i;

/**
 * All YAML files below a folder. Links to folders are not followed, so no loop can hold us; links to files are,
 * and one that leads nowhere (editors leave such as locks) is passed over.
 */
export async function discover(fs: FileSystem, path: string, name: string): Promise<Discovery> {
  const candidates: Candidate[] = [];
  const failures: { name: string; reason: Message }[] = [];
  const open: Candidate[] = [{ path, name }];
  for (let folder = open.pop(); folder; folder = open.pop()) {
    try {
      for (const entry of await fs.list(folder.path)) {
        const found = { path: join(folder.path, entry.name), name: nameBelow(folder.name, entry.name) };
        if (entry.kind === 'folder' && !SKIPPED_FOLDERS.has(entry.name)) open.push(found);
        if (!YAML_NAME.test(entry.name) || entry.name === CONFIG_FILE) continue;
        if (entry.kind === 'file' || (entry.kind === 'link' && (await leadsToFile(fs, found.path))))
          candidates.push(found);
      }
    } catch (error) {
      failures.push({ name: folder.name, reason: readFailure(folder.name, error) });
    }
  }
  return { candidates, failures };
}

function nameBelow(folder: string, name: string): string {
  return folder === '.' ? name : `${folder.replace(/[/\\]$/, '')}/${name}`;
}

async function leadsToFile(fs: FileSystem, path: string): Promise<boolean> {
  try {
    return (await fs.stat(path)).kind === 'file';
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}
