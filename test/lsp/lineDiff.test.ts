import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, editsOverlap } from '../../server/src/core/yaml/edit.ts';
import { lineEdits } from '../../server/src/lsp/lineDiff.ts';

const texts = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 12 })
  .map((lines) => lines.flat().join(''))
  .chain((text) => fc.constantFrom(text, `${text}z`));

test('the edits make one text the other', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const edits = lineEdits(before, after);
      expect(editsOverlap(edits)).toBe(false);
      expect(applyEdits(before, edits)).toBe(after);
    }),
  );
});

test('lines that stay are not touched', () => {
  expect(lineEdits('a\nb\nc\nd\ne\n', 'a\nB\nc\nd\nx\ne\n')).toEqual([
    { start: 2, end: 4, text: 'B\n' },
    { start: 8, end: 8, text: 'x\n' },
  ]);
});

test('a long text with a few changes', () => {
  const lines = Array.from({ length: 30_000 }, (_, index) => `line ${index}\n`);
  const changed = lines.map((line, index) => (index % 3000 === 7 ? `changed ${line}` : line));
  expect(lineEdits(lines.join(''), changed.join(''))).toHaveLength(10);
});

test('texts that have nothing in common are one edit', () => {
  const lines = (word: string): string => Array.from({ length: 5000 }, (_, index) => `${word} ${index}\n`).join('');
  expect(lineEdits(lines('a'), lines('b'))).toHaveLength(1);
});
