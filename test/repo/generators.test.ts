import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { GENERATORS } from '../../server/src/core/generators/registry.ts';
import { GENERATOR_KINDS } from '../../server/src/protocol/index.ts';
import { REPOSITORY } from '../helpers/cliHost.ts';

test('the client knows every kind, in the same order', () => {
  expect(GENERATOR_KINDS).toStrictEqual(GENERATORS.map(({ id }) => id));
});

describe('the commands are called as the generators', () => {
  const titles = (file: string): Readonly<Record<string, string>> =>
    JSON.parse(readFileSync(join(REPOSITORY, file), 'utf8'));

  test('in English', () => {
    const shown = titles('package.nls.json');
    for (const { id, title } of GENERATORS)
      expect(shown[`command.generate.${id}`]?.toLowerCase()).toBe(`Zadig HA: Generate ${title.en}`.toLowerCase());
  });

  test('in Chinese', () => {
    const shown = titles('package.nls.zh-cn.json');
    for (const { id, title } of GENERATORS)
      expect(shown[`command.generate.${id}`]?.replace('生成 ', '生成')).toBe(`Zadig HA: 生成${title['zh-cn']}`);
  });
});

describe('generators are loaded only to generate', () => {
  const loadedWith = async (entry: string): Promise<readonly string[]> => {
    const { metafile } = await build({
      entryPoints: [join(REPOSITORY, entry)],
      absWorkingDir: REPOSITORY,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      write: false,
      metafile: true,
      packages: 'external',
    });
    return staticallyImported(metafile, entry).filter((path) => path.includes('/core/generators/'));
  };

  test.each([
    'server/src/cli/program.ts',
    'server/src/cli/check/runCheck.ts',
    'server/src/cli/checklist/runChecklist.ts',
    'server/src/lsp/workspace.ts',
    'client/src/extension.ts',
  ])('not with %s', async (entry) => {
    expect(await loadedWith(entry)).toEqual([]);
  });

  test.each(['server/src/cli/generate/runGenerate.ts', 'server/src/lsp/generating.ts'])('with %s', async (entry) => {
    expect(await loadedWith(entry)).toContain('server/src/core/generators/registry.ts');
  });
});

/** A file and what is read together with it. */
function staticallyImported({ inputs }: Metafile, entry: string): readonly string[] {
  const found = new Set([entry]);
  for (const path of found)
    for (const { path: imported, kind } of inputs[path]?.imports ?? [])
      if (kind === 'import-statement') found.add(imported);
  return [...found];
}
