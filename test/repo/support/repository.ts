import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { REPOSITORY } from '../../helpers/cliHost.ts';

/** The text of a file of the repository. */
export function read(path: string): string {
  return readFileSync(join(REPOSITORY, path), 'utf8');
}

/** Every file that is or is about to be committed, relative to the repository, with `/`, sorted. */
export function repositoryFiles(): readonly string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const listed = execFileSync('git', args, { cwd: REPOSITORY, encoding: 'utf8', maxBuffer: 1 << 26 });
  const deleted = new Set(
    execFileSync('git', ['ls-files', '--deleted', '-z'], { cwd: REPOSITORY, encoding: 'utf8' }).split('\0'),
  );
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && !deleted.has(path)).sort();
}

/** One `import`, `export … from` or `import(…)` of a source file. */
export interface Import {
  readonly from: string;
  /** The file imported, relative to the repository; or the package's name, as `node:fs` for Node's own. */
  readonly to: string;
  readonly kind: 'file' | 'package';
  /** Whether nothing but types is imported, so that no code depends on it. */
  readonly types: boolean;
  /** Whether it is loaded only when the code comes to it: `import(…)`. */
  readonly later: boolean;
}

const STATEMENT =
  /^(?:import|export)\s+(type\s+)?([^'"();=]*?)\s*\bfrom\s+['"]([^'"]+)['"]|(?:^import\s+|\b(?:import|require)\(\s*)['"]([^'"]+)['"]/gm;

/** What a TypeScript file imports. */
export function importsOf(path: string): readonly Import[] {
  return [...read(path).matchAll(STATEMENT)].map(([whole, type, names, specifier = '', other]): Import => {
    const later = whole.includes('(');
    const types = type !== undefined || /^\{(?:\s*type\s[^,}]+,?)+\s*\}$/.test(names ?? '');
    const target = other ?? specifier;
    if (target.startsWith('.'))
      return { from: path, to: posix.join(posix.dirname(path), target), kind: 'file', types, later };
    const [scope = '', name = ''] = target.split('/');
    return { from: path, to: scope.startsWith('@') ? `${scope}/${name}` : scope, kind: 'package', types, later };
  });
}

/** The TypeScript files of the repository. */
export function sourceFiles(): readonly string[] {
  return repositoryFiles().filter((path) => /\.m?ts$/.test(path));
}
