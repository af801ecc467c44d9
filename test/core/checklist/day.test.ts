import { describe, expect, test } from 'vitest';
import { addDays, isDay, localDay } from '../../../server/src/core/checklist/day.ts';

describe('a day', () => {
  test.each(['2026-11-23', '2028-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('%s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each(['', '2026-02-30', '2027-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-11-00', '26-11-23'])(
    'not %j',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test.each(['2026-11-23T10:00:00Z', '2026/11/23', ' 2026-11-23', '2026-11-23\n', '２０２６-11-23', '0099-01-01'])(
    'not %j either',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});

test.each([
  ['2026-11-23', 30, '2026-12-23'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-11-23', 99_999, '2300-09-07'],
  ['9999-12-30', 99_999, '9999-12-31'],
])('%s and %i days', (day, count, expected) => {
  expect(addDays(day, count)).toBe(expected);
});

test('the day is that of the clock on the wall', () => {
  expect(localDay(new Date(2026, 10, 25, 0, 0, 1))).toBe('2026-11-25');
  expect(localDay(new Date(2026, 10, 25, 23, 59, 59))).toBe('2026-11-25');
});
