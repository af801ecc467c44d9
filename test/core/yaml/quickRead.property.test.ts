import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quickRead } from '../../../server/src/core/yaml/quick/quickRead.ts';
import { readCorpus } from '../../helpers/corpus.ts';
import { YAML_TEST_SUITE } from '../../helpers/yamlTestSuite.ts';
import { anyText, texts } from './support/anyText.ts';
import { isSameWhereQuick } from './support/sameWhereQuick.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 2000);

const key = fc.constantFrom('a:', 'b:', 'c:', 'image/tag:', '"c.d":', "'e':", 'yes:', 'null:', '<<:');
const value = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...[
        '',
        ' ',
        ' 1',
        ' x y',
        '  a:b',
        ' x#y',
        ' "q"',
        " 'q'",
        ' ""',
        ' {}',
        ' []',
        ' -x',
        ' ?x',
        ' 中文',
        ' ~',
        ' 0777',
        ' <<',
      ],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        ' {a: 1}',
        ' { b: x , "c": [1, 2] }',
        ' [a, 1Gi]',
        ' [{a: 1}, {}]',
        ' {a: 1, a: 2}',
        ' [ ]',
        ' {<<: *a}',
        ' [a:b]',
        ' {a:1}',
      ],
      ...[
        ' [a, ]',
        ' {a: }',
        ' {a}',
        ' [a: 1]',
        ' [.5, ~]',
        ' {a: *b}',
        ' [a/b, c d]',
        " ['q']",
        ' {a: 1} x',
        ' [a#b]',
        ' [a]]',
        ' [a}',
      ],
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(' &a x', ' &b', ' &c ', ' *a', ' *b', ' *c') },
);
const anchor = fc.constantFrom('', '', '', '', '', ' &a', ' &b');
const ending = fc.constantFrom('', '', '', '', ' ', ' # c', '   # - c: d');
const HALF_TYPED = [
  ...[['r'], ['rep'], ['true  '], ['rep # c'], ['rep', ''], ['rep', '# c'], ['# c', 'rep'], ['#c', 'r'], ['#c', 'rep']],
  ...[
    ['', 'r'],
    ['', 'rep'],
    ['', '# c', 'rep'],
    ['', '# c', 'r'],
    ['# c', '', 'r'],
    ['   ', 'r'],
    ['', '', 'r'],
  ],
];
const between = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom([], [], [], [], [''], ['# c'], ['#c'], ['      # c', '   ']) },
  { weight: 1, arbitrary: fc.constantFrom(...HALF_TYPED, ['null']) },
);

/** Lines of a map or list, as they stand at the left margin. */
const { map } = fc.letrec<{ readonly map: string[]; readonly list: string[]; readonly block: string[] }>((tie) => ({
  map: fc
    .array(fc.tuple(between, key, value, ending, fc.option(fc.tuple(anchor, tie('block')))), {
      minLength: 1,
      maxLength: 3,
    })
    .map((rows) =>
      rows.flatMap(([above, name, written, end, below]) =>
        below ? [...above, `${name}${below[0]}${end}`, ...below[1]] : [...above, `${name}${written}${end}`],
      ),
    ),
  list: fc
    .array(
      fc.oneof(
        fc.tuple(value, ending).map((parts) => [parts.join('')]),
        tie('map').map(inItem),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((items) => items.flatMap(([first = '', ...rest]) => [`-${first}`, ...rest])),
  block: fc
    .tuple(
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        { weight: 10, arbitrary: tie('list') },
        { weight: 10, arbitrary: tie('map') },
        { weight: 1, arbitrary: fc.constantFrom(...HALF_TYPED, ['~']) },
      ),
      fc.constantFrom(0, 1, 2, 2, 4),
    )
    .map(([rows, by]) =>
      rows.map((row) => (row === '' ? row : ' '.repeat(rows[0]?.startsWith('-') ? by : Math.max(1, by)) + row)),
    ),
}));

function inItem(rows: readonly string[]): string[] {
  return rows.map((row, index) => (index === 0 ? ` ${row}` : `  ${row}`));
}

const plainText = fc
  .tuple(map, fc.constantFrom('\n', '\n', '\r\n', '\r'), fc.boolean())
  .map(([rows, eol, isEnded]) => rows.join(eol) + (isEnded ? eol : ''));

const odd = fc.constantFrom(
  ...[
    ': ',
    ' #',
    '#',
    '- ',
    '-',
    '? ',
    '"',
    "'",
    '{',
    '}',
    '[',
    ',',
    '&a ',
    '*a',
    '!!str ',
    '|',
    '>-',
    '%',
    '\t',
    '\\',
    '<<: ',
  ],
  ...['\n', '\n\n', ' ', '  ', '---\n', '...', '\r', '\ufeff', '\u2028', 'x', ':'],
);
const nearlyPlain = fc.tuple(plainText, fc.nat(), odd, fc.nat(2)).map(([text, at, piece, length]) => {
  const start = at % (text.length + 1);
  return text.slice(0, start) + piece + text.slice(start + length);
});

describe('what is read quickly is what the parser reads', { timeout: 120_000 }, () => {
  test.each([
    ['plain files', plainText, 0.15],
    ['plain files with something odd', nearlyPlain, 0.05],
    ['YAML in every style', texts, 0.001],
    ['anything', anyText, 0],
  ])('%s', (_name, arbitrary, share) => {
    let quick = 0;
    fc.assert(
      fc.property(arbitrary, (text) => {
        if (isSameWhereQuick(text)) quick++;
      }),
      { numRuns: RUNS },
    );
    expect(quick).toBeGreaterThanOrEqual(RUNS * share);
  });

  test.each([
    ['the longest key', `${'k'.repeat(1000)}: 1\n`, true],
    ['a longer key than there may be', `${'k'.repeat(1100)}: 1\n`, false],
    ['maps as deep as none is', Array.from({ length: 250 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''), false],
    ['an anchor of a key', '- &a b: 1\n', false],
    ['an anchor of a key in a list', 'x:\n- &a b: 1\n- *a\n', false],
    ['a quote in quotes', "a: 'it''s'\nb: ['it''s']\n", false],
    ['a value that goes on below', 'a: b\n  c\n', false],
    ['a key below a value', 'a: b\n  c: d\n', false],
    ['a trailing comma', 'a: [b, ]\n', true],
    ['a first key being typed', 'a:\n  rep # c\nb: 1\n', true],
    ['a first key being typed above others', 'a:\n  rep\n  b: 1\n', true],
    ['a first key being typed above a nested one', 'a:\r\n  rep\r\n  b:\r\n    c: 1\r\n', true],
    ['a first key being typed at the left', 'rep\na: 1\n', true],
    ['a key being typed between others', 'a: 1\nrep  \nb: 1\n', true],
    ['its first letter', 'a: 1\nr\nb: 1\n', true],
    ['its first letter, deeper', 'a:\n  b: 1\n  r\nc: 1\n', true],
    ['a last key being typed', 'a:\n  b: 1\n  rep', true],
    ['a key being typed in a list', 'a:\n- b: 1\n  rep\n- c: 1\n', true],
    ['a key being typed above a list', 'a: 1\nr\n- b\n', false],
    ['a null that could be a key', 'a: 1\nnull\n', false],
    ['a word that goes on below', 'a: 1\nrep\n  b: 1\n', false],
    ['a word below a tight comment', 'a:\n#b: 1\n  rep\nc: 1\n', false],
    ['a word below a comment with a wide space', 'a:\n  b: 1\n#\u3000c\n  rep\nd: 1\n', false],
    ['a letter below a comment below blanks', 'a:\n  b: 1\n  \n# c\n  r\n  d: 1\n', false],
    ['many words', `a: 1\n${'r\nb: 1\n'.repeat(600)}`, false],
    ['nothing', '', false],
    ['comments alone', '# a\n', false],
  ])('%s', (_name, text, expected) => {
    expect(isSameWhereQuick(text)).toBe(expected);
  });

  test.each(['#', ':', 'x#', 'x y ', '  x', 'x: "', '[a, ', "'a' "])('a line of 5 MB of %j', (piece) => {
    expect(() => quickRead(`a: x${piece.repeat(5_000_000 / piece.length)}\n`)).not.toThrow();
  });

  test('nothing but equal keys', () => {
    expect(quickRead('a: 1\n'.repeat(200_000))?.problems).toHaveLength(199_999);
  });

  test('the YAML test suite', () => {
    const quick = YAML_TEST_SUITE.filter(({ text }) => isSameWhereQuick(text));
    expect(quick.length).toBeGreaterThan(10);
  });

  test.each(readCorpus())('$name, with one character changed anywhere', ({ text }) => {
    expect(isSameWhereQuick(text)).toBe(true);
    expect(isSameWhereQuick(text.replaceAll('\n', '\r\n'))).toBe(true);
    for (const [index, by] of [...':#-"\' \n{x'].entries())
      for (let start = index; start < text.length; start += 1_009)
        isSameWhereQuick(text.slice(0, start) + by + text.slice(start + (index % 2)));
  });

  test.each(readCorpus())('$name, with a key being typed on any line', ({ text }) => {
    const lines = text.split('\n');
    let quick = 0;
    for (const [index, line] of lines.entries())
      for (const word of ['r', 'rep']) {
        const typed = `${/^ */.exec(line)?.[0]}${word}`;
        if (isSameWhereQuick(lines.toSpliced(index, 0, typed).join('\n'))) quick++;
      }
    expect(quick).toBeGreaterThan(lines.length * 1.5);
  });
});
