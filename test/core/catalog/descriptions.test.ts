import { expect, test } from 'vitest';
import { describe as descriptionOf } from '../../../server/src/core/catalog/descriptions.ts';
import { schemaAt } from '../../../server/src/core/catalog/schema.ts';
import { formatPath, parsePath } from '../../../server/src/core/yaml/path.ts';
import { knownPaths } from '../../helpers/knownPaths.ts';

test('every key is described in both languages', () => {
  for (const path of knownPaths()) {
    const entry = schemaAt(path) ?? { description: '' };
    expect(descriptionOf(entry, 'en'), formatPath(path)).toBe(entry.description);
    expect(descriptionOf(entry, 'zh-cn'), formatPath(path)).toMatch(/\p{Script=Han}.*。$/u);
  }
});

test('the languages say the same', () => {
  const entry = schemaAt(parsePath('connections.mongodb.db') ?? []) ?? { description: '' };
  expect(descriptionOf(entry, 'en')).toContain('Must differ from ee.mongodb.db');
  expect(descriptionOf(entry, 'zh-cn')).toContain('不能与 ee.mongodb.db 相同');
});

test.each(['Nobody has translated this.', '', 'constructor', '__proto__'])('%j stays as it is', (description) => {
  expect(descriptionOf({ description }, 'zh-cn')).toBe(description);
});
