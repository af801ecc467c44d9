import { expect, test } from 'vitest';
import { hovered } from './service.ts';

test.each([
  ['pro|file: ha\n', 'standalone'],
  ['profile: h|a\n', 'standalone'],
  ['{pro|file: ha}\n', 'standalone'],
  ['# 说明 😀\nprofile: ha # 😀\nname|space: zadig\n', 'namespace'],
])('%j', async (marked, part) => {
  expect(await hovered(marked)).toContain(part);
});

test.each([
  'my|Own: 1\n',
  '# comm|ent\n',
  'profile: ha # comm|ent\n',
  'rules:\n  dotted-key: off # a |\n',
  '|',
  'rules:\n\n|\n',
])('nothing to say at %j', async (marked) => {
  expect(await hovered(marked)).toBeUndefined();
});

test('the keys of values are not explained here', async () => {
  expect(await hovered('end|point:\n  type: IP\n')).toBeUndefined();
});

test('where the schema comes from is no part of it', async () => {
  expect(await hovered('pro|file: ha\n')).not.toMatch(/schema\.json|zadig-ha:/);
});
