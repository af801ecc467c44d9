import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { format } from '../../server/src/core/messages/localized.ts';
import { type TextChange, updateFile } from '../../server/src/disk/updateFile.ts';
import { scratch } from '../helpers/scratch.ts';
import { runScript } from './support/child.ts';

const posix = process.platform !== 'win32';

/** What became of the file, or why nothing did. */
async function update(folder: string, change: TextChange, name = 'a.yaml'): Promise<string> {
  const result = await updateFile({ path: join(folder, name), name }, change);
  return result.kind === 'refused' ? format(result.reason.text, result.reason.data, 'en') : result.kind;
}

const append = (line: string) => (text?: string) => ({ text: `${text ?? ''}${line}\n` });

function contentOf(folder: string, name = 'a.yaml'): string {
  return fs.readFileSync(join(folder, name), 'utf8');
}

describe('updateFile', () => {
  it('changes a file, creates one, and leaves nothing beside it', async () => {
    const folder = scratch({ 'a.yaml': 'a\n' });
    expect(await update(folder, append('b'))).toBe('written');
    expect(await update(folder, append('c'), 'new.yaml')).toBe('written');
    expect(contentOf(folder)).toBe('a\nb\n');
    expect(contentOf(folder, 'new.yaml')).toBe('c\n');
    expect(fs.readdirSync(folder)).toEqual(['a.yaml', 'new.yaml']);
  });

  it('keeps a byte order mark and line ends, which the change does not see', async () => {
    const folder = scratch({ 'a.yaml': '\ufeffa\r\n' });
    const change = vi.fn((text?: string) => ({ text: `${text}b\r\n` }));
    expect(await update(folder, change)).toBe('written');
    expect(change).toHaveBeenCalledWith('a\r\n');
    expect(contentOf(folder)).toBe('\ufeffa\r\nb\r\n');
  });

  it('does not write what is so already', async () => {
    const folder = scratch({ 'a.yaml': 'a\n' });
    fs.utimesSync(join(folder, 'a.yaml'), 1, 1);
    expect(await update(folder, (text = '') => ({ text }))).toBe('unchanged');
    expect(await update(folder, () => ({ text: '' }), 'new.yaml')).toBe('unchanged');
    expect(fs.statSync(join(folder, 'a.yaml')).mtimeMs).toBe(1000);
    expect(fs.readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('hands on why a change was refused, and writes nothing', async () => {
    const folder = scratch({ 'a.yaml': 'a\n' });
    const refused = { text: { en: 'No, {who}.', 'zh-cn': '不行。' }, data: { who: 'Ann' } };
    expect(await update(folder, () => ({ refused }))).toBe('No, Ann.');
    expect(contentOf(folder)).toBe('a\n');
    expect(fs.readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('leaves nothing beside the file when the change itself fails', async () => {
    const folder = scratch({ 'a.yaml': 'a\n' });
    const fault = (): never => {
      throw new TypeError('a fault');
    };
    await expect(update(folder, fault)).rejects.toThrow('a fault');
    expect(fs.readdirSync(folder)).toEqual(['a.yaml']);
  });

  it.runIf(posix)('keeps the mode', async () => {
    const folder = scratch({ 'a.yaml': 'a\n' });
    fs.chmodSync(join(folder, 'a.yaml'), 0o640);
    await update(folder, append('b'));
    expect(fs.statSync(join(folder, 'a.yaml')).mode & 0o7777).toBe(0o640);
  });

  it.runIf(posix)('changes what a link leads to, and keeps the link', async () => {
    const folder = scratch({ 'real/a.yaml': 'a\n' });
    fs.symlinkSync('real/a.yaml', join(folder, 'link.yaml'));
    expect(await update(folder, append('b'), 'link.yaml')).toBe('written');
    expect(fs.lstatSync(join(folder, 'link.yaml')).isSymbolicLink()).toBe(true);
    expect(contentOf(folder, 'real/a.yaml')).toBe('a\nb\n');
    expect(fs.readdirSync(join(folder, 'real'))).toEqual(['a.yaml']);
  });

  it.each([
    ['text that is not UTF-8', new Uint8Array([0x61, 0xe9]), 'a.yaml is not valid UTF-8: line 1. Save it as UTF-8.'],
    ['more than a megabyte', 'x'.repeat(1_000_001), 'a.yaml is larger than 1 MB. Nothing was written.'],
  ])('refuses %s', async (_, content, reason) => {
    const folder = scratch({ 'a.yaml': content });
    const before = fs.readFileSync(join(folder, 'a.yaml'));
    expect(await update(folder, append('b'))).toBe(reason);
    expect(fs.readFileSync(join(folder, 'a.yaml'))).toEqual(before);
    expect(fs.readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('refuses a folder, and what lies in none', async () => {
    const folder = scratch({ 'folder/x': '', file: '' });
    expect(await update(folder, append('b'), 'folder')).toBe('folder is no regular file. Nothing was written.');
    for (const name of ['missing/a.yaml', 'file/a.yaml'])
      expect(await update(folder, append('b'), name)).toBe(`${name} could not be created: its folder does not exist.`);
  });

  it.runIf(posix)('does not create a file through a link that leads nowhere', async () => {
    const folder = scratch({ 'inside/x': '' });
    fs.symlinkSync('../outside.yaml', join(folder, 'inside/a.yaml'));
    fs.symlinkSync('loop.yaml', join(folder, 'loop.yaml'));
    expect(await update(folder, append('b'), 'inside/a.yaml')).toBe(
      'inside/a.yaml is a link to a file that does not exist. Nothing was written.',
    );
    expect(await update(folder, append('b'), 'loop.yaml')).toBe(
      'loop.yaml is a link that leads round in circles: name the file itself.',
    );
    expect(fs.readdirSync(folder)).toEqual(['inside', 'loop.yaml']);
  });
});

describe('several writers', () => {
  it('wait for each other within a process', async () => {
    const folder = scratch();
    await Promise.all(Array.from({ length: 20 }, (_, index) => update(folder, append(`${index}`))));
    expect(contentOf(folder).trim().split('\n')).toHaveLength(20);
    expect(fs.readdirSync(folder)).toEqual(['a.yaml']);
  });

  it.each(['a\n', undefined])('read again what one without a lock has written over %j', async (before) => {
    const folder = scratch(before === undefined ? {} : { 'a.yaml': before });
    let isFirst = true;
    const change: TextChange = (text) => {
      if (isFirst) fs.writeFileSync(join(folder, 'a.yaml'), 'from the editor\n');
      isFirst = false;
      return append('b')(text);
    };
    expect(await update(folder, change)).toBe('written');
    expect(contentOf(folder)).toBe('from the editor\nb\n');
    expect(fs.readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('give up on a file that never rests', async () => {
    const folder = scratch({ 'a.yaml': '' });
    const change: TextChange = (text) => {
      fs.appendFileSync(join(folder, 'a.yaml'), '.');
      return append('b')(text);
    };
    expect(await update(folder, change)).toContain('again and again');
    expect(contentOf(folder)).toMatch(/^\.+$/);
    expect(fs.readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('start again when their own lock was broken', async () => {
    const folder = scratch({ 'a.yaml': 'a\n' });
    const change = vi.fn<TextChange>(append('b'));
    change.mockImplementationOnce((text) => {
      fs.rmSync(join(folder, 'a.yaml.lock'));
      return append('b')(text);
    });
    expect(await update(folder, change)).toBe('written');
    expect(change).toHaveBeenCalledTimes(2);
    expect(contentOf(folder)).toBe('a\nb\n');
  });

  it('break a lock that was left behind', async () => {
    const folder = scratch({ 'a.yaml': 'a\n', 'a.yaml.lock': '1 gone\n' });
    fs.utimesSync(join(folder, 'a.yaml.lock'), 1, 1);
    expect(await update(folder, append('b'))).toBe('written');
    expect(fs.readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('respect a fresh lock, and say so in the end', async () => {
    const folder = scratch({ 'a.yaml': 'a\n', 'a.yaml.lock': 'somebody\n' });
    const later = Date.now() / 1000 + 60;
    fs.utimesSync(join(folder, 'a.yaml.lock'), later, later);
    expect(await update(folder, append('b'))).toContain(
      'is being changed by another program: a.yaml.lock lies beside it',
    );
    expect(contentOf(folder)).toBe('a\n');
    expect(contentOf(folder, 'a.yaml.lock')).toBe('somebody\n');
  });

  it.runIf(posix)('that are killed leave the old file whole, and the next one clears up', async () => {
    const folder = scratch({ 'a.yaml': 'a\n', '.a.yaml.1-x.tmp': 'of somebody else' });
    const { signal } = await runScript('killedChild.ts', join(folder, 'a.yaml'));
    expect(signal).toBe('SIGKILL');
    expect(contentOf(folder)).toBe('a\n');
    expect(fs.readdirSync(folder)).toHaveLength(4);
    fs.utimesSync(join(folder, 'a.yaml.lock'), 1, 1);
    expect(await update(folder, append('b'))).toBe('written');
    expect(fs.readdirSync(folder)).toEqual(['.a.yaml.1-x.tmp', 'a.yaml']);
  });
});
