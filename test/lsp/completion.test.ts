import { describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionTriggerKind,
} from 'vscode-languageserver/node';
import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import { accept, applyTextEdits, cursor } from '../helpers/cursor.ts';
import { connect, richCapabilities, type TestClient } from '../helpers/lspConnection.ts';

const ASLAN = 'ee: {mongodb: {}}\nmicroservice:\n  aslan:\n    |\n';

/** A client as VS Code is one. */
const indenting: ClientCapabilities = {
  ...richCapabilities,
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown'],
        insertTextModeSupport: { valueSet: [1, 2] },
        tagSupport: { valueSet: [1] },
      },
    },
  },
};

let opened = 0;

async function complete(client: TestClient, marked: string, trigger?: string): Promise<readonly CompletionItem[]> {
  const { text, position } = cursor(marked);
  opened += 1;
  const uri = await client.open(text, `file:///project/${opened}.yaml`);
  const context = trigger
    ? { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: trigger }
    : { triggerKind: CompletionTriggerKind.Invoked };
  const found = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position,
    context,
  });
  return (found as CompletionList).items;
}

async function labels(client: TestClient, marked: string, trigger?: string): Promise<readonly string[]> {
  return (await complete(client, marked, trigger)).map(({ label }) => label);
}

function itemOf(items: readonly CompletionItem[], label: string): CompletionItem {
  const item = items.find((candidate) => candidate.label === label);
  if (!item) throw new Error(`${label} is not among ${items.map((other) => other.label).join(', ')}`);
  return item;
}

describe('beside the Red Hat YAML extension', () => {
  const beside = { initializationOptions: { yamlExtensionActive: true } };

  test('only what the schema does not have is offered', async () => {
    const client = await connect(beside);
    const offered = await labels(client, ASLAN);
    expect(offered).toContain('zadig-ha-aslan-storage-class');
    expect(offered.filter((label) => !label.startsWith('zadig-ha-'))).toEqual([]);
    const values = await complete(client, 'connections:\n  mongodb:\n    connectionString: |\n');
    expect(values.map(({ label }) => label)).toEqual([
      'mongodb://user:password@…/?replicaSet=…',
      'mongodb://…/?replicaSet=…',
    ]);
    expect(await labels(client, 'ee: {mongodb: {}}\ntags:\n  mysql: |\n')).toEqual([]);
  });

  test.each([
    ['on', true],
    ['off', false],
  ])('with yamlFeatures %s keys are offered: %s', async (yamlFeatures, isOffered) => {
    const client = await connect({ ...beside, settings: () => ({ yamlFeatures }) });
    expect((await labels(client, ASLAN)).includes('replicas')).toBe(isOffered);
  });
});

describe('unasked', () => {
  test('a blank brings up the few values that a key can have', async () => {
    const client = await connect();
    expect(await labels(client, 'ee: {mongodb: {}}\ntags:\n  mysql: |\n', ' ')).toEqual(['false', 'true']);
    expect(await labels(client, 'ee: {mongodb: {}}\nendpoint:\n  type: |\n', ' ')).toEqual(['FQDN', 'IP']);
  });

  test.each([
    ['ee: {mongodb: {}}\nendpoint:\n  FQDN: |\n', ' '],
    ['ee: {mongodb: {}}\nmicroservice:\n |\n', ' '],
    ['ee: {mongodb: {}}\n# a |\n', ' '],
  ])('nothing comes up in %j', async (marked, trigger) => {
    expect(await labels(await connect(), marked, trigger)).toEqual([]);
  });

  test('a brace or comma brings up keys', async () => {
    const client = await connect();
    expect(await labels(client, 'microservice:\n  aslan: {|}\n', '{')).toContain('replicas');
    expect(await labels(client, 'microservice:\n  aslan: {replicas: 2,|}\n', ',')).toContain('storageClass');
  });
});

describe('whatever the client can do, the text after accepting is the same', () => {
  const block =
    'ee: {mongodb: {}}\nmicroservice:\n  user:\n    replicas: 2\n  zad|\nconnections:\n  mysql:\n    host: db:3306\n';
  const expected =
    'ee: {mongodb: {}}\nmicroservice:\n  user:\n    replicas: 2\n  aslan:\n    replicas: 2\n    storageClass: <rwx-storage-class>\nconnections:\n  mysql:\n    host: db:3306\n';

  test.each([
    ['VS Code', indenting],
    ['one that indents by itself', richCapabilities],
    ['one without snippets', { ...richCapabilities, textDocument: {} }],
  ])('%s', async (name, capabilities) => {
    const client = await connect({ capabilities });
    const item = itemOf(await complete(client, block), 'zadig-ha-aslan-storage-class');
    const plain: CompletionItem = name === 'one without snippets' ? { ...item, insertTextMode: 1 } : item;
    expect(accept(cursor(block), plain)).toBe(expected);
  });

  test('what a block needs elsewhere comes with it', async () => {
    const marked =
      'ee: {mongodb: {}}\nconnections:\n  mysql:\n    host: db.example.com:3306\n    |\ndex:\n  fullnameOverride: zadig-dex\n';
    const client = await connect({ capabilities: indenting });
    const item = itemOf(await complete(client, marked), 'zadig-ha-external-mysql');
    const text = applyTextEdits(cursor(marked).text, item.additionalTextEdits ?? []);
    expect(text).toContain(
      'dex:\n  fullnameOverride: zadig-dex\n  config:\n    storage:\n      config:\n        host: db.example.com\n',
    );
    expect(createValuesDocument(text).problems).toEqual([]);
  });
});

describe('a file that is not ours', () => {
  test.each(['|', 'z|', 'zadig-ha-f|', 'name: x\nzad|\n'])(
    'is offered blocks by their name only: %j',
    async (marked) => {
      const offered = await labels(await connect(), marked);
      if (marked === '|') expect(offered).toEqual([]);
      else expect(offered).toContain('zadig-ha-full');
      expect(offered.filter((label) => !label.startsWith('zadig-ha-'))).toEqual([]);
    },
  );

  test.each(['apiVersion: v1\nkind: Service\nspec:\n  z|\n', 'name: z|\n', 'a|\n'])(
    'is left alone at %j',
    async (marked) => {
      expect(await labels(await connect(), marked)).toEqual([]);
    },
  );
});

test('the language of documentation is that of the setting, else of the editor', async () => {
  const documentation = async (locale: string, docsLanguage: string): Promise<string> => {
    const client = await connect({ locale, settings: () => ({ docsLanguage }) });
    return JSON.stringify(itemOf(await complete(client, ASLAN), 'replicas').documentation);
  };
  expect(await documentation('en', 'auto')).not.toMatch(/\p{Script=Han}/u);
  expect(await documentation('zh-cn', 'auto')).toMatch(/\p{Script=Han}/u);
  expect(await documentation('en', 'zh-cn')).toMatch(/\p{Script=Han}/u);
  expect(await documentation('zh-cn', 'en')).not.toMatch(/\p{Script=Han}/u);
});

test('a key that the chart does not read is marked in the way that the client knows', async () => {
  const tagged = itemOf(await complete(await connect({ capabilities: indenting }), 'ee: {mongodb: {}}\n|\n'), 'nsqd');
  expect(tagged.tags).toEqual([1]);
  const flagged = itemOf(await complete(await connect(), 'ee: {mongodb: {}}\n|\n'), 'nsqd');
  expect(flagged.deprecated).toBe(true);
});
