import { describe, expect, test } from 'vitest';
import {
  compareVersions,
  factFor,
  isInRange,
  KNOWN_VERSIONS,
  NEWEST_VERSION,
} from '../../../server/src/core/catalog/versions.ts';

test('known versions are in order and end with the newest', () => {
  expect([...KNOWN_VERSIONS].sort(compareVersions)).toEqual(KNOWN_VERSIONS);
  expect(new Set(KNOWN_VERSIONS).size).toBe(KNOWN_VERSIONS.length);
  expect(KNOWN_VERSIONS.at(-1)).toBe(NEWEST_VERSION);
});

test.each([
  ['1.16', '2.2', -1],
  ['2.2', '3.4', -1],
  ['3.4', '5.0', -1],
  ['1.9', '1.16', -1],
  ['3.4', '3.4', 0],
  ['3.4', '3.4.0', 0],
  ['3.4.1', '3.4', 1],
  ['5.0', '4.3', 1],
])('%s and %s', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
  expect(Math.sign(compareVersions(b, a))).toBe(0 - sign);
});

describe('ranges', () => {
  test.each([
    ['1.14', { until: '1.14' }, true],
    ['1.15', { until: '1.14' }, false],
    ['1.15', { since: '1.15' }, true],
    ['1.14', { since: '1.15' }, false],
    ['1.16', { since: '1.14', until: '1.17' }, true],
    ['5.0', {}, true],
  ])('%s in %o: %s', (version, range, inside) => {
    expect(isInRange(version, range)).toBe(inside);
  });

  test('the fact of a version', () => {
    const facts = [
      { until: '1.14', name: 'old' },
      { since: '2.0', name: 'new' },
    ] as const;
    expect(factFor(facts, '1.14')?.name).toBe('old');
    expect(factFor(facts, '1.15')).toBeUndefined();
    expect(factFor(facts, '5.0')?.name).toBe('new');
  });
});
