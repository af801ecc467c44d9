import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OffsetRange } from '../../../../server/src/core/yaml/node.ts';
import { foldsOf } from '../../../../server/src/core/yaml/structure/folds.ts';
import { selectionFinder } from '../../../../server/src/core/yaml/structure/selection.ts';
import { symbolsOf, type YamlSymbol } from '../../../../server/src/core/yaml/structure/symbols.ts';
import { createValuesDocument, type ValuesDocument } from '../../../../server/src/core/yaml/valuesDocument.ts';
import { anyText, texts } from '../support/anyText.ts';
import { placesOf } from '../support/places.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);

test('of any text: symbols hold what names them, folds two lines, selections the cursor', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, texts), (text) => {
      const document = createValuesDocument(text);
      checkSymbols(
        symbolsOf(document, (_path, written) => written),
        !document.incomplete,
      );
      checkFolds(document);
      checkSelections(document);
    }),
    { numRuns: RUNS },
  );
});

test('of YAML: every value on several lines folds, and every key and item is in the outline', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const document = createValuesDocument(text);
      if (document.incomplete || !document.root) return;
      const folds = foldsOf(document) ?? [];
      for (const { path, node } of placesOf(document.root)) {
        const { line } = document.lines.at(node.start);
        const hasFold = (lastLine: number): boolean =>
          folds.some(({ startLine, endLine }) => startLine <= line && endLine >= lastLine);
        const visible = text.slice(node.start, node.end).replace(/[\s\]}]+$/, '');
        const lastLine = document.lines.at(node.start + visible.length).line;
        const isRoot = path.length === 0 && !('flow' in node && node.flow);
        if (!isRoot && lastLine > line)
          expect(hasFold(lastLine), `${JSON.stringify(text)} ${path.join('.')}`).toBe(true);
      }
      expect(count(symbolsOf(document, (_path, written) => written))).toBe(parts(document));
    }),
    { numRuns: RUNS },
  );
});

/** Children lie inside their parents where the YAML is whole. */
function checkSymbols(symbols: readonly YamlSymbol[], isWhole: boolean): void {
  for (const { name, start, end, selection, detail, children } of symbols) {
    expect(name.trim()).not.toBe('');
    expect(`${name}${detail}`).not.toMatch(/[\r\n]/);
    expect(start <= selection.start && selection.start <= selection.end && selection.end <= end).toBe(true);
    if (isWhole) for (const child of children) expect(start <= child.start && child.end <= end).toBe(true);
    checkSymbols(children, isWhole);
  }
}

function checkFolds(document: ValuesDocument): void {
  const { lines, text } = document;
  let last = 0;
  for (const { start, end, startLine, endLine } of foldsOf(document) ?? []) {
    expect(startLine).toBeGreaterThanOrEqual(last);
    expect(endLine).toBeGreaterThan(startLine);
    expect(lines.at(start).line).toBeGreaterThanOrEqual(startLine);
    expect(lines.at(end).line).toBeGreaterThanOrEqual(endLine);
    expect(start <= end && end <= text.length).toBe(true);
    expect(text.slice(lines.startOf(endLine), lines.startOf(endLine + 1))).toMatch(/[^ \t\r\n]/);
    last = startLine;
  }
}

function checkSelections(document: ValuesDocument): void {
  const find = selectionFinder(document);
  for (let offset = 0; offset <= document.text.length; offset++) {
    const ranges = find(offset);
    expect(ranges.at(-1)).toEqual({ start: 0, end: document.text.length });
    ranges.reduce<OffsetRange>(
      (inner, outer) => {
        expect(outer.start <= inner.start && inner.end <= outer.end).toBe(true);
        expect(outer).not.toEqual(inner);
        return outer;
      },
      // A range of no length is none.
      { start: offset, end: offset, ...(document.text === '' && { start: 0, end: -1 }) },
    );
  }
}

function count(symbols: readonly YamlSymbol[]): number {
  return symbols.reduce((sum, { children }) => sum + 1 + count(children), 0);
}

/** Keys and items, those of keys written twice included. */
function parts({ root }: ValuesDocument): number {
  const below = (node: ValuesDocument['root']): number => {
    if (node?.kind === 'seq') return node.items.reduce((sum, item) => sum + 1 + below(item), 0);
    return node?.kind === 'map' ? node.entries.reduce((sum, { value }) => sum + 1 + below(value), 0) : 0;
  };
  return below(root);
}
