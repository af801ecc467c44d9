import { describe, expect, test } from 'vitest';
import { YAML_TEST_SUITE } from '../helpers/yamlTestSuite.ts';
import { PROPERTIES } from './properties/index.ts';
import { tryCase } from './trial.ts';

/** Choices of every kind, small and large. */
const PICKS = [3, 11, 0, 7, 1, 29, 5, 2, 13, 4, 23, 6, 17, 1, 8, 3, 19, 9, 2, 31, 12, 5, 7, 1];

describe.each(Object.keys(PROPERTIES))('the YAML test suite: %s', { timeout: 120_000 }, (property) => {
  test('holds for every text', async () => {
    const failures: string[] = [];
    for (const [index, { id, text }] of YAML_TEST_SUITE.entries()) {
      const picks = PICKS.map((pick) => pick * (index + 1));
      const outcome = await tryCase(PROPERTIES, { property, texts: [text], picks });
      if ('failure' in outcome) failures.push(`${id}: ${outcome.failure}`);
    }
    expect(failures).toStrictEqual([]);
  });
});
