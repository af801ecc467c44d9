import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { cached } from '../../scripts/vscode/cache.mts';
import { cacheFolder, ensureFolder, removeFolder } from '../../scripts/vscode/folders.mts';

const name = `cache-test-${process.pid}`;

async function entries(): Promise<readonly string[]> {
  return (await readdir(cacheFolder)).filter((entry) => entry.startsWith(name));
}

afterEach(async () => {
  for (const entry of await entries()) await removeFolder(join(cacheFolder, entry));
});

test('a folder is filled once and then found', async () => {
  const fill = (draft: string): Promise<void> => writeFile(join(draft, 'file'), 'content');
  const folder = await cached(name, fill);
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('content');
  const again = await cached(name, () => Promise.reject(new Error('filled twice')));
  expect(again).toBe(folder);
  expect(await entries()).toStrictEqual([name]);
});

test('what could not be filled leaves nothing behind', async () => {
  const fill = async (draft: string): Promise<void> => {
    await writeFile(join(draft, 'half'), '');
    throw new Error('no network');
  };
  await expect(cached(name, fill)).rejects.toThrow('no network');
  expect(await entries()).toStrictEqual([]);
});

test('the draft of a process that was killed is removed, that of a running one stays', async () => {
  // No process has the largest number that fits; this one runs.
  const dead = await ensureFolder(join(cacheFolder, `${name}.partial-2147483647`));
  const alive = await ensureFolder(join(cacheFolder, `${name}.partial-${process.ppid}`));
  await cached(name, () => Promise.resolve());
  expect(existsSync(dead)).toBe(false);
  expect(existsSync(alive)).toBe(true);
});

test('where another process was faster, its folder is taken', async () => {
  const folder = join(cacheFolder, name);
  const fill = async (): Promise<void> => {
    await writeFile(join(await ensureFolder(folder), 'file'), 'theirs');
  };
  expect(await cached(name, fill)).toBe(folder);
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('theirs');
  expect(await entries()).toStrictEqual([name]);
});
