import { describe, expect, test } from 'vitest';
import { commentsOf } from '../../../server/src/core/yaml/comments.ts';
import { assign, setScalar } from '../../../server/src/core/yaml/editors/assign.ts';
import { removeKey } from '../../../server/src/core/yaml/editors/remove.ts';
import { contextAt, nodeAt, rangeOf } from '../../../server/src/core/yaml/locate.ts';
import { findChild } from '../../../server/src/core/yaml/lookup.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { growsLinearly } from './support/growth.ts';

/** Everything that is done to a text: reading, what is derived, places, and one edit of each kind. */
function work(text: string): void {
  const document = createValuesDocument(text);
  const { lines, sharedNodes, style } = document;
  expect([lines.lineCount > 0, sharedNodes.size >= 0, style.indent > 0]).toEqual([true, true, true]);
  commentsOf(document);
  assign(document, [
    { path: ['new', 'x'], value: 1 },
    { path: ['a', 'new'], value: 2 },
  ]);
  setScalar(document, ['last'], 2);
  removeKey(document, ['last']);
  contextAt(document, text.length);
  nodeAt(document, text.length);
  rangeOf(document, ['last'], true);
  if (document.root?.kind === 'map') findChild(document.root, 'last');
}

function lines(count: number, line: (index: number) => string): string {
  return `${Array.from({ length: count }, (_, index) => line(index)).join('\n')}\nlast: 1\n`;
}

/** Nine levels, each of which uses the one below several times. */
function bomb(width: number, level: (uses: readonly string[], index: number) => string): string {
  return lines(9, (index) =>
    level(
      Array.from({ length: width }, () => `*a${index - 1}`),
      index,
    ),
  );
}

describe('time grows with the text, not with its square', { timeout: 60_000 }, () => {
  test.each<[string, number, (size: number) => string]>([
    ['flat keys', 3000, (size) => lines(size, (index) => `key${index}: value${index}`)],
    ['equal keys', 1000, (size) => lines(size, () => 'a: 1')],
    ['keys without values', 1000, (size) => lines(size, (index) => `key${index}:`)],
    [
      'merges of one map',
      300,
      (size) => lines(size, (index) => (index === 0 ? 'base: &base {a: 1}' : `m${index}:\n  <<: *base`)),
    ],
    [
      'merges in a chain',
      300,
      (size) =>
        lines(
          size,
          (index) => `m${index}: &m${index}\n  <<: ${index === 0 ? '{a: 1}' : `*m${index - 1}`}\n  b${index}: 1`,
        ),
    ],
    ['anchors and aliases', 400, (size) => lines(size, (index) => `k${index}: &a${index} x\nr${index}: *a${index}`)],
    [
      'one line of braces',
      500,
      (size) => `a: {${Array.from({ length: size }, (_, index) => `k${index}: [1, "x"]`).join(', ')}}\nlast: 1\n`,
    ],
    ['braces over lines', 500, (size) => `a: {\n${'  k: 1, # c\n'.repeat(size)}}\nlast: 1\n`],
    ['one line of text', 100_000, (size) => `a: ${'x '.repeat(size)}y\nlast: 1\n`],
    ['one quoted line', 100_000, (size) => `a: "${'x '.repeat(size)}"\nlast: 1\n`],
    ['a long literal', 20_000, (size) => `a: |\n${'  x\n'.repeat(size)}last: 1\n`],
    ['a long plain text', 20_000, (size) => `a: x\n${'  x\n'.repeat(size)}last: 1\n`],
    ['items', 1000, (size) => `a:\n${'- 1\n'.repeat(size)}last: 1\n`],
    ['blank lines in a literal with CRLF', 4000, (size) => `a: |\r\n${'\r\n'.repeat(size)}`],
    ['blank lines', 4000, (size) => `a:\n  b: 1\n${'\n'.repeat(size)}  # c\nlast: 1\n`],
    ['comments', 2000, (size) => `a:\n  b: 1\n${'  # c\n'.repeat(size)}last: 1\n`],
    [
      'comments behind blank lines',
      2000,
      (size) => `a:\n  b:\n    c: {}\n${'\n'.repeat(size)}${'  # c\n'.repeat(size)}last: 1\n`,
    ],
    ['lone carriage returns', 1000, (size) => lines(size, (index) => `key${index}: 1`).replaceAll('\n', '\r')],
    ['spaces', 100_000, (size) => `a: 1${' '.repeat(size)}\nlast: 1\n`],
    ['digits', 50_000, (size) => `a: ${'1'.repeat(size)}\nlast: 1\n`],
    ['backslashes', 50_000, (size) => `a: "${'\\'.repeat(size * 2)}"\nlast: 1\n`],
    ['documents', 2500, (size) => '---\n'.repeat(size)],
    ['errors outside of values', 5000, (size) => ']'.repeat(size)],
    ['errors in values', 400, (size) => lines(size, () => 'a: "\\q"')],
    ['unclosed quotes', 400, (size) => lines(size, () => "a: 'x")],
    ['unclosed brackets', 400, (size) => lines(size, () => 'a: [1')],
    ['tabs', 400, (size) => lines(size, () => '\tk: 1')],
    ['directives', 400, (size) => '%\n'.repeat(size)],
    ['missing colons', 1000, (size) => lines(size, (index) => `a b${index}`)],
    ['aliases without anchors', 400, (size) => lines(size, () => 'a: *x')],
    ['brackets', 2500, (size) => '['.repeat(size)],
    ['braces', 2500, (size) => '{a: '.repeat(size)],
    ['dashes', 2500, (size) => '- '.repeat(size)],
    ['question marks', 2500, (size) => '? '.repeat(size)],
    ['tags', 2500, (size) => '!a '.repeat(size)],
    ['anchors in brackets', 2500, (size) => `a: [${'&a '.repeat(size)}`],
    ['nested maps', 150, (size) => Array.from({ length: size }, (_, level) => `${' '.repeat(level)}k:\n`).join('')],
    [
      'an alias bomb of lists',
      10,
      (size) => bomb(size, (uses, index) => `a${index}: &a${index} [${index === 0 ? 'x' : uses.join(', ')}]`),
    ],
    [
      'an alias bomb of maps',
      10,
      (size) =>
        bomb(
          size,
          (uses, index) =>
            `a${index}: &a${index} {${index === 0 ? 'x: 1' : uses.map((use, at) => `k${at}: ${use}`).join(', ')}}`,
        ),
    ],
    [
      'an alias bomb of merges',
      10,
      (size) =>
        bomb(
          size,
          (uses, index) =>
            `a${index}: &a${index}\n  x${index}: 1\n  <<: ${index === 0 ? '{y: 1}' : `[${uses.join(', ')}]`}`,
        ),
    ],
  ])('%s', (_, size, make) => {
    expect(growsLinearly(make, size, work)).toBe(true);
  });

  test('many values at once', () => {
    const text = lines(100, (index) => `key${index}: 1`);
    const make = (size: number) =>
      Array.from({ length: size }, (_, index) => ({ path: ['a', `b${index % 50}`, `c${index}`], value: index }));
    expect(growsLinearly(make, 1000, (assignments) => assign(createValuesDocument(text), assignments))).toBe(true);
  });
});
