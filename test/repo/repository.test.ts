import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { outputs } from '../../scripts/generate/outputs.mts';
import { documentationPages, documentationUrl } from '../../server/src/core/catalog/documentation.ts';
import { REPOSITORY } from '../helpers/cliHost.ts';
import { read, repositoryFiles } from './support/repository.ts';

const files = repositoryFiles();
const texts = files.filter((path) => !/\.(?:png|ico|vsix)$/.test(path));
/** Written for readers; what tests expect is not. */
const pages = files.filter((path) => path.endsWith('.md') && !path.startsWith('test/'));
const manifest = JSON.parse(read('package.json')) as {
  readonly version: string;
  readonly license: string;
  readonly scripts: Readonly<Record<string, string>>;
};

describe('generated parts', () => {
  test.each(outputs.map(({ path, render }) => ({ path, render })))('of $path are up to date', ({ path, render }) => {
    const before = read(path);
    expect(render(before) === before, `${path} differs: npm run generate`).toBe(true);
  });
});

describe('papers', () => {
  test.each([
    'README.md',
    'README.zh-cn.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'LICENSE',
    'docs/architecture.md',
    '.github/workflows/ci.yml',
    '.ci/run',
  ])('%s is there', (path) => {
    expect(files).toContain(path);
  });

  test('name one version', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      readonly version: string;
      readonly packages: Readonly<Record<string, { readonly version?: string }>>;
    };
    expect(/^## (\S+)$/m.exec(read('CHANGELOG.md'))?.[1]).toBe(manifest.version);
    expect([lock.version, lock.packages['']?.version]).toStrictEqual([manifest.version, manifest.version]);
    const installs = ['README.md', 'README.zh-cn.md'].flatMap(
      (path) => read(path).match(/zadig-ha-[\d.]+\.vsix/g) ?? [],
    );
    expect(new Set(installs)).toStrictEqual(new Set([`zadig-ha-${manifest.version}.vsix`]));
  });

  test('name one licence', () => {
    expect(manifest.license).toBe('Apache-2.0');
    expect(read('LICENSE')).toMatch(/Apache License\s+Version 2\.0, January 2004[\s\S]+END OF TERMS AND CONDITIONS/);
  });

  test('name only commands that npm knows', () => {
    const named = [...pages, '.ci/run', '.github/workflows/ci.yml'].flatMap((path) =>
      [...read(path).matchAll(/\bnpm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name = '']) => name),
    );
    expect(named).toContain('generate');
    expect([...new Set(named)].filter((name) => !(name in manifest.scripts))).toStrictEqual([]);
  });

  test('lead to files that exist', () => {
    const broken = pages.flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:|mailto:)([^)#\s]+)[^)]*\)/g)]
        .map(([, target = '']) => posix.join(posix.dirname(path), target))
        .filter((target) => !existsSync(join(REPOSITORY, target)))
        .map((target) => `${path} → ${target}`),
    );
    expect(broken).toStrictEqual([]);
  });

  test("link to pages of Zadig's documentation that the catalogue knows", () => {
    const known = new Set<string>(['https://docs.koderover.com']);
    for (const page of documentationPages())
      for (const locale of ['en', 'zh-cn'] as const) known.add(documentationUrl(page, locale));
    const links = pages.flatMap((path) => read(path).match(/https:\/\/docs\.koderover\.com[^\s)>"'`]*/g) ?? []);
    expect([...new Set(links)].filter((link) => !known.has(link))).toStrictEqual([]);
  });
});

describe('nothing that is committed', () => {
  test.each<[string, RegExp]>([
    ['names a folder of one machine', /(?<![\w./-])\/(?:work|farm|root|home\/[a-z]+|Users\/[a-z]+)\/|\/tmp\/[a-z]/],
    ['names a package registry', /registry\.(?:npmjs|npmmirror|yarnpkg)|npmjs\.org|artifactory|verdaccio|\bnexus\b/i],
    ['is left to be done', /\bTODO\b|\bFIXME\b|\bXXX\b/],
    [
      'skips a test or a check',
      /\b(?:it|test|describe)\.only\(|@ts-(?:ignore|nocheck|expect-error)|biome-ignore|eslint-disable/,
    ],
  ])('%s', (_, pattern) => {
    const here = 'test/repo/repository.test.ts';
    const found = texts
      .filter((path) => path !== here)
      .flatMap((path) => {
        const line = read(path)
          .split('\n')
          .findIndex((text) => pattern.test(text));
        return line < 0 ? [] : [`${path}:${line + 1}`];
      });
    expect(found).toStrictEqual([]);
  });
});
