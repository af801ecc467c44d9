import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../../server/src/cli/args/nearest.ts';

describe('nearest', () => {
  it.each([
    ['--fromat', '--format'],
    ['--form', '--format'],
    ['--chartversion', '--chart-version'],
    ['--no-colour', '--no-color'],
  ])('%s means %s', (word, expected) => {
    expect(nearest(word, ['--format', '--fix', '--fail-on', '--chart-version', '--no-color'])).toBe(expected);
  });

  it.each(['--verbose', '-x', '--f', ''])('%s means nothing known', (word) => {
    expect(nearest(word, ['--format', '--fail-on', '--quiet'])).toBe(word === '--f' ? '--format' : undefined);
  });

  it('counts a swap as one step', () => {
    expect([editDistance('chekc', 'check'), editDistance('', 'abc'), editDistance('abc', 'abc')]).toEqual([1, 3, 0]);
  });
});
