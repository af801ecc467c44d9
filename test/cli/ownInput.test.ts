import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '../helpers/cliHost.ts';
import { scratch } from '../helpers/scratch.ts';

const posix = process.platform !== 'win32';

const VALUES = 'microservice:\n  aslan:\n    replicas: 1\ntags:\n  mysql: "false"\n';
const CONFIG = 'profile: ha\n';

function world(): string {
  return scratch({ 'v.yaml': VALUES, '.zadig-ha.yaml': CONFIG, 'base.json': '{"version":1,"findings":[]}' });
}

async function refuses(cwd: string, args: readonly string[], path: string): Promise<void> {
  const { status, stderr } = await runInProcess({ args, cwd });
  expect(stderr).toContain(`--output would replace ${path}, which is read here. Name another file.`);
  expect(status).toBe(3);
  expect(readFileSync(join(cwd, 'v.yaml'), 'utf8')).toBe(VALUES);
  expect(readFileSync(join(cwd, '.zadig-ha.yaml'), 'utf8')).toBe(CONFIG);
}

describe('an output takes the place of nothing that is read', () => {
  it.each([
    ['named', ['check', 'v.yaml', '--format', 'json', '--output', 'v.yaml'], 'v.yaml'],
    ['found', ['check', '--format', 'sarif', '--output', 'v.yaml'], 'v.yaml'],
    ['a layer', ['check', '-f', 'v.yaml', '--format', 'json', '--output', './v.yaml'], 'v.yaml'],
    ['before it is repaired', ['check', 'v.yaml', '--fix', '--format', 'json', '--output', 'v.yaml'], 'v.yaml'],
    ['the configuration', ['check', 'v.yaml', '--format', 'json', '--output', '.zadig-ha.yaml'], '.zadig-ha.yaml'],
    [
      'the baseline',
      ['check', 'v.yaml', '--baseline', 'base.json', '--update-baseline', '--format', 'json', '--output', 'base.json'],
      'base.json',
    ],
    ['of a checklist', ['checklist', 'v.yaml', '--format', 'html', '--output', 'v.yaml'], 'v.yaml'],
    ['of a generator', ['generate', 'ha-values', 'v.yaml', '--output', 'v.yaml'], 'v.yaml'],
    [
      'the configuration, of a generator',
      ['generate', 'ha-values', 'v.yaml', '--output', '.zadig-ha.yaml'],
      '.zadig-ha.yaml',
    ],
  ])('%s', async (_name, args, path) => {
    await refuses(world(), args, path);
  });

  it.runIf(posix)('through a link', async () => {
    const cwd = world();
    symlinkSync('v.yaml', join(cwd, 'link'));
    await refuses(cwd, ['check', 'v.yaml', '--format', 'json', '--output', 'link'], 'v.yaml');
    await refuses(cwd, ['generate', 'ha-values', 'v.yaml', '--output', 'link'], 'v.yaml');
  });

  it('but may be written again', async () => {
    const cwd = world();
    const args = ['check', 'v.yaml', '--format', 'json', '--output', 'report.json'];
    await runInProcess({ args, cwd });
    expect((await runInProcess({ args, cwd })).status).toBe(1);
  });
});

describe.runIf(posix)('a layer behind a link', () => {
  const outside = (): string => scratch({ 'shared.yaml': VALUES });
  const world = (target: string): string => {
    const cwd = scratch({ '.zadig-ha.yaml': 'values: [layer.yaml]\n', 'real/here.yaml': VALUES });
    symlinkSync(target, join(cwd, 'layer.yaml'));
    return cwd;
  };

  it('is not repaired where it leads out of the folder of the configuration', async () => {
    const path = join(outside(), 'shared.yaml');
    const { status, stderr } = await runInProcess({ args: ['check', '--fix'], cwd: world(path) });
    expect(stderr).toContain('layer.yaml is a link that leads out of the folder of the configuration');
    expect(status).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe(VALUES);
  });

  it('is repaired inside of it', async () => {
    const cwd = world('real/here.yaml');
    await runInProcess({ args: ['check', '--fix'], cwd });
    expect(readFileSync(join(cwd, 'real/here.yaml'), 'utf8')).toContain('mysql: false');
  });
});
