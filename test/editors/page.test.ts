import { describe, expect, test } from 'vitest';
import { codeBlocks } from '../helpers/codeBlocks.ts';
import { runToEnd } from '../helpers/program.ts';
import { hasProgram } from '../helpers/shell.ts';
import { VERSION } from '../repo/support/manifest.ts';
import { read } from '../repo/support/repository.ts';

const page = read('docs/editors.md');
const blocks = codeBlocks(page);
const blocksIn = (language: string): readonly string[] =>
  blocks.filter((block) => block.language === language).map(({ text }) => text);

test('the page shows the same code in both languages', () => {
  expect(codeBlocks(read('docs/zh-cn/editors.md')).map(({ text }) => text)).toStrictEqual(
    blocks.map(({ text }) => text),
  );
});

test('every editor is told to start a command of the package', () => {
  const { bin } = JSON.parse(read('package.json')) as { readonly bin: Readonly<Record<string, string>> };
  const command = 'zadig-ha-language-server';
  expect(bin).toHaveProperty(command);
  expect(blocks.filter(({ text }) => !text.includes(command) || !text.includes('--stdio'))).toStrictEqual([]);
});

test('the page names one version', () => {
  const named = [...page.matchAll(/zadig-ha[@-](\d[\d.]*\d)/g)].map(([, version]) => version);
  expect(new Set(named)).toStrictEqual(new Set([VERSION]));
});

test('its JSON can be read, and its Lisp has an end', () => {
  for (const text of blocksIn('json')) expect(() => JSON.parse(text)).not.toThrow();
  for (const text of blocksIn('elisp')) {
    const code = text.replace(/"[^"]*"/g, '');
    expect(code.split('(').length).toBe(code.split(')').length);
  }
});

describe.skipIf(!hasProgram('nvim'))('with Neovim', () => {
  test.each(blocksIn('lua'))('its Lua can be read: %#', async (text) => {
    const env = { ...process.env, CODE: text };
    const args = ['--clean', '--headless', '-c', 'lua assert(loadstring(vim.env.CODE))', '-c', 'qall!'];
    expect(await runToEnd('nvim', args, { cwd: import.meta.dirname, env })).toMatchObject({ status: 0, stderr: '' });
  });
});
