import { expect, test } from 'vitest';
import { choicesFrom, type FuzzCase } from './case.ts';
import type { Property } from './properties/property.ts';
import { casesFrom } from './rounds.ts';
import { shrink } from './shrink.ts';
import { tryCase } from './trial.ts';

/** Fails where a text has a line with `aslan` and another one below it, if the second choice is not the first of four. */
const planted: Property = {
  about: 'values',
  check: (texts, choose) => {
    choose(2);
    const index = choose(4);
    if (index > 0 && texts.some((text) => /aslan.*\n./.test(text))) throw new Error('planted');
  },
};
const fails = async (tried: FuzzCase): Promise<boolean> => 'failure' in (await tryCase({ planted }, tried));

function cases(seed: number, count: number): readonly FuzzCase[] {
  const endless = casesFrom(seed, { planted });
  return Array.from({ length: count }, () => endless.next().value);
}

test('a planted fault is found, and made as small as it can be', async () => {
  let found: FuzzCase | undefined;
  for (const tried of cases(1, 2000)) if (await fails(tried)) found ??= tried;
  if (!found) throw new Error('not found');
  const smallest = await shrink(found, fails);
  expect(smallest.texts).toHaveLength(1);
  expect(smallest.texts[0]).toMatch(/^aslan\n.$/);
  expect(smallest.picks).toHaveLength(2);
  expect(smallest.picks[0]).toBe(0);
});

test('a seed gives the same cases again, and another one others', () => {
  expect(cases(1, 50)).toStrictEqual(cases(1, 50));
  expect(cases(1, 50)).not.toStrictEqual(cases(2, 50));
});

test('choices are below the number of things to choose from', () => {
  const choose = choicesFrom([7, 8]);
  expect([choose(5), choose(0), choose(3)]).toStrictEqual([2, 0, 0]);
});

test('whatever is thrown is a failure, and so is a property that nobody knows', async () => {
  const thrower: Property = { about: 'values', check: () => Promise.reject(new RangeError('too deep')) };
  const tried = { property: 'thrower', texts: [''], picks: [] };
  expect(await tryCase({ thrower }, tried)).toMatchObject({ failure: expect.stringContaining('too deep') });
  expect(await tryCase({}, tried)).toHaveProperty('failure');
});
