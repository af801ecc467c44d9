import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discover } from '../../../server/src/cli/files/discover.ts';
import { nodeFileSystem } from '../../../server/src/cli/files/nodeFileSystem.ts';
import { say } from '../../../server/src/cli/locale.ts';
import { scratch } from '../../helpers/scratch.ts';

const posix = process.platform !== 'win32';
const superuser = process.getuid?.() === 0;

async function names(folder: string, name = '.'): Promise<readonly string[]> {
  const { candidates, failures } = await discover(nodeFileSystem, folder, name);
  expect(failures).toEqual([]);
  return candidates.map((candidate) => candidate.name).sort();
}

describe('discover', () => {
  it('finds YAML files at any depth, hidden folders included', async () => {
    const folder = scratch({
      'a.yaml': '',
      'b.YML': '',
      'c.json': '',
      'x/y/z.yaml': '',
      '.ci/v.yaml': '',
      'd.yaml.bak': '',
    });
    expect(await names(folder)).toEqual(['.ci/v.yaml', 'a.yaml', 'b.YML', 'x/y/z.yaml']);
  });

  it('names files by the folder as it was written', async () => {
    const folder = scratch({ 'v.yaml': '' });
    expect(await names(folder, '../deploy/')).toEqual(['../deploy/v.yaml']);
  });

  it('leaves node_modules and .git alone', async () => {
    const folder = scratch({
      'node_modules/p/v.yaml': '',
      'x/node_modules/v.yaml': '',
      '.git/v.yaml': '',
      'v.yaml': '',
    });
    expect(await names(folder)).toEqual(['v.yaml']);
  });

  it.runIf(posix)('walks into no loop, and passes over links that lead nowhere', async () => {
    const folder = scratch({ 'x/v.yaml': '', 'folder.yaml/w.yaml': '' });
    symlinkSync('..', join(folder, 'x/loop'));
    symlinkSync('self.yaml', join(folder, 'self.yaml'));
    symlinkSync('user@machine.123', join(folder, '.#v.yaml'));
    symlinkSync('x/v.yaml', join(folder, 'link.yaml'));
    expect(await names(folder)).toEqual(['folder.yaml/w.yaml', 'link.yaml', 'x/v.yaml']);
  });

  it.runIf(posix && !superuser)('names folders that it may not look into', async () => {
    const folder = scratch({ 'secret/v.yaml': '', 'v.yaml': '' });
    chmodSync(join(folder, 'secret'), 0);
    const { candidates, failures } = await discover(nodeFileSystem, folder, '.');
    chmodSync(join(folder, 'secret'), 0o700);
    expect(candidates.map(({ name }) => name)).toEqual(['v.yaml']);
    expect(failures.map(({ reason }) => say(reason, 'en'))).toEqual(['secret may not be read: check its permissions.']);
  });
});
