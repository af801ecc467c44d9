import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, editsOverlap } from '../../../server/src/core/yaml/edit.ts';
import { type EntryPlace, nestEntry } from '../../../server/src/core/yaml/editors/nest.ts';
import type { Entry, YamlNode } from '../../../server/src/core/yaml/node.ts';
import { type Path, parsePath } from '../../../server/src/core/yaml/path.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { difference, sorted, subtreeAt, withoutKey, withSubtree } from './support/expected.ts';
import { commentsOf, modelOf, parse } from './support/model.ts';
import { printText } from './support/print.ts';
import { textShape } from './support/shapes.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 400);
const counts = new Map<string, number>();

test('a dotted key moves to the place that it spells, everything else stays', () => {
  const texts = fc
    .oneof(textShape)
    .map(printText)
    .filter((text) => parse(text) !== undefined);
  fc.assert(
    fc.property(texts, fc.nat(), fc.boolean(), (text, pick, fromRoot) => {
      const document = createValuesDocument(text);
      fc.pre(document.problems.length === 0);
      const places = document.root ? dottedEntries(document.root) : [];
      const place = places[pick % Math.max(1, places.length)];
      fc.pre(place !== undefined);
      const steps = parsePath(place.entry.name ?? '') ?? [];
      const target = fromRoot ? steps : [...place.path, ...steps];
      const result = nestEntry(document, place, target);
      const reason = 'refused' in result ? result.refused : 'done';
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
      if ('refused' in result) return;
      expect(editsOverlap(result.edits)).toBe(false);
      const after = applyEdits(text, result.edits);
      const before = modelOf(text);
      if (!before) throw new Error('nothing to move');
      const source = [...place.path, place.entry.name ?? ''];
      const moved = subtreeAt(before, source);
      const expected = withoutKey(withSubtree(before, target, moved), source);
      const actual = modelOf(after);
      const isCopied = place.entry.value.kind === 'scalar';
      const byValue =
        isCopied && place.entry.value.kind === 'scalar'
          ? withoutKey(withSubtree(before, target, { expect: place.entry.value.value, anchor: undefined }), source)
          : expected;
      const differences = [expected, byValue].map((wanted) => actual && difference(sorted(actual), sorted(wanted)));
      expect(differences, after).toContain(undefined);
      expect(
        commentsOf(after)
          .map((comment) => comment.text)
          .sort(),
      ).toEqual(
        commentsOf(text)
          .map((comment) => comment.text)
          .sort(),
      );
      expect(createValuesDocument(after).problems).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('refusals are rare', () => {
  if (process.env['FUZZ_RUNS']) process.stdout.write(`${JSON.stringify([...counts])}\n`);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  expect(counts.get('broken') ?? 0).toBeLessThan(total / 20);
  expect(counts.get('done') ?? 0).toBeGreaterThan(total / 2);
});

function dottedEntries(root: YamlNode): readonly EntryPlace[] {
  const places: EntryPlace[] = [];
  const walk = (node: YamlNode, path: Path, above: Entry | undefined): void => {
    if (node.kind === 'seq') for (const [index, item] of node.items.entries()) walk(item, [...path, index], undefined);
    if (node.kind !== 'map') return;
    for (const entry of node.entries) {
      if (entry.name === undefined || entry.merge) continue;
      if ((parsePath(entry.name)?.length ?? 0) > 1) places.push({ map: node, entry, above, path });
      walk(entry.value, [...path, entry.name], entry);
    }
  };
  walk(root, [], undefined);
  return places;
}
