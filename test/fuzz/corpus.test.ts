import { describe, expect, test } from 'vitest';
import { keptCases } from './corpus.ts';
import { PROPERTIES } from './properties/index.ts';
import { tryCase } from './trial.ts';

describe('what the fuzzer has found once holds now', () => {
  test.each(keptCases())('%s', async (_name, kept) => {
    expect(await tryCase(PROPERTIES, kept)).not.toHaveProperty('failure');
  });
});
