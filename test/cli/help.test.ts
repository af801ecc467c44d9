import { describe, expect, it } from 'vitest';
import { commands } from '../../server/src/cli/commands/index.ts';
import { textWidth } from '../../server/src/cli/report/width.ts';
import { REPOSITORY, runInProcess } from '../helpers/cliHost.ts';

const LANGUAGES = [
  ['en', 'C.UTF-8'],
  ['zh-cn', 'zh_CN.UTF-8'],
] as const;

const pages: readonly (readonly [string, readonly string[]])[] = [
  ['zadig-ha', []],
  ...commands.map(({ name }) => [name, [name]] as const),
];

describe.each(LANGUAGES)('help in %s', (language, tag) => {
  it.each(pages)('%s', async (name, words) => {
    const run = await runInProcess({ args: [...words, '--help'], cwd: REPOSITORY, env: { LANG: tag } });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    await expect(run.stdout).toMatchFileSnapshot(`help/${name}.${language}.txt`);
    for (const line of run.stdout.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(80);
  });
});

describe('the language', () => {
  it.each([
    [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, '用法：'],
    [{ LC_MESSAGES: 'zh_CN', LANG: 'C' }, '用法：'],
    [{ LC_ALL: '', LANG: 'zh' }, '用法：'],
    [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'Usage: '],
    [{}, 'Usage: '],
  ])('%j: %s', async (env, word) => {
    const { stdout } = await runInProcess({ args: ['--help'], cwd: REPOSITORY, env });
    expect(stdout).toContain(`${word}zadig-ha COMMAND`);
  });
});

describe('everywhere', () => {
  it.each(commands.map(({ name }) => name))('%s --help and -h win over wrong arguments', async (name) => {
    for (const option of ['--help', '-h']) {
      const run = await runInProcess({ args: [name, '--nonsense', option], cwd: REPOSITORY });
      expect(run).toMatchObject({ status: 0, stderr: '' });
    }
  });

  it('shows the version of the package', async () => {
    for (const args of [['--version'], ['check', '--version']]) {
      const run = await runInProcess({ args, cwd: REPOSITORY });
      expect(run.stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
    }
  });

  it('says every text in both languages', () => {
    const texts = JSON.stringify(commands);
    expect(texts.split('"en":').length).toBe(texts.split('"zh-cn":').length);
    expect(texts).not.toMatch(/"(en|zh-cn)":""/);
  });
});
