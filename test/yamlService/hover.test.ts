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
  'values: [val|ues.yaml]\n',
  'overrides: [{ files: ["stag|ing/**"] }]\n',
])('nothing to say at %j', async (marked) => {
  expect(await hovered(marked)).toBeUndefined();
});

test('the keys of values are not explained here', async () => {
  expect(await hovered('end|point:\n  type: IP\n')).toBeUndefined();
});

test('of many examples only the first are shown, below one heading', async () => {
  const text = await hovered('chart|Version: "4.3"\n');
  expect(text).toContain('```yaml\n"5.0"\n"4.3"\n"4.2"\n```\n');
  expect(text?.match(/Example:/g)).toHaveLength(1);
  expect(text).not.toContain('1.13');
});

test('where the schema comes from is no part of it', async () => {
  expect(await hovered('pro|file: ha\n')).not.toMatch(/schema\.json|zadig-ha:/);
});
