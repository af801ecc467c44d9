import fc from 'fast-check';
import type { FuzzCase } from './case.ts';
import type { Property } from './properties/property.ts';
import { TEXTS } from './texts.ts';

/** Cases of one property that are made and tried in a row. */
const CASES = 24;
/** The same for one that takes many times as long as the others. */
const COSTLY_CASES = 6;

/** New cases without end, every property in turn; the same for the same seed. */
export function* casesFrom(seed: number, properties: Readonly<Record<string, Property>>): Generator<FuzzCase> {
  const picks = fc.array(fc.nat(), { maxLength: 30 });
  for (let round = 0; ; round++)
    for (const [property, { about, costly }] of Object.entries(properties)) {
      const numRuns = costly ? COSTLY_CASES : CASES;
      for (const [texts, numbers] of fc.sample(fc.tuple(TEXTS[about], picks), { numRuns, seed: seed + round }))
        yield { property, texts, picks: numbers };
    }
}
