import { describe, expect, test } from 'vitest';
import { SCHEMA_REQUEST, type Settings } from '../../server/src/protocol/index.ts';
import { changingSettings, connect, type TestClient } from '../helpers/lspConnection.ts';

async function description(client: TestClient): Promise<string> {
  const { properties } = JSON.parse(await client.connection.sendRequest<string>(SCHEMA_REQUEST, {}));
  return properties.microservice.properties.aslan.properties.replicas.description;
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

describe('the schema for another YAML extension', () => {
  test.each([
    [undefined, undefined, false],
    ['en', undefined, false],
    ['zh-cn', undefined, true],
    ['en', 'zh-cn', true],
    ['zh-cn', 'en', false],
    ['zh-cn', 'auto', true],
  ] as const)('in an editor in %s with docsLanguage %s', async (locale, docsLanguage, expected) => {
    const settings: Settings = docsLanguage === undefined ? {} : { docsLanguage };
    const client = await connect({ ...(locale && { locale }), settings: () => settings });
    expect(isChinese(await description(client))).toBe(expected);
  });

  test('follows the setting of the window, which no document is named for', async () => {
    const asked: unknown[] = [];
    const settings = changingSettings({ docsLanguage: 'zh-cn' });
    const client = await connect({
      settings: (uri) => {
        asked.push(uri);
        return settings.read();
      },
    });
    expect(isChinese(await description(client))).toBe(true);
    settings.current = { docsLanguage: 'en' };
    await client.settingsChanged();
    expect(isChinese(await description(client))).toBe(false);
    expect(asked).toEqual([undefined, undefined]);
  });
});
