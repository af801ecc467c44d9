import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beginFolder, isFree } from '../../server/src/disk/newFolder.ts';
import { scratch } from '../helpers/scratch.ts';

const posix = process.platform !== 'win32';

describe('a new folder', () => {
  it('appears with all that is in it, and only then', () => {
    const folder = scratch();
    const made = beginFolder(join(folder, 'new'));
    fs.writeFileSync(join(made.path, 'a'), 'a');
    expect(fs.existsSync(join(folder, 'new'))).toBe(false);
    made.finish();
    made.discard();
    expect(fs.readdirSync(folder, { recursive: true })).toEqual(['new', join('new', 'a')]);
    if (posix) expect(fs.statSync(join(folder, 'new')).mode & 0o777).toBe(0o700);
  });

  it('is gone when it is discarded', () => {
    const folder = scratch();
    const made = beginFolder(join(folder, 'new'));
    fs.writeFileSync(join(made.path, 'a'), 'a');
    made.discard();
    made.discard();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('takes the place of an empty one, and of nothing else', () => {
    const folder = scratch({ 'full/a': 'a', file: 'a' });
    fs.mkdirSync(join(folder, 'empty'));
    beginFolder(join(folder, 'empty')).finish();
    for (const name of ['full', 'file']) {
      const made = beginFolder(join(folder, name));
      expect(made.finish).toThrow();
      made.discard();
    }
    expect(fs.readdirSync(folder, { recursive: true }).sort()).toEqual(['empty', 'file', 'full', join('full', 'a')]);
    expect(fs.readFileSync(join(folder, 'file'), 'utf8')).toBe('a');
  });
});

describe('a name', () => {
  it('is free where nothing is, or an empty folder', () => {
    const folder = scratch({ 'full/a': '', file: '' });
    fs.mkdirSync(join(folder, 'empty'));
    const free = ['new', 'empty', 'file/new', 'new/new'].filter((name) => isFree(join(folder, name)));
    expect(free).toEqual(['new', 'empty', 'file/new', 'new/new']);
    expect(['full', 'file'].filter((name) => isFree(join(folder, name)))).toEqual([]);
  });

  it.runIf(posix)('is not free where a link is, even one that leads nowhere', () => {
    const folder = scratch();
    fs.symlinkSync('nowhere', join(folder, 'link'));
    expect(isFree(join(folder, 'link'))).toBe(false);
  });
});
