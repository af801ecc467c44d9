import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../../server/src/cli/report/unifiedDiff.ts';
import { git } from '../../helpers/git.ts';
import { scratch } from '../../helpers/scratch.ts';

/** What a file holds after git has applied a diff to it. */
function applied(name: string, before: string, after: string): string {
  const folder = scratch({ [name]: before });
  git(folder, ['apply', '--whitespace=nowarn', '-'], unifiedDiff(name, before, after));
  return readFileSync(join(folder, name), 'utf8');
}

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}\n`).join('');

describe('unifiedDiff', () => {
  it('shows a change with three lines around it', () => {
    expect(unifiedDiff('a/values.yaml', lines(1, 9), lines(1, 9).replace('5\n', 'five\n'))).toBe(
      '--- a/a/values.yaml\n+++ b/a/values.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n',
    );
  });

  it('puts changes that are near into one hunk', () => {
    const changed = (...gone: readonly number[]): string =>
      gone.reduce((text, line) => text.replace(`\n${line}\n`, '\n'), lines(1, 40));
    const hunks = (text: string): readonly string[] => text.match(/^@@ .*$/gm) ?? [];
    expect(hunks(unifiedDiff('v', lines(1, 40), changed(10, 17)))).toEqual(['@@ -7,14 +7,12 @@']);
    expect(hunks(unifiedDiff('v', lines(1, 40), changed(10, 18)))).toEqual(['@@ -7,7 +7,6 @@', '@@ -15,7 +14,6 @@']);
  });

  it('says where a last line has no end', () => {
    expect(unifiedDiff('v', 'a', 'a\nb')).toBe(
      '--- a/v\n+++ b/v\n@@ -1,1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n\\ No newline at end of file\n',
    );
  });

  it('keeps carriage returns', () => {
    expect(unifiedDiff('v', 'a\r\nb\r\n', 'a\r\nc\r\n')).toContain(' a\r\n-b\r\n+c\r\n');
  });

  it('is nothing where nothing changes', () => {
    expect(unifiedDiff('v', 'a\n', 'a\n')).toBe('');
  });
});

describe('git', () => {
  it.each(['plain.yaml', 'with space.yaml', '高可用.yaml', 'a"b.yaml', 'a\\b.yaml', 'a\tb.yaml', 'a\nb.yaml'])(
    'finds the file %j',
    (name) => {
      expect(applied(name, 'a: 1\n', 'a: 2\n')).toBe('a: 2\n');
    },
  );

  it('applies a diff from a folder in a repository', () => {
    const folder = scratch({ 'deploy/v.yaml': 'a: 1\n' });
    git(folder, ['init', '--quiet']);
    git(join(folder, 'deploy'), ['apply', '-'], unifiedDiff('v.yaml', 'a: 1\n', 'a: 2\n'));
    expect(readFileSync(join(folder, 'deploy/v.yaml'), 'utf8')).toBe('a: 2\n');
  });

  const line = fc.tuple(
    fc.constantFrom('a', 'b', 'c', '', '\u0085', 'x\ry', '+', '-', '\\'),
    fc.constantFrom('\n', '\r\n'),
  );
  const text = fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 30 }), fc.constantFrom('', 'z', 'z\r'))
    .map(([all, end]) => all.flat().join('') + end);

  it('makes every text the other one by its diff', () => {
    const folder = scratch();
    git(folder, ['init', '--quiet']);
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after);
        writeFileSync(join(folder, 'v.yaml'), before);
        git(folder, ['apply', '--whitespace=nowarn', '-'], unifiedDiff('v.yaml', before, after));
        expect(readFileSync(join(folder, 'v.yaml'), 'utf8')).toBe(after);
      }),
      { numRuns: 150 },
    );
  });
});
