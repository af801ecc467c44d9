import { describe, expect, test } from 'vitest';
import { DocumentLinkRequest } from 'vscode-languageserver/node';
import { documentationUrl } from '../../server/src/core/catalog/documentation.ts';
import { rangeOf } from '../helpers/cursor.ts';
import { type ClientOptions, connect } from '../helpers/lspConnection.ts';
import { notOurs, twoAslans } from './texts.ts';

const ADDRESS = 'https://docs.koderover.com/cn/Zadig%20v4.2/stable/high-availability/';
const TEXT = `# 高可用 😀：${ADDRESS}。\r\n# zadig-ha-disable-next-line aslan-shared-storage -- https://example.com\r\n${twoAslans}`;

async function links(text: string, options: ClientOptions = {}) {
  const client = await connect(options);
  const uri = await client.open(text);
  const found = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
  return { client, uri, found };
}

test('are announced', async () => {
  expect((await connect()).initialized.capabilities.documentLinkProvider).toEqual({});
});

describe('links', () => {
  test('lead to pages and to those of rules', async () => {
    const { found } = await links(TEXT);
    expect(found).toEqual([
      { range: rangeOf(TEXT, ADDRESS), target: ADDRESS, tooltip: 'High Availability' },
      {
        range: rangeOf(TEXT, 'aslan-shared-storage'),
        target: documentationUrl('high-availability', 'en'),
        tooltip: expect.stringMatching(/./),
      },
    ]);
  });

  test('of a rule lead where its findings do, in the language of documentation', async () => {
    for (const docsLanguage of ['en', 'zh-cn'] as const) {
      const { client, uri, found } = await links(`# zadig-ha-enable aslan-shared-storage\n${twoAslans}`, {
        locale: 'en',
        settings: () => ({ docsLanguage }),
      });
      const finding = (await client.diagnostics(uri)).find(({ code }) => code === 'aslan-shared-storage');
      expect(finding?.codeDescription?.href).toBe(documentationUrl('high-availability', docsLanguage));
      expect(found?.map(({ target }) => target)).toEqual([finding?.codeDescription?.href]);
    }
  });

  test('are in the language of the editor', async () => {
    const { found } = await links(TEXT, { locale: 'zh-cn' });
    for (const { tooltip } of found ?? []) expect(tooltip).toMatch(/\p{Script=Han}/u);
    expect(found).toHaveLength(2);
  });

  test('stay beside the Red Hat YAML extension, and with everything else of YAML off', async () => {
    expect((await links(TEXT, { initializationOptions: { yamlExtensionActive: true } })).found).toHaveLength(2);
    expect((await links(TEXT, { settings: () => ({ yamlFeatures: 'off' }) })).found).toHaveLength(2);
  });

  test.each(notOurs)('are not ours in %s', async (_name, text) => {
    expect((await links(`${text}\n# ${ADDRESS}\n`)).found).toBeNull();
  });
});
