import { expect, test } from 'vitest';
import { globMatcher } from '../../server/src/lsp/glob.ts';

test.each([
  ['values.yaml', '/work/values.yaml', true],
  ['values.yaml', '/work/my-values.yaml', false],
  ['values.yaml', '/values.yaml/x', false],
  ['*.yaml', '/work/values.yaml', true],
  ['values*.yaml', '/work/values-prod.yaml', true],
  ['values?.yaml', '/work/values1.yaml', true],
  ['values?.yaml', '/work/values.yaml', false],
  ['deploy/*.yaml', '/work/deploy/a.yaml', true],
  ['deploy/*.yaml', '/work/deploy/x/a.yaml', false],
  ['deploy/**/*.yaml', '/work/deploy/x/y/a.yaml', true],
  ['deploy/**/*.yaml', '/work/deploy/a.yaml', true],
  ['**/zadig/**', '/work/zadig/a/b.yaml', true],
  ['**/zadig/**', '/work/zadi/a/b.yaml', false],
  ['/work/a.yaml', '/work/a.yaml', true],
  ['*.{yaml,yml}', '/work/a.yml', true],
  ['{a,b}/{c,d}.yaml', '/work/b/c.yaml', true],
  ['{a,b}/{c,d}.yaml', '/work/b/e.yaml', false],
  ['a[0-9].yaml', '/work/a7.yaml', true],
  ['a[!0-9].yaml', '/work/a7.yaml', false],
  ['a[[]1].yaml', '/work/a[1].yaml', true],
  ['[{]a[}].yaml', '/work/{a}.yaml', true],
  ['值-*.yaml', '/work/值-😀.yaml', true],
  ['a*b*c', '/work/aXbYbZc', true],
  ['', '/work/a.yaml', false],
])('%s against %s: %s', (glob, path, expected) => {
  expect(globMatcher(glob)(path)).toBe(expected);
});

test('no pattern takes long', () => {
  const start = performance.now();
  for (const glob of [
    `${'**/'.repeat(500)}x`,
    '*a'.repeat(500),
    '{a,b}'.repeat(60),
    '['.repeat(5000),
    '{'.repeat(5000),
  ]) {
    globMatcher(glob)(`/${'a/'.repeat(500)}${'a'.repeat(500)}`);
  }
  expect(performance.now() - start).toBeLessThan(1000);
});
