import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discover } from '../../../server/src/cli/files/discover.ts';
import { nodeFileSystem } from '../../../server/src/cli/files/nodeFileSystem.ts';
import { git } from '../../helpers/git.ts';
import { scratch } from '../../helpers/scratch.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

async function found(folder: string): Promise<readonly string[]> {
  const { candidates } = await discover(nodeFileSystem, folder, '.');
  return candidates.map(({ name }) => name);
}

/** The YAML files that git would add. */
function known(folder: string): readonly string[] {
  const names = git(folder, ['ls-files', '--others', '--exclude-standard', '-z']).split('\0');
  return names.filter((name) => name.endsWith('.yaml')).sort();
}

function repositoryOf(files: Files): string {
  const folder = scratch(files);
  git(folder, ['init', '--quiet']);
  return folder;
}

describe('.gitignore', () => {
  it.each<readonly [string, Files, readonly string[]]>([
    ['names, everywhere', { '.gitignore': 'v.yaml\n', 'v.yaml': '', 'a/v.yaml': '', 'w.yaml': '' }, ['w.yaml']],
    ['places', { '.gitignore': '/v.yaml\n', 'v.yaml': '', 'a/v.yaml': '' }, ['a/v.yaml']],
    ['folders only', { '.gitignore': 'a.yaml/\n', 'a.yaml/v.yaml': '', 'b/a.yaml': '' }, ['b/a.yaml']],
    ['what is taken back', { '.gitignore': '*.yaml\r\n!v.yaml\r\n', 'v.yaml': '', 'w.yaml': '' }, ['v.yaml']],
    ['nothing in a folder that stays ignored', { '.gitignore': 'a/\n!a/v.yaml\n', 'a/v.yaml': '' }, []],
    ['a byte order mark', { '.gitignore': '\ufeffv.yaml\n', 'v.yaml': '' }, []],
    ['capital letters', { '.gitignore': 'V.yaml\n', 'v.yaml': '' }, ['v.yaml']],
    ['comments and blank lines', { '.gitignore': '# v.yaml\n\n/\n', 'v.yaml': '' }, ['v.yaml']],
    [
      'deeper files before higher ones',
      { '.gitignore': '*.yaml\n/x/y/\n', 'x/.gitignore': '!v.yaml\n!y/\n', 'x/y/v.yaml': '', 'v.yaml': '' },
      ['x/y/v.yaml'],
    ],
    [
      'folders with names like patterns',
      { '[a]*/.gitignore': '/v.yaml\n\\#.yaml\n', '[a]*/v.yaml': '', '[a]*/#.yaml': '', 'ab/v.yaml': '' },
      ['ab/v.yaml'],
    ],
    [
      'what is no text, as nothing',
      { '.gitignore': Buffer.from('v.yaml\n\0\xff', 'latin1'), 'w.yaml': '' },
      ['w.yaml'],
    ],
  ])('%s', async (_name, files, expected) => {
    const folder = repositoryOf(files);
    expect(await found(folder)).toEqual(expected);
    expect(known(folder)).toEqual(expected);
  });

  it('counts from the top of the repository, and not above it', async () => {
    const folder = scratch({
      '.gitignore': 'w.yaml\n',
      'r/.gitignore': 'v.yaml\n',
      'r/a/v.yaml': '',
      'r/a/w.yaml': '',
    });
    git(join(folder, 'r'), ['init', '--quiet']);
    expect(await found(join(folder, 'r/a'))).toEqual(['w.yaml']);
  });

  it('counts without a repository, from the folder on', async () => {
    expect(await found(scratch({ '.gitignore': 'v.yaml\n', 'v.yaml': '', 'w.yaml': '' }))).toEqual(['w.yaml']);
  });

  it('does not keep anybody out of a folder that they name', async () => {
    const folder = repositoryOf({ '.gitignore': 'a/\n', 'a/.gitignore': 'v.yaml\n', 'a/v.yaml': '', 'a/w.yaml': '' });
    expect(await found(folder)).toEqual([]);
    expect(await found(join(folder, 'a'))).toEqual(['w.yaml']);
  });
});

describe('generated repositories', () => {
  const step = fc.constantFrom('a', 'b', 'c.yaml', '*', '**', '?', '[ab]', '[!a]', '*.yaml', '\\a', 'b ');
  const pattern = fc
    .tuple(fc.constantFrom('', '!', '\\!'), fc.constantFrom('', '/'), fc.array(step, { minLength: 1, maxLength: 3 }))
    .chain(([negation, start, steps]) =>
      fc.constantFrom('', '/', ' ').map((end) => `${negation}${start}${steps.join('/')}${end}\n`),
    );
  const patterns = fc.array(pattern, { maxLength: 4 }).map((all) => all.join(''));
  const FOLDERS = ['', 'a/', 'a/a/', 'a/b/', 'b/', 'b /'];
  const NAMES = ['a.yaml', 'b.yaml', 'c.yaml', '!.yaml'];

  it('hold the same files for git and for us', async () => {
    const files = Object.fromEntries(FOLDERS.flatMap((folder) => NAMES.map((name) => [`${folder}${name}`, ''])));
    const folder = repositoryOf(files);
    await fc.assert(
      fc.asyncProperty(patterns, patterns, patterns, async (top, middle, low) => {
        const own = { '.gitignore': top, 'a/.gitignore': middle, 'a/b/.gitignore': low, 'b /.gitignore': low };
        for (const [name, text] of Object.entries(own)) writeFileSync(join(folder, name), text);
        expect(await found(folder)).toEqual(known(folder));
      }),
      { numRuns: 150 },
    );
  });
});
