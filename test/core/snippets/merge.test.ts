import { describe, expect, test } from 'vitest';
import { BLOCKS, type Block } from '../../../server/src/core/snippets/blocks.ts';
import { mergeBlock } from '../../../server/src/core/snippets/merge.ts';
import { applyEdits } from '../../../server/src/core/yaml/edit.ts';
import { formatPath } from '../../../server/src/core/yaml/path.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';

function merged(
  text: string,
  id: string,
  version = '5.0',
): { readonly text: string; readonly kept: readonly string[] } {
  const block = BLOCKS.find((candidate) => candidate.id === id) as Block;
  const merge = mergeBlock(createValuesDocument(text), block, version);
  const kept = merge.kept.map(formatPath);
  return { text: 'refused' in merge ? `refused: ${merge.refused}` : applyEdits(text, merge.edits), kept };
}

describe('existing maps are extended, existing values stay', () => {
  test('comments, quotes, order and line ends are as they were', () => {
    const text =
      "# ours\r\nmicroservice:\r\n    aslan: # main\r\n        replicas: '3' # three\r\nprotocol: 'https'\r\n";
    expect(merged(text, 'zadig-ha-aslan-claim')).toEqual({
      text: "# ours\r\nmicroservice:\r\n    aslan: # main\r\n        replicas: '3' # three\r\n        existingClaim: <rwx-claim>\r\nprotocol: 'https'\r\n",
      kept: ['microservice.aslan.replicas'],
    });
  });

  test('inside of braces', () => {
    expect(merged('microservice: {aslan: {replicas: 2}}\n', 'zadig-ha-aslan-claim').text).toBe(
      'microservice: {aslan: {replicas: 2, existingClaim: <rwx-claim>}}\n',
    );
  });

  test('a key without a value is filled', () => {
    expect(merged('frontend:\n  replicas: # soon\n', 'zadig-ha-portal').text).toBe('frontend:\n  replicas: 2 # soon\n');
  });

  test('what is there already is not written again', () => {
    const text = 'frontend: {replicas: 2}\n';
    expect(merged(text, 'zadig-ha-portal')).toEqual({ text, kept: [] });
  });
});

describe('what the document tells fills the places of the block', () => {
  test('the MySQL server of one is that of both', () => {
    const { text, kept } = merged(
      'connections:\n  mysql:\n    host: db.company.test:3306\n    auth: {user: zadig, password: secret}\n    db: {dex: zadig_dex}\n',
      'zadig-ha-external-mysql',
    );
    expect(text).toContain('host: db.company.test\n');
    expect(text).toContain('database: zadig_dex\n');
    expect(text).not.toContain('<');
    expect(kept).toEqual([]);
  });

  test('the callback follows domain and protocol', () => {
    const text = 'endpoint:\n  type: FQDN\n  FQDN: zadig.company.test\nprotocol: http\n';
    expect(merged(text, 'zadig-ha-endpoint-fqdn').text).toContain('- http://zadig.company.test/api/v1/callback');
  });

  test('a port of its own stays a number', () => {
    const text = 'gloo: {gatewayProxies: {gatewayProxy: {service: {httpNodePort: 30080}}}}\nendpoint: {IP: 10.0.0.7}\n';
    expect(merged(text, 'zadig-ha-endpoint-ip').text).toContain('- http://10.0.0.7:30080/api/v1/callback');
  });
});

describe('what another value means is kept and told', () => {
  test.each([
    ['tags: {mysql: true}\n', 'zadig-ha-external-mysql', ['tags.mysql']],
    ['frontend: {replicas: 1}\n', 'zadig-ha-portal', ['frontend.replicas']],
    ['frontend: {replicas: "{{ .Values.n }}"}\n', 'zadig-ha-portal', ['frontend.replicas']],
    ['frontend.replicas: 2\n', 'zadig-ha-portal', ['frontend.replicas']],
  ])('%j', (text, id, kept) => {
    expect(merged(text, id).kept).toEqual(kept);
  });
});

describe('what cannot be merged is refused', () => {
  test.each([
    ['frontend: 5\n', 'zadig-ha-portal', 'not-a-container'],
    ['x: &x {a: 1}\nfrontend: *x\n', 'zadig-ha-portal', 'shared'],
    ['frontend: {a: 1\n', 'zadig-ha-portal', 'broken'],
  ])('%j', (text, id, reason) => {
    expect(merged(text, id).text).toBe(`refused: ${reason}`);
  });
});

test('a chart version gets what it has a use for', () => {
  expect(merged('', 'zadig-ha-aslan-claim', '1.16').text).toBe('');
  expect(merged('', 'zadig-ha-user', '1.16').text).toBe('');
  expect(merged('', 'zadig-ha-external-mongodb', '1.16').text).not.toContain('ee:');
  expect(merged('', 'zadig-ha-external-mongodb', '4.3').text).toContain('ee:');
});
