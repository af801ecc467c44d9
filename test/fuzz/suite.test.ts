import { describe, expect, test } from 'vitest';
import { YAML_TEST_SUITE } from '../helpers/yamlTestSuite.ts';
import { PROPERTIES } from './properties/index.ts';
import { tryCase } from './trial.ts';

/** Choices of every kind, small and large. */
const PICKS = [3, 11, 0, 7, 1, 29, 5, 2, 13, 4, 23, 6, 17, 1, 8, 3, 19, 9, 2, 31, 12, 5, 7, 1];

/** Of every so many texts one, where all take long: the server is asked to generate for each of them anyway. */
const STEPS: Readonly<Record<string, number>> = { generating: 6 };

describe.each(Object.keys(PROPERTIES))('the YAML test suite: %s', { timeout: 120_000 }, (property) => {
  const step = STEPS[property] ?? 1;

  test(`holds for ${step === 1 ? 'every text' : `one text of ${step}`}`, async () => {
    const failures: string[] = [];
    for (const [index, { id, text }] of YAML_TEST_SUITE.entries()) {
      if (index % step !== 0) continue;
      const picks = PICKS.map((pick) => pick * (index + 1));
      const outcome = await tryCase(PROPERTIES, { property, texts: [text], picks });
      if ('failure' in outcome) failures.push(`${id}: ${outcome.failure}`);
    }
    expect(failures).toStrictEqual([]);
  });
});
