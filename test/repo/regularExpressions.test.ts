import { describe, expect, test } from 'vitest';
import { attackOn, expressionOf, expressionsInSources } from './support/regularExpressions.ts';

/** Expressions that are slow on long texts, by the end of their file's name, and why they never see any. */
const REVIEWED: readonly (readonly [file: string, literal: RegExp, reason: string])[] = [
  ['client/src/ruleDocs.ts', /./, 'reads the pages of our own documentation'],
  ['core/config/glob.ts', /\[\\s\\S\]/, 'an unclosed set of a configuration is refused before, and a setting is short'],
  ['core/generators/optionShapes.ts', /./, 'is part of an expression that begins at the start of the option'],
  ['core/hover/plainText.ts', /./, 'reads a hover of ours, in which all texts of files are cut'],
  ['lsp/completionItem.ts', /./, 'reads a suggestion of ours'],
  ['cli/fault.ts', /./, 'reads the stack of an error of ours'],
  ['cli/main.ts', /./, 'reads our own help'],
];

const isReviewed = (file: string, literal: string): boolean =>
  REVIEWED.some(([end, pattern]) => file.endsWith(end) && pattern.test(literal));

describe('regular expressions', { timeout: 300_000 }, () => {
  const found = expressionsInSources();

  test('are all found', () => {
    expect(found.length).toBeGreaterThan(250);
    expect(found.map(({ file }) => file.split('/').slice(0, 3).join('/'))).toEqual(
      expect.arrayContaining(['server/src/core', 'server/src/lsp', 'server/src/cli', 'server/src/yamlService']),
    );
    expect(found.some(({ file }) => file.startsWith('client/src/'))).toBe(true);
  });

  test('take no longer than the text is long', () => {
    const slow = found
      .filter(({ file, literal }) => !isReviewed(file, literal))
      .flatMap(({ file, literal }) => {
        const attack = attackOn(expressionOf(literal));
        return attack === undefined ? [] : [`${literal} of ${file} is slow on ${attack}`];
      });
    expect(slow).toStrictEqual([]);
  });

  test('that count as reviewed are there, and slow', () => {
    for (const [end, pattern, reason] of REVIEWED) {
      const isSlow = found.some(
        ({ file, literal }) =>
          file.endsWith(end) && pattern.test(literal) && attackOn(expressionOf(literal)) !== undefined,
      );
      expect(isSlow, `${end}: ${reason}`).toBe(true);
    }
  });
});

test.each([
  ['two ways to read a line end', String.raw`/^(?:[ \t]*(?:\r\n|\n|\r))*( *)[^\s]/`],
  ['a repetition of repetitions', '/(?:a+)+b/'],
  ['two repetitions of the same', String.raw`/^\d+\.?\d*x/`],
  ['a repetition that begins anywhere', '/ +$/'],
  ['a quote that need not be closed', String.raw`/"(?:[^"\\]|\\.)*"|'[^']*'/g`],
])('%s is found', (_, literal) => {
  expect(attackOn(expressionOf(literal))).toBeDefined();
});

test.each([String.raw`/^(?:[ \t]*(?:\r?\n|\r(?!\n)))*( *)[^\s]/`, '/(?<! ) +$/', '/a+b?/', '/[^\\P{L}a]+/u'])(
  '%s is linear',
  (literal) => {
    expect(attackOn(expressionOf(literal))).toBeUndefined();
  },
);
