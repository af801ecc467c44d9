import { expect, test } from 'vitest';
import { hovered } from './service.ts';

test.each([
  ['endpoint:\n  ty|pe: FQDN\n', 'domain name'],
  ['endpoint:\n  type: FQ|DN\n', 'domain name'],
  ['microservice:\n  aslan:\n    repl|icas: 2\n', 'high availability'],
  ['microservice: {aslan: {repl|icas: 2}}\n', 'high availability'],
  ['# 说明 😀\nendpoint: # 😀\n  ty|pe: FQDN\n', 'domain name'],
])('%j', async (marked, part) => {
  expect(await hovered(marked)).toContain(part);
});

test.each([
  'my|Own: 1\n',
  '# comm|ent\n',
  'endpoint: # comm|ent\n  type: IP\n',
  'endpoint:\n  type: IP # a |\n',
  '|',
  'endpoint:\n\n|\n',
])('nothing to say at %j', async (marked) => {
  expect(await hovered(marked)).toBeUndefined();
});

test('where the schema comes from is no part of it', async () => {
  expect(await hovered('end|point:\n  type: IP\n')).not.toMatch(/schema\.json|zadig-ha:/);
});
