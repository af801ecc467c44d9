import { dirname, join } from 'node:path';
import createIgnore, { type Ignore } from 'ignore';
import { decode } from '../../disk/decode.ts';
import { errorCode } from '../../disk/reasons.ts';
import type { FileSystem } from '../host.ts';
import { kindAt } from './kindAt.ts';
import { relativeName } from './relativeName.ts';

/** What the `.gitignore` files from one folder downwards say together; what stands deeper comes later and wins. */
export interface IgnoreRules {
  /** Absolute: what the patterns are relative to. */
  readonly base: string;
  readonly rules: Ignore | undefined;
}

/** The file that says what git ignores. */
export const IGNORE_FILE = '.gitignore';

const LIMIT = 1_000_000;

/**
 * The rules that stand above a folder, from the top of its git repository on; none where it is in no repository, or is
 * ignored itself: who names such a folder wants to look into it.
 */
export async function rulesAbove(fs: FileSystem, folder: string): Promise<IgnoreRules> {
  const above: string[] = [];
  for (let base = folder; ; base = dirname(base)) {
    if (await kindAt(fs, join(base, '.git'))) {
      let rules: IgnoreRules = { base, rules: undefined };
      for (const each of above) rules = await withRulesOf(fs, rules, each);
      return above.length > 0 && isIgnored(rules, folder, true) ? { base, rules: undefined } : rules;
    }
    if (dirname(base) === base) return { base: folder, rules: undefined };
    above.unshift(dirname(base));
  }
}

/** The rules with those that a folder has of its own. */
export async function withRulesOf(fs: FileSystem, { base, rules }: IgnoreRules, folder: string): Promise<IgnoreRules> {
  const lines = await linesOf(fs, join(folder, IGNORE_FILE));
  if (lines.length === 0) return { base, rules };
  const own = createIgnore({ ignorecase: false });
  if (rules) own.add(rules);
  const place = relativeName(base, folder);
  own.add(lines.flatMap((line) => movedPattern(line, place)).map((pattern) => ({ pattern })));
  return { base, rules: own };
}

/** Whether git ignores a path below the base. */
export function isIgnored({ base, rules }: IgnoreRules, path: string, isFolder: boolean): boolean {
  return rules?.ignores(`${relativeName(base, path)}${isFolder ? '/' : ''}`) ?? false;
}

/** A pattern of a folder as its base has to write it: `/x` in `a/b` is `/a/b/x`. */
function movedPattern(line: string, folder: string): readonly string[] {
  if (folder === '' || line.startsWith('#')) return [line];
  const [, negation = '', pattern = ''] = /^(!?)(.*)$/.exec(line) ?? [];
  const trimmed = pattern.replace(/(?<! ) +$/, '');
  const isAnchored = trimmed.slice(0, -1).includes('/');
  const own = pattern.replace(/^\//, '');
  const literal = folder.replace(/[\\*?[\]]/g, '\\$&');
  return trimmed.replace(/^\//, '') === '' ? [] : [`${negation}/${literal}/${isAnchored ? '' : '**/'}${own}`];
}

async function linesOf(fs: FileSystem, path: string): Promise<readonly string[]> {
  try {
    const decoded = decode(await fs.read(path, LIMIT), path);
    return 'text' in decoded ? decoded.text.split(/\r?\n/).filter((line) => line !== '') : [];
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    // What git itself could not read says nothing.
    return [];
  }
}
