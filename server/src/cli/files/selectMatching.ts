import { resolve, sep } from 'node:path';
import { globMatcher, isGlob } from '../../core/config/glob.ts';
import type { Host } from '../host.ts';
import { message } from '../locale.ts';
import { discover } from './discover.ts';
import type { Selection } from './select.ts';
import { fileTexts } from './texts.ts';

const MAGIC = /[*?[{]/;

/** Whether a name that is no file's is meant as a pattern: `values-*.yaml`. */
export function isPattern(name: string): boolean {
  return MAGIC.test(name) && isGlob(name);
}

/** The files that a pattern matches, each as an installation of its own. */
export async function selectMatching(host: Host, pattern: string): Promise<Selection> {
  const steps = pattern.split(sep).join('/').split('/');
  const first = steps.findIndex((step) => MAGIC.test(step));
  const folder = steps.slice(0, first).join('/') || (first > 0 ? '/' : '.');
  const below = steps.slice(first);
  const { candidates, failures } = await discover(host.fs, resolve(host.cwd, folder), folder, {
    matches: globMatcher(below.join('/')),
    depth: pattern.includes('**') ? Number.POSITIVE_INFINITY : below.length,
  });
  const none = { name: pattern, reason: message(fileTexts.noMatch, { path: pattern }) };
  return {
    installations: candidates.map((candidate) => [{ ...candidate, named: false }]),
    failures: candidates.length + failures.length === 0 ? [none] : failures,
  };
}
