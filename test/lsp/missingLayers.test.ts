import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import * as disk from '../../server/src/lsp/textOnDisk.ts';
import { textIn } from '../helpers/cursor.ts';
import { type ClientOptions, changingSettings, connect } from '../helpers/lspConnection.ts';
import { scratch } from '../helpers/scratch.ts';
import { twoAslans } from './texts.ts';

const CONFIG = 'values: [values.yaml, values-prd.yaml]\n';

/** A folder with files, opened in an editor; `marked` is what is marked in its configuration. */
async function workspace(files: Readonly<Record<string, string>>, options: ClientOptions = {}) {
  const folder = scratch(files);
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  const client = await connect({ folders: [pathToFileURL(folder).href], ...options });
  const marked = async (text = CONFIG): Promise<readonly string[]> => {
    const shown = await client.diagnostics(uri('.zadig-ha.yaml'));
    return shown.map(({ range }) => textIn(text, range));
  };
  const path = (name: string): string => join(folder, name);
  return { client, uri, path, marked };
}

describe('a layer that does not exist', () => {
  test.each([
    [
      'en',
      'This names the layer values-prd.yaml, which does not exist, so its values are missing when the installation is judged. Correct the name, or create the file.',
    ],
    ['zh-cn', '此处列出的层 values-prd.yaml 不存在，检查该安装时缺少其中的值。请更正名称，或创建该文件。'],
  ])('is marked where the configuration names it, in %s', async (locale, message) => {
    const { client, uri } = await workspace({ 'values.yaml': twoAslans }, { locale });
    const config = await client.open(CONFIG, uri('.zadig-ha.yaml'));
    expect(await client.diagnostics(config)).toStrictEqual([
      {
        range: { start: { line: 0, character: 22 }, end: { line: 0, character: 37 } },
        severity: 1,
        source: 'zadig-ha',
        code: 'configuration',
        message,
      },
    ]);
    await client.replace(config, 'values-prd', 'values');
    expect(await client.diagnostics(config)).toStrictEqual([]);
  });

  test('is marked in a configuration that is not open, as long as an open file depends on it', async () => {
    const { client, uri, marked } = await workspace({ '.zadig-ha.yaml': CONFIG, 'values.yaml': twoAslans });
    const values = await client.open(twoAslans, uri('values.yaml'));
    expect(await marked()).toStrictEqual(['values-prd.yaml']);
    await client.close(values);
    expect(await marked()).toStrictEqual([]);
  });

  test('is marked until it is created, and again when it is deleted', async () => {
    const { client, uri, path, marked } = await workspace({ '.zadig-ha.yaml': CONFIG, 'values.yaml': twoAslans });
    await client.open(twoAslans, uri('values.yaml'));
    writeFileSync(path('values-prd.yaml'), twoAslans);
    await client.filesChanged(uri('values-prd.yaml'));
    expect(await marked()).toStrictEqual([]);
    rmSync(path('values-prd.yaml'));
    await client.filesChanged(uri('values-prd.yaml'));
    expect(await marked()).toStrictEqual(['values-prd.yaml']);
  });

  test('exists as soon as it is open, and as long as it is that or has been saved', async () => {
    const { client, uri, path, marked } = await workspace({ 'values.yaml': twoAslans });
    await client.open(CONFIG, uri('.zadig-ha.yaml'));
    expect(await marked()).toStrictEqual(['values-prd.yaml']);
    const layer = await client.open('', uri('values-prd.yaml'));
    expect(await marked()).toStrictEqual([]);
    await client.close(layer);
    expect(await marked()).toStrictEqual(['values-prd.yaml']);
    await client.open('', layer);
    expect(await marked()).toStrictEqual([]);
    writeFileSync(path('values-prd.yaml'), '');
    await client.close(layer);
    expect(await marked()).toStrictEqual([]);
  });

  test('comes and goes with its folder, of which alone editors tell', async () => {
    const config = 'values: ["env/a b.yaml"]\n';
    const { client, uri, path, marked } = await workspace({ 'env/a b.yaml': twoAslans });
    await client.open(config, uri('.zadig-ha.yaml'));
    expect(await marked(config)).toStrictEqual([]);
    renameSync(path('env'), path('envs'));
    await client.filesChanged(uri('env'), uri('envs'));
    expect(await marked(config)).toStrictEqual(['"env/a b.yaml"']);
    renameSync(path('envs'), path('env'));
    await client.filesChanged(uri('envs'), uri('env'));
    expect(await marked(config)).toStrictEqual([]);
  });

  test('that is named twice is marked once, where it counts', async () => {
    const config = 'values: [a.yaml, values.yaml, ./a.yaml]\n';
    const { client, uri, marked } = await workspace({ 'values.yaml': '' });
    await client.open(config, uri('.zadig-ha.yaml'));
    expect(await marked(config)).toStrictEqual(['./a.yaml']);
  });

  test('is not marked in a configuration that is closed and that nobody uses', async () => {
    const { client, uri, marked } = await workspace({ '.zadig-ha.yaml': CONFIG });
    const config = await client.open(CONFIG, uri('.zadig-ha.yaml'));
    expect(await marked()).toStrictEqual(['values.yaml', 'values-prd.yaml']);
    await client.close(config);
    expect(await marked()).toStrictEqual([]);
  });

  test('is not marked where the extension is off, and follows the settings', async () => {
    const settings = changingSettings({ enable: false });
    const { client, uri, marked } = await workspace({ '.zadig-ha.yaml': CONFIG }, { settings: settings.read });
    await client.open(twoAslans, uri('values.yaml'));
    expect(await marked()).toStrictEqual([]);
    settings.current = {};
    await client.settingsChanged();
    expect(await marked()).toStrictEqual(['values-prd.yaml']);
    settings.current = { docsLanguage: 'zh-cn' };
    await client.settingsChanged();
    const [found] = await client.diagnostics(uri('.zadig-ha.yaml'));
    expect(found?.message).toContain('不存在');
  });
});

test('what is there but cannot be read is not missing', async () => {
  const config = 'values: [folder, values.yaml/below.yaml, loop.yaml]\n';
  const { client, uri, path, marked } = await workspace({ 'values.yaml': '' });
  mkdirSync(path('folder'));
  if (process.platform !== 'win32') symlinkSync('loop.yaml', path('loop.yaml'));
  else writeFileSync(path('loop.yaml'), '');
  await client.open(config, uri('.zadig-ha.yaml'));
  expect(await marked(config)).toStrictEqual(['values.yaml/below.yaml']);
});

test('where there is no disk nothing is missing', async () => {
  const client = await connect();
  const config = await client.open(CONFIG, 'vscode-vfs://github/owner/project/.zadig-ha.yaml');
  await client.open(twoAslans, 'vscode-vfs://github/owner/project/values.yaml');
  expect(await client.diagnostics(config)).toStrictEqual([]);
});

test('nobody looks for layers while a values file is written', async () => {
  const { client, uri, marked } = await workspace({ '.zadig-ha.yaml': CONFIG });
  const values = await client.open(twoAslans, uri('values.yaml'));
  expect(await marked()).toStrictEqual(['values-prd.yaml']);
  const look = vi.spyOn(disk, 'isAbsentOnDisk');
  await client.replace(values, 'replicas: 2', 'replicas: 3');
  await client.diagnostics(values);
  expect(look).not.toHaveBeenCalled();
  await client.filesChanged(uri('values-prd.yaml'));
  await client.idle();
  expect(look).toHaveBeenCalled();
  look.mockRestore();
});
