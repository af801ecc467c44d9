import { expect, test } from 'vitest';
import { countItems, scoreOf } from '../../../server/src/core/checklist/score.ts';

const section = (weight: number, passed: number, total: number) => ({ weight, passed, total });

test.each([
  ['nothing counts', [section(1, 0, 0)], 1],
  ['all is passed', [section(3, 7, 7), section(1, 2, 2)], 1],
  ['nothing is passed', [section(3, 0, 7)], 0],
  ['a heavy section counts more', [section(3, 1, 1), section(1, 0, 1)], 0.75],
  ['a section that does not apply counts nothing', [section(3, 0, 0), section(1, 1, 2)], 0.5],
  ['nearly all is not all', [section(1, 999, 1000)], 0.99],
  ['thirds', [section(3, 1, 3), section(3, 1, 3)], 0.33],
  ['hundredths that binary numbers miss', [section(1, 29, 100)], 0.29],
])('%s', (_, sections, expected) => {
  expect(scoreOf(sections)).toBe(expected);
});

test('what does not apply is not counted', () => {
  expect(countItems([{ state: 'passed' }, { state: 'not-applicable' }, { state: 'todo' }])).toStrictEqual({
    passed: 1,
    total: 2,
  });
});
