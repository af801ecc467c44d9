import { join } from 'node:path';
import { CONFIG_FILE } from '../../core/config/config.ts';
import type { Message } from '../../core/rules/finding.ts';
import { readFailure } from '../../disk/reasons.ts';
import type { FileSystem, FolderEntry } from '../host.ts';
import { kindAt } from './kindAt.ts';

/** A file that may be a values file, by its name only. */
export interface Candidate {
  /** Absolute. */
  readonly path: string;
  /** As the user would write it, with `/`. */
  readonly name: string;
}

/** What lies below a folder, and the folders that could not be looked into. */
export interface Discovery {
  /** By name. */
  readonly candidates: readonly Candidate[];
  /** The folders in which a configuration lies. */
  readonly configured: readonly string[];
  readonly failures: readonly { readonly name: string; readonly reason: Message }[];
}

const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Which files are looked for: by their path below the folder, which is at most so many names long. */
export interface Wanted {
  readonly matches: (below: string) => boolean;
  readonly depth: number;
}

const YAML_FILES: Wanted = { matches: (below) => /\.ya?ml$/i.test(below), depth: Number.POSITIVE_INFINITY };

/**
 * All files below a folder that are wanted, but for those that git ignores. Links to folders are not followed, so no
 * loop can hold us; links to files are, and one that leads nowhere (editors leave such as locks) is passed over.
 */
export async function discover(fs: FileSystem, path: string, name: string, wanted = YAML_FILES): Promise<Discovery> {
  const { IGNORE_FILE, isIgnored, rulesAbove, withRulesOf } = await import('./gitignore.ts');
  const candidates: Candidate[] = [];
  const configured: string[] = [];
  const failures: { name: string; reason: Message }[] = [];
  const open = [{ path, name, below: '', depth: 1, rules: await rulesAbove(fs, path) }];
  for (let folder = open.pop(); folder; folder = open.pop()) {
    const entries = await listed(fs, folder);
    if ('reason' in entries) {
      failures.push(entries);
      continue;
    }
    const hasRules = entries.some((entry) => entry.name === IGNORE_FILE);
    const rules = hasRules ? await withRulesOf(fs, folder.rules, folder.path) : folder.rules;
    for (const entry of entries) {
      const found = { path: join(folder.path, entry.name), name: nameBelow(folder.name, entry.name) };
      const below = `${folder.below}${entry.name}`;
      if (entry.kind === 'folder') {
        if (folder.depth >= wanted.depth || SKIPPED_FOLDERS.has(entry.name) || isIgnored(rules, found.path, true))
          continue;
        open.push({ ...found, below: `${below}/`, depth: folder.depth + 1, rules });
      } else if (entry.name === CONFIG_FILE) configured.push(folder.path);
      else if (wanted.matches(below) && !isIgnored(rules, found.path, false) && (await isFile(fs, entry, found.path)))
        candidates.push(found);
    }
  }
  return { candidates: candidates.sort((a, b) => (a.name < b.name ? -1 : 1)), configured, failures };
}

async function listed(
  fs: FileSystem,
  { path, name }: Candidate,
): Promise<readonly FolderEntry[] | Discovery['failures'][number]> {
  try {
    return await fs.list(path);
  } catch (error) {
    return { name, reason: readFailure(name, error) };
  }
}

function nameBelow(folder: string, name: string): string {
  return folder === '.' ? name : `${folder.replace(/[/\\]$/, '')}/${name}`;
}

async function isFile(fs: FileSystem, { kind }: FolderEntry, path: string): Promise<boolean> {
  return kind === 'file' || (kind === 'link' && (await kindAt(fs, path)) === 'file');
}
