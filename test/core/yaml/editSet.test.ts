import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsOverlap, type TextEdit } from '../../../server/src/core/yaml/edit.ts';
import { createEditSet } from '../../../server/src/core/yaml/editSet.ts';
import { growsLinearly } from './support/growth.ts';

const edit = fc.tuple(fc.nat(30), fc.nat(4)).map(([start, length]) => ({ start, end: start + length, text: 'x' }));

test('takes in exactly what does not overlap with what it has', () => {
  fc.assert(
    fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (groups) => {
      const set = createEditSet();
      const taken: TextEdit[] = [];
      for (const group of groups) {
        const fits = !editsOverlap([...taken, ...group]);
        expect(set.add(group)).toBe(fits);
        if (fits) taken.push(...group);
      }
    }),
    { numRuns: 1000 },
  );
});

test('many edits take time that grows with their number', () => {
  const make = (size: number): readonly TextEdit[] =>
    Array.from({ length: size }, (_, index) => ({ start: index * 10, end: index * 10 + 5, text: '' }));
  const work = (edits: readonly TextEdit[]): void => {
    const set = createEditSet();
    for (const one of edits) expect(set.add([one])).toBe(true);
  };
  expect(growsLinearly(make, 2000, work)).toBe(true);
});
