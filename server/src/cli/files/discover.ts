import { join } from 'node:path';
import { CONFIG_FILE } from '../../core/config/config.ts';
import type { Message } from '../../core/rules/finding.ts';
import { readFailure } from '../../disk/reasons.ts';
import type { FileSystem } from '../host.ts';
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
    try {
      const entries = await fs.list(folder.path);
      const hasOwn = entries.some((entry) => entry.name === IGNORE_FILE);
      const rules = hasOwn ? await withRulesOf(fs, folder.rules, folder.path) : folder.rules;
      for (const entry of entries) {
        const found = { path: join(folder.path, entry.name), name: nameBelow(folder.name, entry.name) };
        const below = `${folder.below}${entry.name}`;
        const isFolder = entry.kind === 'folder';
        if (isFolder ? SKIPPED_FOLDERS.has(entry.name) || folder.depth >= wanted.depth : !isCandidate(entry.name, below))
          continue;
        if (isIgnored(rules, found.path, isFolder)) continue;
        if (isFolder) open.push({ ...found, below: `${below}/`, depth: folder.depth + 1, rules });
        else if (entry.name === CONFIG_FILE) configured.push(folder.path);
        else if (entry.kind === 'file' || (entry.kind === 'link' && (await kindAt(fs, found.path)) === 'file'))
          candidates.push(found);
      }
    } catch (error) {
      failures.push({ name: folder.name, reason: readFailure(folder.name, error) });
    }
  }
  return { candidates: candidates.sort((a, b) => (a.name < b.name ? -1 : 1)), configured, failures };
