import { describe, expect, it } from 'vitest';
import { textWidth } from '../../server/src/cli/report/width.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import { REPOSITORY, runInProcess } from '../helpers/cliHost.ts';
import { scratch } from '../helpers/scratch.ts';

const ids = rules.map(({ id }) => id);

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}, columns?: number) {
  return runInProcess({ args, cwd: REPOSITORY, env, columns });
}

describe('rules', () => {
  it.each([{}, { LANG: 'zh_CN.UTF-8' }])('lists every rule once with its title, %j', async (env) => {
    const { stdout, status } = await run(['rules'], env);
    expect(status).toBe(0);
    for (const { id, title } of rules) {
      const lines = stdout.split('\n').filter((line) => line.trim().startsWith(`${id} `));
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(title['LANG' in env ? 'zh-cn' : 'en']);
    }
  });

  it.each([80, 120])('fits a terminal of %i columns', async (columns) => {
    for (const LANG of ['en', 'zh_CN']) {
      const { stdout } = await run(['rules', '--no-color'], { LANG }, columns);
      const tooLong = stdout.split('\n').filter((line) => textWidth(line) > columns);
      expect(tooLong).toEqual([]);
    }
  });

  it('answers in JSON, in English whatever the language', async () => {
    const { stdout } = await run(['rules', '--format', 'json'], { LANG: 'zh_CN.UTF-8' });
    const answer = JSON.parse(stdout) as { version: number; rules: readonly Record<string, unknown>[] };
    expect(answer.version).toBe(1);
    expect(answer.rules.map(({ id }) => id)).toEqual(ids);
    for (const rule of answer.rules) {
      expect(Object.keys(rule)).toEqual(
        expect.arrayContaining(['category', 'severity', 'profiles', 'fix', 'title', 'options', 'documentation']),
      );
      expect(rule['documentation']).toMatch(/^https:\/\/docs\.koderover\.com\/(?:en|cn)\//);
    }
    expect(stdout).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('answers in Markdown, with one row per rule and as many cells in each', async () => {
    const { stdout } = await run(['rules', '--format', 'markdown']);
    const rows = stdout.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length))).toEqual(new Set([7]));
    for (const id of ids) expect(rows.filter((row) => row.startsWith(`| \`${id}\` |`))).toHaveLength(1);
  });
});

describe('explain', () => {
  const page = '# single-replica\n\nWhy.\n\n```yaml\n# not a heading\na: 1\n```\n';
  const packageFolder = () =>
    scratch({
      'docs/rules/single-replica.md': `<!-- generated -->\n\n${page}`,
      'docs/rules/zh-cn/single-replica.md': '# 单副本\n',
    });

  it('shows the page of the rule as it is', async () => {
    const args = ['explain', 'single-replica'];
    expect(await runInProcess({ args, cwd: REPOSITORY }, { packageFolder: packageFolder() })).toEqual({
      status: 0,
      stdout: page,
      stderr: '',
    });
  });

  it.each([
    ['the environment', ['explain', 'single-replica'], { LANG: 'zh_CN.UTF-8' }, '# 单副本\n'],
    ['--lang zh-cn', ['explain', 'single-replica', '--lang', 'zh-cn'], {}, '# 单副本\n'],
    ['--lang en', ['explain', 'single-replica', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, page],
  ])('speaks the language of %s', async (_name, args, env, expected) => {
    const { stdout } = await runInProcess({ args, cwd: REPOSITORY, env }, { packageFolder: packageFolder() });
    expect(stdout).toBe(expected);
  });

  it('paints headings, but not comments in code', async () => {
    const args = ['explain', 'single-replica'];
    const host = { packageFolder: packageFolder() };
    const { stdout } = await runInProcess({ args, cwd: REPOSITORY, columns: 80 }, host);
    expect(stdout).toContain('\u001b[1m# single-replica\u001b[22m');
    expect(stdout).toContain('\u001b[36m# not a heading\u001b[39m');
  });

  it.each(ids)('knows %s even where the pages were left out', async (id) => {
    for (const lang of ['en', 'zh-cn'] as const) {
      const args = ['explain', id, '--lang', lang];
      const { status, stdout } = await runInProcess({ args, cwd: REPOSITORY }, { packageFolder: scratch() });
      expect(status).toBe(0);
      expect(stdout).toContain(rules.find((rule) => rule.id === id)?.title[lang]);
      expect(stdout).toContain('https://docs.koderover.com/');
    }
  });
});
