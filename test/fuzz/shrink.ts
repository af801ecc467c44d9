import type { FuzzCase } from './case.ts';

/** How many simpler cases are tried at most. */
const LIMIT = 3000;

/** The simplest case that still fails, found by leaving things out. */
export async function shrink(found: FuzzCase, fails: (simpler: FuzzCase) => Promise<boolean>): Promise<FuzzCase> {
  let smallest = found;
  let left = LIMIT;
  for (let isSmaller = true; isSmaller && left > 0; ) {
    isSmaller = false;
    for (const simpler of simplerCases(smallest)) {
      if (left-- <= 0) break;
      if (!(await fails(simpler))) continue;
      smallest = simpler;
      isSmaller = true;
      break;
    }
  }
  return smallest;
}

/** Large steps first. */
function* simplerCases(from: FuzzCase): Generator<FuzzCase> {
  const { texts, picks } = from;
  for (const index of texts.keys()) if (texts.length > 1) yield { ...from, texts: texts.toSpliced(index, 1) };
  for (const [index, text] of texts.entries()) {
    const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    for (const fewer of withoutParts(lines)) yield { ...from, texts: texts.with(index, fewer.join('')) };
  }
  for (const fewer of withoutParts(picks)) yield { ...from, picks: fewer };
  for (const [index, pick] of picks.entries()) if (pick > 0) yield { ...from, picks: picks.with(index, 0) };
  for (const [index, text] of texts.entries())
    for (const fewer of withoutParts([...text])) yield { ...from, texts: texts.with(index, fewer.join('')) };
}

/** A list without its halves, its quarters, and so on down to single items. */
function* withoutParts<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let size = items.length; size >= 1; size = Math.floor(size / 2))
    for (let start = 0; start < items.length; start += size) yield items.toSpliced(start, size);
}
