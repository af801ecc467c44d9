import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commentsOf } from '../../../server/src/core/yaml/comments.ts';
import { type Context, contextAt, nodeAt, rangeOf } from '../../../server/src/core/yaml/locate.ts';
import type { Entry, YamlNode } from '../../../server/src/core/yaml/node.ts';
import type { Path } from '../../../server/src/core/yaml/path.ts';
import { beginsLine } from '../../../server/src/core/yaml/style.ts';
import { createValuesDocument, type ValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { anyText, texts } from './support/anyText.ts';
import { parse } from './support/model.ts';
import { placesOf } from './support/places.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);

const valid = texts.filter((text) => parse(text) !== undefined);

test('every offset of any text has a context, a place or none, and ranges inside the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const document = createValuesDocument(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const context = contextAt(document, offset);
        expectInside(text, context.range);
        nodeAt(document, offset);
        if (offset > 0 && text.startsWith('\r\n', offset - 1)) continue;
        if ('prefix' in context) expect(context.range.start).toBeLessThanOrEqual(offset);
        if ('prefix' in context) expect(context.range.end).toBeGreaterThanOrEqual(offset);
      }
      for (const problem of document.problems) expectInside(text, problem);
      for (const { path, node } of placesOf(document.root)) {
        expectInside(text, node);
        rangeOf(document, path, true);
      }
      for (const comment of commentsOf(document)) expectInside(text, comment);
    }),
    { numRuns: RUNS },
  );
});

test('a valid text: keys, values and items are seen as the tree has them', () => {
  fc.assert(
    fc.property(valid, (text) => {
      const document = createValuesDocument(text);
      for (const comment of commentsOf(document))
        for (let offset = comment.start + 1; offset <= comment.end; offset++)
          expect(contextAt(document, offset).kind, at(text, offset)).toBe('comment');
      if (document.root) checkNode(document, document.root, []);
    }),
    { numRuns: RUNS },
  );
});

function checkNode(document: ValuesDocument, node: YamlNode, path: Path): void {
  if (node.kind === 'seq') {
    for (const [index, item] of node.items.entries()) {
      checkValue(document, item, [...path, index], 'item');
      checkNode(document, item, [...path, index]);
    }
  }
  if (node.kind !== 'map') return;
  for (const entry of node.entries) {
    const inner = [...path, entry.name ?? ''];
    checkKey(document, entry, path);
    checkValue(document, entry.value, inner, 'value');
    checkNode(document, entry.value, inner);
  }
}

function checkKey(document: ValuesDocument, entry: Entry, path: Path): void {
  const { key } = entry;
  for (let offset = key.start; offset <= key.end && key.start < key.end; offset++) {
    const context = contextAt(document, offset);
    expect(context, at(document.text, offset)).toMatchObject({
      kind: 'key',
      path,
      range: { start: key.start, end: key.end },
    });
    expect(context.kind === 'key' && context.entry, at(document.text, offset)).toBe(entry);
  }
}

function checkValue(document: ValuesDocument, node: YamlNode, path: Path, kind: 'value' | 'item'): void {
  const { text } = document;
  if (node.kind === 'map' || node.kind === 'seq' || node.start === node.end) return;
  const isBlock = node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
  const isWord = !/[\r\n]/.test(text.slice(node.start, node.end));
  // A word on a line of its own below a key may become a key itself.
  const ownLine = kind === 'value' && !isBlock && beginsLine(text, node.start);
  for (let offset = node.start; offset < (isBlock ? node.end : node.end + 1); offset++) {
    if (offset > 0 && text.startsWith('\r\n', offset - 1)) continue;
    const context: Context = contextAt(document, offset);
    if (context.kind === 'comment' && isBlock) continue;
    // The indent of a further line.
    if ((context.kind === 'empty' || context.kind === 'broken') && !isWord && beginsLine(text, offset)) continue;
    const message = at(text, offset);
    if (ownLine && context.kind === 'key') {
      expect(context.path, message).toEqual(path);
      continue;
    }
    expect(context, message).toMatchObject({ kind, path, range: { start: node.start, end: node.end }, node });
  }
}

function expectInside(text: string, { start, end }: { readonly start: number; readonly end: number }): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(text.length).toBeGreaterThanOrEqual(end);
}

function at(text: string, offset: number): string {
  return `${text.slice(0, offset)}‸${text.slice(offset)}`;
}
