import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GENERATORS } from '../../server/src/core/generators/registry.ts';
import { inputOf } from '../core/generators/input.ts';
import { REPOSITORY, runInProcess } from '../helpers/cliHost.ts';

const cwd = join(REPOSITORY, 'sample');
const sample = readFileSync(join(cwd, 'values.yaml'), 'utf8');

describe.each(GENERATORS)('generate $id', (generator) => {
  it('writes what the generator makes of the values', async () => {
    const args = [
      'generate',
      generator.id,
      'values.yaml',
      '--namespace',
      'ns',
      '--release',
      'r',
      '--chart-version',
      '4.3',
    ];
    const run = await runInProcess({ args, cwd });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const { chart, ...input } = inputOf({ layers: [sample], namespace: 'ns', release: 'r' });
    expect(run.stdout).toBe(generator.generate({ ...input, chart }));
  });

  it.each(['en', 'zh-cn'])('explains its options, in %s', async (locale) => {
    const env = { LANG: locale === 'en' ? 'C' : 'zh_CN.UTF-8' };
    const { stdout } = await runInProcess({ args: ['generate', generator.id, '--help'], cwd, env });
    const words = stdout.replace(/\s+/g, '');
    for (const [name, { description, default: value }] of Object.entries(generator.options)) {
      expect(words).toContain(name + description[locale as 'en'].replace(/\s+/g, ''));
      if (value !== '') expect(words).toContain(locale === 'en' ? `[default${value}]` : `[默认${value}]`);
    }
  });
});

it('of the same name the last option counts', async () => {
  const args = ['generate', 'alerts', 'values.yaml', '--set', 'core-threshold=0.5', '--set', 'core-threshold=0.61'];
  const { stdout } = await runInProcess({ args, cwd });
  expect(stdout).toContain('0.61');
  expect(stdout).not.toContain('0.5');
});

it.each(['interval', '=30s'])('--set %s is no option', async (text) => {
  const run = await runInProcess({ args: ['generate', 'service-monitor', '--set', text], cwd });
  expect(run).toMatchObject({ status: 3, stdout: '', stderr: expect.stringContaining('NAME=VALUE') });
});

it.each(['Zadig', 'a'.repeat(54), 'x; rm -rf'])('--release %s is refused', async (release) => {
  const run = await runInProcess({ args: ['generate', 'alerts', '--release', release], cwd });
  expect(run).toMatchObject({ status: 3, stdout: '' });
});
