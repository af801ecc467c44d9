import { describe, expect, test } from 'vitest';
import { COMPLETION_GROUPS } from './cases.ts';
import { accepted } from './support.ts';

for (const { name, cases } of COMPLETION_GROUPS) {
  describe(name, () => {
    test.each(cases.map((each) => [each.text, each.accept, each] as const))('%j accepts %s', (text, accept, each) => {
      const { expected, version } = each;
      expect(accepted(text, accept, version === undefined ? {} : { version })).toBe(expected);
    });
  });
}

test('there are enough cases to be measured by', () => {
  expect(COMPLETION_GROUPS.flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(120);
});
