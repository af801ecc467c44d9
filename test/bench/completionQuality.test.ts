import { expect, test } from 'vitest';
import { completionQuality } from './completionQuality.ts';
import { hoverQuality } from './hoverQuality.ts';

test('no case is lost to yaml-language-server with the same schema, and many are won', async () => {
  const rows = [...(await completionQuality()), ...(await hoverQuality())];
  expect(rows.flatMap(({ lost }) => lost)).toEqual([]);
  const sum = (read: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((total, row) => total + read(row), 0);
  expect(sum(({ ours }) => ours)).toBe(sum(({ cases }) => cases));
  // A peer that gets nothing right would be one that was not set up.
  expect(sum(({ peer }) => peer)).toBeGreaterThan(20);
});
