import { describe, expect, test } from 'vitest';
import { type ClientCapabilities, type Hover, HoverRequest, type MarkupContent } from 'vscode-languageserver/node';
import { cursor, textIn } from '../helpers/cursor.ts';
import { type ClientOptions, connect, richCapabilities } from '../helpers/lspConnection.ts';

const TYPE = 'connections: {mongodb: {}}\r\n# 说明 😀\r\nendpoint: {type: F|QDN} # 😀\r\n';
const QUIET = 'ee: {mongodb: {}}\nend|point: {}\n';

async function hover(marked: string, options: ClientOptions = {}): Promise<Hover | null> {
  const { text, position } = cursor(marked);
  const client = await connect(options);
  const uri = await client.open(text);
  return client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
}

async function contents(marked: string, options: ClientOptions = {}): Promise<MarkupContent> {
  return (await hover(marked, options))?.contents as MarkupContent;
}

test('is Markdown about the word under the pointer', async () => {
  const found = await hover(TYPE);
  expect(found?.range && textIn(cursor(TYPE).text, found.range)).toBe('FQDN');
  const { kind, value } = await contents(TYPE);
  expect(kind).toBe('markdown');
  expect(value).toContain('`endpoint.type` — text');
  expect(value).toContain('- **Effective value**: `FQDN`, set here (line 3)');
});

test.each<ClientCapabilities>([
  {},
  { textDocument: {} },
  { textDocument: { hover: { contentFormat: ['plaintext'] } } },
])('is plain text for a client with %j', async (capabilities) => {
  const { kind, value } = await contents(TYPE, { capabilities });
  expect(kind).toBe('plaintext');
  expect(value).toContain('endpoint.type — text\n');
  expect(value).toContain('- Effective value: FQDN, set here (line 3)\n');
  expect(value).toContain('- Allowed: FQDN, IP\n');
  expect(value).toMatch(/\nZadig documentation: .+: https:\/\/docs\.koderover\.com\/\S+$/);
  expect(value).not.toMatch(/[`*\]]/);
});

test('names nothing but web pages as links, and no commands', async () => {
  const { value } = await contents('ee: {mongodb: {}}\nendpoint: {FQDN: "[x](command:e|vil)"}\n');
  expect([...value.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target)).toEqual([
    'command:evil',
    expect.stringMatching(/^https:\/\/docs\.koderover\.com\//),
  ]);
  expect(value).toContain('`"[x](command:evil)"`');
});

describe('speaks the language', () => {
  test('of the editor', async () => {
    expect((await contents(TYPE, { locale: 'zh-cn' })).value).toContain('- **可用的值**：`FQDN`、`IP`');
  });

  test('of the documentation, where it is chosen', async () => {
    const options: ClientOptions = { locale: 'en', settings: () => ({ docsLanguage: 'zh-cn' }) };
    expect((await contents(TYPE, options)).value).toContain('[Zadig 文档：');
    const english: ClientOptions = { locale: 'zh-cn', settings: () => ({ docsLanguage: 'en' }) };
    expect((await contents(TYPE, english)).value).toContain('[Zadig documentation: ');
  });
});

describe('beside the Red Hat YAML extension', () => {
  const there = { initializationOptions: { yamlExtensionActive: true } };

  test('only adds what the schema does not say', async () => {
    const { value } = await contents(TYPE, there);
    expect(value).toContain('**Availability**');
    expect(value).not.toContain('**Allowed**');
    expect(value).not.toContain('`endpoint.type`');
  });

  test('is silent where there is nothing to add', async () => {
    expect(await hover(QUIET, there)).toBeNull();
    expect(await hover(QUIET)).not.toBeNull();
  });

  test('says all where it shall, and nothing where it shall not', async () => {
    const on = await contents(TYPE, { ...there, settings: () => ({ yamlFeatures: 'on' }) });
    expect(on.value).toContain('**Allowed**');
    expect(await hover(TYPE, { settings: () => ({ yamlFeatures: 'off' }) })).toBeNull();
  });
});

test('is about the newest text, however often it was asked before', async () => {
  const { text } = cursor(TYPE);
  const client = await connect({ capabilities: richCapabilities });
  const uri = await client.open(text);
  const request = { textDocument: { uri }, position: { line: 2, character: 18 } };
  const ask = async (): Promise<string> =>
    JSON.stringify(await client.connection.sendRequest(HoverRequest.type, request));
  const first = await ask();
  expect(first).toContain('`FQDN`, set here');
  expect(await ask()).toBe(first);
  await client.replace(uri, 'FQDN', 'IP');
  expect(await ask()).toContain('`IP`, set here');
  await client.replace(uri, 'IP', 'FQDN');
  expect(await ask()).toBe(first);
});

test('answers the same when many more places were asked about in between', async () => {
  const keys = Array.from({ length: 60 }, (_, index) => `key${index}: ${index}\n`).join('');
  const client = await connect();
  const uri = await client.open(`endpoint: {type: FQDN}\nconnections: {mongodb: {}}\n${keys}`);
  const ask = async (line: number, character: number): Promise<Hover | null> =>
    client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line, character } });
  const first = await ask(0, 12);
  expect(first).not.toBeNull();
  for (let line = 2; line < 62; line++) expect(await ask(line, 1)).toBeNull();
  expect(await ask(0, 12)).toEqual(first);
});
