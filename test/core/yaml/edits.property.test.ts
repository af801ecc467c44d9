import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, type EditResult, editsOverlap } from '../../../server/src/core/yaml/edit.ts';
import { type Assignment, assign, insertItem, setScalar } from '../../../server/src/core/yaml/editors/assign.ts';
import type { PlainValue } from '../../../server/src/core/yaml/editors/plainValue.ts';
import { removeKey } from '../../../server/src/core/yaml/editors/remove.ts';
import { isNull, type ScalarValue } from '../../../server/src/core/yaml/node.ts';
import { lineEnd } from '../../../server/src/core/yaml/style.ts';
import { createValuesDocument, type ValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { difference, type Expected, withoutKey, withValue } from './support/expected.ts';
import { commentsOf, modelOf, parse } from './support/model.ts';
import { isContainer, type PlacedNode, placesOf } from './support/places.ts';
import { printText } from './support/print.ts';
import { textShape } from './support/shapes.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 400);

const texts = fc
  .oneof(textShape)
  .map(printText)
  .filter((text) => parse(text) !== undefined);
const scalars: fc.Arbitrary<ScalarValue> = fc.constantFrom<ScalarValue>(
  ...[
    2,
    0,
    -1.5,
    true,
    false,
    null,
    '',
    'x',
    'a: b',
    '# x',
    ' x ',
    'yes',
    '012',
    '{{ x }}',
    'mongodb://a,b/?c=d',
    '中文',
    "it's",
    'a\nb',
  ],
);
const values: fc.Arbitrary<PlainValue> = fc.oneof(
  { weight: 4, arbitrary: scalars },
  {
    weight: 1,
    arbitrary: fc.constantFrom<PlainValue>({}, [], { cpu: 1, memory: '1Gi' }, ['a', 2], [{ x: 1, y: [1] }], {
      m: { n: 'o' },
    }),
  },
);
const newSteps = fc.constantFrom<readonly (string | number)[]>(
  ['new'],
  ['new', 'x'],
  ['new', 'x', 'y'],
  ['new', 0],
  ['new', 0, 'x'],
  ['a b'],
);

const counts = new Map<string, number>();

test('a scalar that is there takes any value', () => {
  fc.assert(
    fc.property(texts, fc.nat(), scalars, (text, pick, value) => {
      const document = createValuesDocument(text);
      const place = choose(document, pick, ({ node, path }) => node.kind === 'scalar' && path.length > 0);
      fc.pre(place !== undefined);
      check(document, setScalar(document, place.path, value), [{ path: place.path, value }]);
    }),
    { numRuns: RUNS },
  );
});

test('a map takes new keys', () => {
  fc.assert(
    fc.property(texts, fc.nat(), newSteps, values, (text, pick, steps, value) => {
      const document = createValuesDocument(text);
      const place = choose(document, pick, ({ node }) => node.kind === 'map');
      fc.pre(place !== undefined);
      const path = [...place.path, ...steps];
      fc.pre(!hasPath(document, path));
      check(document, assign(document, [{ path, value }]), [{ path, value }]);
    }),
    { numRuns: RUNS },
  );
});

test('a null or empty container takes children', () => {
  fc.assert(
    fc.property(texts, fc.nat(), newSteps, values, (text, pick, steps, value) => {
      const document = createValuesDocument(text);
      const place = choose(document, pick, ({ node, path }) => path.length > 0 && isVacant(node));
      fc.pre(place !== undefined);
      const path = place.node.kind === 'seq' ? [...place.path, 0] : [...place.path, ...steps];
      check(document, assign(document, [{ path, value }]), [{ path, value }]);
    }),
    { numRuns: RUNS },
  );
});

test('a list takes new items', () => {
  fc.assert(
    fc.property(texts, fc.nat(), values, (text, pick, value) => {
      const document = createValuesDocument(text);
      const place = choose(document, pick, ({ node }) => node.kind === 'seq');
      fc.pre(place?.node.kind === 'seq');
      const path = [...place.path, place.node.items.length];
      check(document, insertItem(document, place.path, value), [{ path, value }]);
    }),
    { numRuns: RUNS },
  );
});

test('several paths take their values together', () => {
  const wish = fc.tuple(fc.nat(), newSteps, scalars);
  fc.assert(
    fc.property(texts, fc.array(wish, { minLength: 2, maxLength: 5 }), (text, wishes) => {
      const document = createValuesDocument(text);
      const places = placesOf(document.root);
      const assignments = wishes.map(([pick, steps, value], index): Assignment => {
        const { path, node } = places[pick % places.length] ?? { path: [], node: undefined };
        if (node?.kind === 'scalar' && !isNull(node) && path.length > 0) return { path, value };
        return { path: [...path, ...(node?.kind === 'seq' ? [node.items.length + index] : []), ...steps], value };
      });
      const result = assign(document, assignments);
      check(document, result, assignments);
    }),
    { numRuns: RUNS },
  );
});

test('a key goes, with its comments only', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, pick) => {
      const document = createValuesDocument(text);
      const place = choose(document, pick, ({ path }) => typeof path.at(-1) === 'string');
      fc.pre(place !== undefined);
      checkRemoval(document, place);
    }),
    { numRuns: RUNS },
  );
});

test('refusals are rare', () => {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (process.env['FUZZ_RUNS']) process.stdout.write(`${JSON.stringify([...counts])}\n`);
  expect(counts.get('broken') ?? 0).toBeLessThan(total / 100);
  expect(counts.get('done') ?? 0).toBeGreaterThan(total / 2);
});

function choose(
  { root }: ValuesDocument,
  pick: number,
  wanted: (place: PlacedNode) => boolean,
): PlacedNode | undefined {
  const places = placesOf(root).filter(wanted);
  return places[pick % Math.max(1, places.length)];
}

function hasPath({ root }: ValuesDocument, path: readonly (string | number)[]): boolean {
  return placesOf(root).some((place) => JSON.stringify(place.path) === JSON.stringify(path));
}

function isVacant(node: PlacedNode['node']): boolean {
  if (node.kind === 'map') return node.entries.length === 0;
  return node.kind === 'seq' ? node.items.length === 0 : isNull(node);
}

function countRefusal(document: ValuesDocument, result: EditResult): boolean {
  const reason = 'refused' in result ? result.refused : 'done';
  counts.set(reason, (counts.get(reason) ?? 0) + 1);
  if (reason === 'done') return false;
  if (reason === 'shared') expect(document.text).toMatch(/[*&]/);
  return true;
}

function check(document: ValuesDocument, result: EditResult, assignments: readonly Assignment[]): void {
  const { text } = document;
  if (countRefusal(document, result) || 'refused' in result) return;
  if (result.edits.length === 0) return;
  expect(editsOverlap(result.edits)).toBe(false);
  const after = applyEdits(text, result.edits);
  const expected = assignments.reduce<Expected | undefined>(
    (model, { path, value }) => withValue(model, path, value),
    modelOf(text),
  );
  const model = modelOf(after);
  expect(expected && difference(model, expected), after).toBeUndefined();
  expect(commentsOf(after).map((comment) => comment.text)).toEqual(commentsOf(text).map((comment) => comment.text));
  const again = createValuesDocument(after);
  expect(again.problems).toEqual(document.problems.map((problem) => expect.objectContaining({ code: problem.code })));
  expect(assign(again, assignments), after).toEqual({ edits: [] });
  for (const { start, end } of result.edits) checkDeleted(document, assignments, start, end);
}

/** Only the old values go, and blanks around them. */
function checkDeleted(document: ValuesDocument, assignments: readonly Assignment[], start: number, end: number): void {
  const written = new Set(
    assignments.flatMap(({ path }) => path.map((_, depth) => JSON.stringify(path.slice(0, depth + 1)))),
  );
  const old = placesOf(document.root).filter(
    ({ path, node }) => written.has(JSON.stringify(path)) && !(isContainer(node) && !isVacant(node)),
  );
  let rest = document.text.slice(start, end);
  for (const { node } of old)
    if (node.outerStart < end && node.end > start)
      rest = rest.replace(document.text.slice(Math.max(start, node.outerStart), Math.min(end, node.end)), '');
  expect(rest).toMatch(/^[\s+]*$/);
}

function checkRemoval(document: ValuesDocument, { path, node }: PlacedNode): void {
  const { text } = document;
  const result = removeKey(document, path);
  if (countRefusal(document, result) || 'refused' in result) return;
  expect(editsOverlap(result.edits)).toBe(false);
  const after = applyEdits(text, result.edits);
  const before = modelOf(text);
  if (before === undefined) throw new Error('nothing to remove from');
  expect(difference(modelOf(after), withoutKey(before, path)), after).toBeUndefined();
  const comments = commentsOf(after).map((comment) => comment.text);
  const gone = entriesOf(document, path);
  const kept = commentsOf(text).filter(
    ({ offset }) => !gone.some(({ start, end }) => start <= offset && offset <= lineEnd(text, end)),
  );
  expect(
    isSubsequence(
      kept.map((comment) => comment.text),
      comments,
    ),
    after,
  ).toBe(true);
  expect(removeKey(createValuesDocument(after), path)).toEqual({ refused: 'absent' });
  void node;
}

function entriesOf(
  { root }: ValuesDocument,
  path: readonly (string | number)[],
): readonly { start: number; end: number }[] {
  const parent = placesOf(root).find((place) => JSON.stringify(place.path) === JSON.stringify(path.slice(0, -1)));
  return parent?.node.kind === 'map' ? parent.node.entries.filter(({ name }) => name === path.at(-1)) : [];
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let position = 0;
  for (const item of whole) if (item === part[position]) position++;
  return position === part.length;
}
