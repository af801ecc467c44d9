import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newRuleName } from '../../scripts/newRule/name.mts';
import { withRule } from '../../scripts/newRule/registry.mts';
import { rules } from '../../server/src/core/rules/registry.ts';
import { REPOSITORY } from '../helpers/cliHost.ts';
import { scratch } from '../helpers/scratch.ts';
import { read, repositoryFiles } from './support/repository.ts';

describe('a name', () => {
  test.each([
    ['data/mysql-too-old', { category: 'data', id: 'mysql-too-old', constant: 'mysqlTooOld' }],
    ['keys/a-b', { category: 'keys', id: 'a-b', constant: 'aB' }],
  ])('such as %s is fine', (name, expected) => {
    expect(newRuleName(REPOSITORY, [name])).toStrictEqual(expected);
  });

  test.each([
    [[], /^Usage: npm run new-rule <category>\/<id>/],
    [['dotted-key'], /^Usage: /],
    [['keys/a-b', 'keys/c-d'], /^Usage: /],
    [['keys/a-b/c'], /^Usage: /],
    [['misc/a-b'], /^There is no category "misc"\. Usage: .* keys, availability, data, endpoint, storage\.$/],
    [['keys/TwoWords'], /^"TwoWords" is no id: /],
    [['keys/single'], /^"single" is no id: /],
    [['keys/../x-y'], /^Usage: /],
    [['data/dotted-key'], /^There is a rule dotted-key already\.$/],
  ])('%j is refused', (args, problem) => {
    expect(newRuleName(REPOSITORY, args)).toStrictEqual({ problem: expect.stringMatching(problem) });
  });

  test('of a rule whose page is left over is refused', () => {
    const root = scratch({ 'docs/rules/a-b.md': '' });
    expect(newRuleName(root, ['keys/a-b'])).toStrictEqual({
      problem: expect.stringMatching(/^docs\/rules\/a-b\.md is /),
    });
  });
});

test.each([
  ['keys', 'aaa-first', 'keys/dotted-key', 'unusedSuppression'],
  ['storage', 'zzz-last', 'type Rule ', 'minioUsersEmpty'],
  ['availability', 'aaa-first', 'availability/aslan-replicas-unsupported', 'nullResources'],
])('the registry gets %s/%s in order', (category, id, before, after) => {
  const registry = read('server/src/core/rules/registry.ts');
  const constant = id.replace(/-(.)/, (_, letter: string) => letter.toUpperCase());
  const changed = withRule(registry, { category, id, constant });
  const line = `import { ${constant} } from './${category}/${id}.ts';\n`;
  expect(changed.replace(line, '').replace(`  ${constant},\n`, '')).toBe(registry);
  expect(changed).toContain(`  ${after},\n  ${constant},\n`);
  if (before.includes('/')) expect(changed.split(line)[1]?.split('\n')[0]).toContain(before);
});

test('a fresh rule is complete, and fails on nothing but what is to be filled in', { timeout: 180_000 }, () => {
  const root = copyOfRepository();
  const run = (...args: readonly string[]) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const bin = (path: string): string => join(REPOSITORY, 'node_modules', path);

  const made = run('scripts/newRule.mts', 'storage/fresh-rule');
  expect(made.stderr).toBe('');
  expect(made.status).toBe(0);
  expect(made.stdout).toContain('wrote server/src/core/rules/storage/fresh-rule.ts\n');
  expect(run('scripts/newRule.mts', 'keys/fresh-rule')).toMatchObject({
    status: 1,
    stderr: 'There is a rule fresh-rule already.\n',
  });

  const types = run(bin('typescript/bin/tsc'), '-p', 'server/src/core', '--noEmit', '--emitDeclarationOnly', 'false');
  expect(types.stdout + types.stderr).toBe('');
  const style = run(bin('@biomejs/biome/bin/biome'), 'check', 'server/src/core/rules', 'schemas');
  expect(style.status, style.stderr).toBe(0);

  const tests = ['core/rules/fixtures', 'core/rules/pages', 'repo/rules', 'repo/fillIn'].map(
    (name) => `test/${name}.test.ts`,
  );
  // Whether the other rules are right is not asked here.
  const others = `^(?!(?:${rules.map(({ id }) => id).join('|')})[ /])`;
  run(bin('vitest/vitest.mjs'), 'run', ...tests, '-t', others, '--reporter=json', '--outputFile=report.json');
  expect(failures(join(root, 'report.json'))).toStrictEqual([
    'nothing is left to fill in of what `npm run new-rule` writes',
  ]);
});

/** What would be committed, without history, and with our packages. */
function copyOfRepository(): string {
  const root = scratch();
  for (const path of repositoryFiles()) cpSync(join(REPOSITORY, path), join(root, path));
  symlinkSync(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'), 'junction');
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  expect(relative(REPOSITORY, root).split(sep)[0]).toBe('..');
  return root;
}

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly title: string;
    }[];
  }[];
}

/** The titles of the tests that fail. */
function failures(path: string): readonly string[] {
  const { testResults } = JSON.parse(readFileSync(path, 'utf8')) as Report;
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const ran = results.filter(({ status }) => status !== 'skipped' && status !== 'pending');
  expect(ran.filter(({ fullName }) => fullName.startsWith('fresh-rule')).length).toBeGreaterThan(30);
  return ran.filter(({ status }) => status === 'failed').map(({ title }) => title);
}
