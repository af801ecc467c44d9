import { chmodSync, linkSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem as fs } from '../../../server/src/cli/files/nodeFileSystem.ts';
import { scratch } from '../../helpers/scratch.ts';

const posix = process.platform !== 'win32';
const superuser = process.getuid?.() === 0;

describe('replace', () => {
  it('exchanges the content and leaves nothing beside it', async () => {
    const folder = scratch({ 'a.yaml': 'old' });
    await fs.replace(join(folder, 'a.yaml'), 'new');
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it.runIf(posix)('keeps the mode', async () => {
    const folder = scratch({ 'a.yaml': 'old' });
    for (const mode of [0o600, 0o664, 0o755]) {
      chmodSync(join(folder, 'a.yaml'), mode);
      await fs.replace(join(folder, 'a.yaml'), 'new');
      expect(statSync(join(folder, 'a.yaml')).mode & 0o7777).toBe(mode);
    }
  });

  it.runIf(posix)('exchanges what a link leads to, and keeps the link', async () => {
    const folder = scratch({ 'real/a.yaml': 'old' });
    symlinkSync('real/a.yaml', join(folder, 'link.yaml'));
    await fs.replace(join(folder, 'link.yaml'), 'new');
    expect(lstatSync(join(folder, 'link.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real/a.yaml'), 'utf8')).toBe('new');
  });

  it.runIf(posix)('never writes into the old file', async () => {
    const folder = scratch({ 'a.yaml': 'old' });
    linkSync(join(folder, 'a.yaml'), join(folder, 'kept.yaml'));
    await fs.replace(join(folder, 'a.yaml'), 'new');
    expect(readFileSync(join(folder, 'kept.yaml'), 'utf8')).toBe('old');
  });

  it('makes a file that is not there, but no folder', async () => {
    const folder = scratch();
    await fs.replace(join(folder, 'a.json'), 'new');
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.json']);
    await expect(fs.replace(join(folder, 'no', 'a.json'), 'new')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.runIf(posix && !superuser)('respects write protection', async () => {
    const folder = scratch({ 'a.yaml': 'old' });
    chmodSync(join(folder, 'a.yaml'), 0o444);
    await expect(fs.replace(join(folder, 'a.yaml'), 'new')).rejects.toMatchObject({ code: 'EACCES' });
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });
});

describe('append', () => {
  it('writes behind what is there, or makes the file', async () => {
    const path = join(scratch(), 'summary.md');
    await fs.append(path, 'one\n');
    await fs.append(path, 'two\n');
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
  });
});

describe('read', () => {
  it('reads all, in pieces where it is long, and no more than the limit', async () => {
    const long = 'x'.repeat(200_000);
    const folder = scratch({ 'long.yaml': long, 'empty.yaml': '' });
    expect(Buffer.from(await fs.read(join(folder, 'long.yaml'), 1_000_000)).toString()).toBe(long);
    expect(await fs.read(join(folder, 'long.yaml'), 70_000)).toHaveLength(70_000);
    expect(await fs.read(join(folder, 'empty.yaml'), 70_000)).toHaveLength(0);
  });

  it.runIf(posix)('ends on a device that has no end', async () => {
    expect(await fs.read('/dev/zero', 100_000)).toHaveLength(100_000);
  });
});
