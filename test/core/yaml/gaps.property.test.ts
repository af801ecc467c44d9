import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CST } from 'yaml';
import { gapsBetween } from '../../../server/src/core/yaml/context/gaps.ts';
import { type Reading, read } from '../../../server/src/core/yaml/context/reader.ts';
import { sectionStart } from '../../../server/src/core/yaml/context/section.ts';
import { currentItem, pathTo } from '../../../server/src/core/yaml/context/tokens.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { anyText, texts } from './support/anyText.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 400);

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');
const shortTexts = fc.oneof(texts, anyText, fc.constantFrom('1', 'x: 1', '- 1\n', '[a, b]', '|\n    x\n', '# c'));

/** Lists and maps of many pieces of any kind. */
const long = fc
  .array(shortTexts, { minLength: 3, maxLength: 9 })
  .chain((pieces) =>
    fc.constantFrom(
      `a:\n${pieces.map((text) => `  - ${indented(indented(text)).trimStart()}\n`).join('')}`,
      `a:\n${pieces.map((text, index) => `  k${index}: ${indented(indented(text)).trimStart()}\n`).join('')}`,
      `a:\n  b:\n${pieces.map((text, index) => `    k${index}:\n${indented(indented(indented(text)))}\n`).join('')}`,
      `b: 1\na:\n${pieces.map((text) => `# c\n- ${indented(text).trimStart()}\n`).join('')}c: 1\n`,
      `a: [${pieces.map((text) => text.replace(/[\r\n]+/g, ' ')).join(', ')}]\n`,
      `a: {${pieces.map((text, index) => `k${index}: ${text.replace(/[\r\n]+/g, ' ')}`).join(',\n  ')}}\n`,
      pieces.map((text) => `- ${indented(text).trimStart()}\n`).join(''),
    ),
  );
const damaged = fc
  .tuple(long, fc.nat(), fc.constantFrom('"', '[', '\n', ':', '- ', '  ', 'x', '#', '}', ', '))
  .map(([text, at, piece]) => text.slice(0, at % (text.length + 1)) + piece + text.slice(at % (text.length + 1)));

const marked = long.map((text) => `\ufeff${text.replace(/^(?=.)/gm, ' ')}`);

/** What is asked of a reading. */
function facts({ stack, comment, broken }: Reading): unknown {
  return {
    comment,
    broken,
    stack: stack.map((token, position) => ({
      ...tokenFacts(token),
      indent: (token.type === 'block-map' || token.type === 'block-seq') && token.indent,
      path: pathTo(stack, position),
      item: itemFacts(token),
    })),
  };
}

function itemFacts(token: CST.Token): unknown {
  if (token.type !== 'block-map' && token.type !== 'block-seq' && token.type !== 'flow-collection') return undefined;
  const { start, key, sep, value } = currentItem(token) ?? {};
  const marks = start?.filter(({ type }) => type !== 'space' && type !== 'newline' && type !== 'comment');
  const types = [...(marks ?? []), ...(sep ?? [])].map(({ type }) => type);
  return { types, key: tokenFacts(key), value: tokenFacts(value) };
}

function tokenFacts(token: CST.Token | null | undefined): object | null | undefined {
  return token && { type: token.type, offset: token.offset, source: 'source' in token && token.source };
}

test('a text read with gaps tells the same of its end as one that is read in full', { timeout: 120_000 }, () => {
  let left = 0;
  fc.assert(
    fc.property(fc.oneof(long, damaged, marked, texts, anyText), (text) => {
      const document = createValuesDocument(text);
      for (let end = 0; end <= text.length; end++) {
        const base = sectionStart(text, document.root, end);
        const gaps = gapsBetween(document, base, end, 0);
        if (gaps.length === 0) continue;
        left++;
        const part = text.slice(base, end);
        const message = `${text.slice(0, end)}‸${text.slice(end)}`;
        expect(facts(read(part, end - base, gaps)), message).toEqual(facts(read(part, end - base, [])));
      }
    }),
    { numRuns: RUNS },
  );
  expect(left).toBeGreaterThan(10 * RUNS);
});
