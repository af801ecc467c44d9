import { expect, test } from 'vitest';
import { globMatcher, isGlob } from '../../../server/src/core/config/glob.ts';
import { cpuTime } from '../../helpers/cpuTime.ts';

test.each([
  ['values.yaml', 'values.yaml', true],
  ['values.yaml', 'my-values.yaml', false],
  ['values.yaml', 'values.yaml/x', false],
  ['values.yaml', 'work/values.yaml', false],
  ['**/values.yaml', 'work/values.yaml', true],
  ['**/values.yaml', 'values.yaml', true],
  ['**', '.hidden/a/b.yaml', true],
  ['*.yaml', 'values.yaml', true],
  ['values*.yaml', 'values-prod.yaml', true],
  ['values?.yaml', 'values1.yaml', true],
  ['values?.yaml', 'values.yaml', false],
  ['deploy/*.yaml', 'deploy/a.yaml', true],
  ['/deploy/a.yaml', 'deploy/a.yaml', true],
  ['deploy/*.yaml', 'deploy/x/a.yaml', false],
  ['deploy/**/*.yaml', 'deploy/x/y/a.yaml', true],
  ['deploy/**/*.yaml', 'deploy/a.yaml', true],
  ['**/zadig/**', 'zadig/a/b.yaml', true],
  ['**/zadig/**', 'zadi/a/b.yaml', false],
  ['a.yaml', 'a.yaml', true],
  ['*.{yaml,yml}', 'a.yml', true],
  ['{a,b}/{c,d}.yaml', 'b/c.yaml', true],
  ['{a,b}/{c,d}.yaml', 'b/e.yaml', false],
  ['a[0-9].yaml', 'a7.yaml', true],
  ['a[!0-9].yaml', 'a7.yaml', false],
  ['a[[]1].yaml', 'a[1].yaml', true],
  ['[{]a[}].yaml', '{a}.yaml', true],
  ['值-*.yaml', '值-😀.yaml', true],
  ['a*b*c', 'aXbYbZc', true],
  ['', 'a.yaml', false],
  ['work/', 'work', false],
  ['work/', 'work/a.yaml', false],
])('%s against %s: %s', (glob, path, expected) => {
  expect(globMatcher(glob)(path)).toBe(expected);
});

test('no pattern takes long', () => {
  const start = cpuTime();
  for (const glob of [
    `${'**/'.repeat(500)}x`,
    '*a'.repeat(500),
    '{a,b}'.repeat(60),
    '['.repeat(5000),
    '{'.repeat(5000),
  ]) {
    globMatcher(glob)(`/${'a/'.repeat(500)}${'a'.repeat(500)}`);
  }
  expect(cpuTime() - start).toBeLessThan(1000);
});

test.each([
  ['**', true],
  ['a[0-9].yaml', true],
  ['[{]a.yaml', true],
  ['{a,b}/{c,d}', true],
  ['a]b', true],
  ['', false],
  ['/', false],
  ['{a', false],
  ['a}', false],
  ['[a', false],
  ['{a,{b,c}}', false],
])('%j is a glob: %s', (glob, expected) => {
  expect(isGlob(glob)).toBe(expected);
});
