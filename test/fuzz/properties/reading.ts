import assert from 'node:assert/strict';
import { commentsOf } from '../../../server/src/core/yaml/comments.ts';
import { contextAt, nodeAt, rangeOf } from '../../../server/src/core/yaml/locate.ts';
import type { YamlNode } from '../../../server/src/core/yaml/node.ts';
import { foldsOf } from '../../../server/src/core/yaml/structure/folds.ts';
import { selectionFinder } from '../../../server/src/core/yaml/structure/selection.ts';
import { symbolsOf, type YamlSymbol } from '../../../server/src/core/yaml/structure/symbols.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { placesOf } from '../../core/yaml/support/places.ts';
import { assertInside, type Property } from './property.ts';

/** Everything that is read from a text lies inside of it, each piece inside the one that holds it. */
export const reading: Property = {
  about: 'values',
  check: ([text = ''], choose) => {
    const document = createValuesDocument(text);
    const { root, problems, lines } = document;
    if (root) assertNested(root, { start: 0, end: text.length });
    assertInside(text, problems, 'a problem');
    assertInside(text, commentsOf(document), 'a comment');
    assertInside(text, foldsOf(document) ?? [], 'a fold');
    assertSymbols(
      text,
      symbolsOf(document, (_path, shown) => shown),
    );
    const find = selectionFinder(document);
    for (let turn = 0; turn < 4; turn++) {
      const offset = choose(text.length + 3) - 1;
      assertInside(text, find(offset), 'a selection');
      contextAt(document, offset);
      const place = nodeAt(document, offset);
      if (place) assertInside(text, [place.node], 'a node');
      const inside = Math.min(Math.max(0, offset), text.length);
      const isInBreak = text[inside - 1] === '\r' && text[inside] === '\n';
      assert.equal(lines.offsetOf(lines.at(inside)), isInBreak ? inside - 1 : inside, 'there and back');
    }
    const places = placesOf(root);
    const { path = [] } = places[choose(places.length)] ?? {};
    const range = rangeOf(document, path, true);
    if (range) assertInside(text, [range.value, ...(range.key ? [range.key] : [])], 'the range of a path');
  },
};

function assertNested(root: YamlNode, around: { readonly start: number; readonly end: number }): void {
  const waiting: { readonly node: YamlNode; readonly start: number; readonly end: number }[] = [
    { node: root, ...around },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, start, end } = next;
    assert.ok(
      start <= node.outerStart && node.outerStart <= node.start && node.start <= node.end && node.end <= end,
      `a ${node.kind} at ${node.outerStart} ${node.start}-${node.end} inside ${start}-${end}`,
    );
    const inner = { start: node.start, end: node.end };
    if (node.kind === 'seq') for (const item of node.items) waiting.push({ node: item, ...inner });
    if (node.kind !== 'map') continue;
    for (const entry of node.entries) {
      assert.ok(inner.start <= entry.start && entry.end <= inner.end, 'an entry outside of its map');
      for (const part of [entry.key, entry.value]) waiting.push({ node: part, start: entry.start, end: entry.end });
    }
  }
}

function assertSymbols(text: string, symbols: readonly YamlSymbol[]): void {
  assertInside(text, symbols, 'a symbol');
  for (const { start, end, selection, children } of symbols) {
    assert.ok(start <= selection.start && selection.end <= end, 'a selection outside of its symbol');
    assertSymbols(text, children);
  }
}
