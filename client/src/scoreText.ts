import type { Translate } from './translate.ts';

/** A score of 0 to 1 as people read it. */
export function scoreText(score: number, t: Translate): string {
  return t('{0} %', Math.round(score * 100));
}
