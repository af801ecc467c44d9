import { describe, expect, test } from 'vitest';
import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import { SNIPPETS_REQUEST, type SnippetOffer, type SnippetsResult } from '../../server/src/protocol/index.ts';
import { applyTextEdits } from '../helpers/cursor.ts';
import { type ClientOptions, connect } from '../helpers/lspConnection.ts';

async function offers(text: string, options: ClientOptions = {}): Promise<SnippetsResult | null> {
  const client = await connect(options);
  const uri = await client.open(text);
  return client.connection.sendRequest<SnippetsResult | null>(SNIPPETS_REQUEST, { uri });
}

function offer(result: SnippetsResult | null, id: string): SnippetOffer {
  const found = result?.snippets.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

describe('the snippets of a document', () => {
  test.each(['', 'name: mine\n', 'microservice:\n  aslan:\n    replicas: 1\n'])(
    'can all be merged into %j',
    async (text) => {
      const result = await offers(text);
      expect(result?.version).toBe(1);
      expect(result?.snippets.length).toBeGreaterThanOrEqual(15);
      for (const { id, edits, refused } of result?.snippets ?? []) {
        expect(refused, id).toBeUndefined();
        expect(createValuesDocument(applyTextEdits(text, [...edits])).problems, id).toEqual([]);
      }
    },
  );

  test('tell what stays', async () => {
    const result = await offers('microservice:\n  aslan:\n    replicas: 1\n');
    expect(offer(result, 'zadig-ha-aslan-claim').kept).toEqual(['microservice.aslan.replicas']);
  });

  test('have tab stops where there is something to fill in', async () => {
    const { snippetEdits } = offer(await offers(''), 'zadig-ha-endpoint-fqdn');
    expect(JSON.stringify(snippetEdits)).toMatch(/\$\{1:<zadig-domain>\}/);
    expect(JSON.stringify(snippetEdits).match(/\$\{1:/g)).toHaveLength(2);
  });

  test('say why they cannot be merged, in the language of the editor', async () => {
    const { refused, edits } = offer(await offers('frontend: 5\n', { locale: 'zh-cn' }), 'zadig-ha-portal');
    expect(refused).toMatch(/\p{Script=Han}/u);
    expect(edits).toEqual([]);
  });

  test('fit the chart version', async () => {
    const result = await offers('# zadig-ha: chartVersion=1.16\n');
    expect(result?.snippets.map(({ id }) => id)).not.toContain('zadig-ha-hub-server');
  });
});

test('a configuration has none', async () => {
  const client = await connect();
  const uri = await client.open('profile: ha\n', 'file:///project/.zadig-ha.yaml');
  expect(await client.connection.sendRequest(SNIPPETS_REQUEST, { uri })).toBeNull();
});
