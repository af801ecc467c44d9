import { expect, test } from 'vitest';
import { oneLine } from '../../../../server/src/core/yaml/structure/oneLine.ts';

test.each([
  ['short', 10, 'short'],
  ['exactly 10', 10, 'exactly 10'],
  ['more than 10', 10, 'more than…'],
  ['  two\r\n\tlines ', 10, 'two lines'],
  ['12345678😀', 10, '12345678😀'],
  ['12345678😀x', 10, '12345678…'],
  ['', 10, ''],
  [' \n ', 10, ''],
  [`a${' '.repeat(5_000)}b`, 10, 'a…'],
])('%j in %i characters', (text, length, expected) => {
  expect(oneLine(text, length)).toBe(expected);
});
