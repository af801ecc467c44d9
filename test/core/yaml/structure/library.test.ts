import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type DocumentSymbol, getLanguageService } from 'yaml-language-server';
import { foldsOf } from '../../../../server/src/core/yaml/structure/folds.ts';
import { selectionFinder } from '../../../../server/src/core/yaml/structure/selection.ts';
import { symbolsOf, type YamlSymbol } from '../../../../server/src/core/yaml/structure/symbols.ts';
import { createValuesDocument } from '../../../../server/src/core/yaml/valuesDocument.ts';
import { readCorpus } from '../../../helpers/corpus.ts';

const service = getLanguageService({
  schemaRequestService: () => Promise.reject(new Error('no schema')),
  workspaceContext: { resolveRelativePath: (path) => path },
});
service.configure({ customTags: [] });

/** What yaml-language-server has, ours has too. */
describe('on real files, beside yaml-language-server', () => {
  test.each(readCorpus())('$name', ({ name, text }) => {
    const theirs = TextDocument.create(`file:///${name}`, 'yaml', 1, text);
    const ours = createValuesDocument(text);

    const folds = (foldsOf(ours) ?? []).map(({ startLine, endLine }) => `${startLine}-${endLine}`);
    const theirFolds = (service.getFoldingRanges(theirs, {}) ?? [])
      .map(({ startLine, endLine }) => ({ startLine, endLine: lastContent(text, endLine) }))
      .filter(({ startLine, endLine }) => startLine < endLine)
      .map(({ startLine, endLine }) => `${startLine}-${endLine}`);
    expect(theirFolds.length).toBeGreaterThan(20);
    expect(theirFolds.filter((fold) => !folds.includes(fold))).toEqual([]);

    const symbols = symbolsOf(ours, (_path, written) => written);
    const theirSymbols = service.findDocumentSymbols2(theirs);
    const placed = new Set(places(symbols));
    const missing = theirPlaces(theirSymbols, theirs).filter((place) => !placed.has(place));
    expect(missing).toEqual([]);

    const find = selectionFinder(ours);
    const unknown = [...placed].flatMap((start) => {
      const steps = find(start).map((range) => text.slice(range.start, range.end).trim());
      const [chain] = service.getSelectionRanges(theirs, [theirs.positionAt(start)]);
      const wanted: string[] = [];
      for (let step = chain; step; step = step.parent)
        // At an opening quote it begins with what the quotes hold.
        if (theirs.offsetAt(step.range.start) <= start) wanted.push(withoutComments(theirs.getText(step.range)));
      return wanted.filter((piece) => piece !== '' && !steps.includes(piece));
    });
    expect(unknown).toEqual([]);
  });

  test.skipIf(readCorpus().length > 0)('there are none on this machine', (context) => context.skip());
});

/** The library takes in comments behind a key without a value. */
function lastContent(text: string, line: number): number {
  const lines = text.split(/\r?\n/);
  return lines.findLastIndex((content, index) => index <= line && /^\s*[^\s#]/.test(content));
}

function withoutComments(text: string): string {
  const lines = text.split(/\r?\n/);
  return lines
    .slice(0, lastContent(text, lines.length) + 1)
    .join('\n')
    .trim();
}

/** Where each key is: items have no key, and are called otherwise. */
function places(symbols: readonly YamlSymbol[]): readonly number[] {
  return symbols.flatMap(({ selection, children }) => [selection.start, ...places(children)]);
}

function theirPlaces(symbols: readonly DocumentSymbol[], document: TextDocument): readonly number[] {
  return symbols.flatMap(({ name, selectionRange, children = [] }) => [
    ...(/^\d+$/.test(name) ? [] : [document.offsetAt(selectionRange.start)]),
    ...theirPlaces(children, document),
  ]);
}
