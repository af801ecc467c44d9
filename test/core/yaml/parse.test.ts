import { describe, expect, test } from 'vitest';
import type { MapNode, YamlNode } from '../../../server/src/core/yaml/node.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';

function problemsOf(text: string): readonly string[] {
  const { problems } = createValuesDocument(text);
  return problems.map(
    ({ code, start, end, structural }) => `${code} ${start}-${end}${structural ? ' structural' : ''}`,
  );
}

/** A tree in short: what is written where. */
function sketch(text: string, node: YamlNode | undefined): unknown {
  if (!node) return undefined;
  const place = text.slice(node.start, node.end);
  if (node.kind === 'scalar') return [node.style, node.value, place];
  if (node.kind === 'alias') return [node.name, sketch(text, node.target)];
  if (node.kind === 'seq') return { [place]: node.items.map((item) => sketch(text, item)) };
  return { [place]: node.entries.map(({ name, value }) => [name, sketch(text, value)]) };
}

function values(text: string): readonly unknown[] {
  const { root } = createValuesDocument(text);
  const entries = root?.kind === 'map' ? root.entries : [];
  return entries.map(({ name, value }) => [name, value.kind === 'scalar' ? value.value : value.kind]);
}

describe('where things stand', () => {
  test.each([
    ['a: 1 # c\n', { 'a: 1': [['a', ['plain', 1, '1']]] }],
    [
      'a:\n  b: |\n    x\n\nc: 2\n',
      {
        'a:\n  b: |\n    x\n\nc: 2': [
          ['a', { 'b: |\n    x\n': [['b', ['literal', 'x\n', '|\n    x\n']]] }],
          ['c', ['plain', 2, '2']],
        ],
      },
    ],
    [
      'a: {b: 1, c: [x, "y"],} # c\n',
      {
        'a: {b: 1, c: [x, "y"],}': [
          [
            'a',
            {
              '{b: 1, c: [x, "y"],}': [
                ['b', ['plain', 1, '1']],
                [
                  'c',
                  {
                    '[x, "y"]': [
                      ['plain', 'x', 'x'],
                      ['double', 'y', '"y"'],
                    ],
                  },
                ],
              ],
            },
          ],
        ],
      },
    ],
    ['a: [b: 1]', { 'a: [b: 1]': [['a', { '[b: 1]': [{ 'b: 1': [['b', ['plain', 1, '1']]] }] }]] }],
    [
      '- x\n-\n- - z\n',
      { '- x\n-\n- - z': [['plain', 'x', 'x'], ['empty', null, ''], { '- z': [['plain', 'z', 'z']] }] },
    ],
    [
      'a: &x 1\nb: *x\n',
      {
        'a: &x 1\nb: *x': [
          ['a', ['plain', 1, '1']],
          ['b', ['x', ['plain', 1, '1']]],
        ],
      },
    ],
    [
      '? a\n: b\n? c\n',
      {
        '? a\n: b\n? c': [
          ['a', ['plain', 'b', 'b']],
          ['c', ['empty', null, '']],
        ],
      },
    ],
    ['# only\n', undefined],
    ['', undefined],
  ])('%j', (text, expected) => {
    expect(sketch(text, createValuesDocument(text).root)).toEqual(expected);
  });

  test('anchor and tag are known', () => {
    const { root } = createValuesDocument('--- !!map &r\na: &x # c\n  !!str 5\n');
    expect(root).toMatchObject({
      anchor: 'r',
      outerStart: 4,
      start: 13,
      tag: { name: 'tag:yaml.org,2002:map', start: 4, end: 9 },
    });
    expect((root as MapNode).entries[0]?.value).toMatchObject({
      anchor: 'x',
      outerStart: 16,
      start: 31,
      tag: { name: 'tag:yaml.org,2002:str', start: 25, end: 30 },
      value: '5',
    });
  });

  test('anchors without a value stand behind them, whatever follows', () => {
    const items = ['a: [&x , &y ,\n z]\n', 'a: [\n  &x # c\n]\n'].map((text) => {
      const [a] = (createValuesDocument(text).root as MapNode).entries;
      return a?.value.kind === 'seq' ? a.value.items.map(({ start, end, outerStart }) => [outerStart, start, end]) : [];
    });
    expect(items).toEqual([
      [
        [4, 7, 7],
        [9, 12, 12],
        [15, 15, 16],
      ],
      [[7, 10, 10]],
    ]);
  });

  test('each item has a dash, also a faulty one', () => {
    const { root } = createValuesDocument('- a\n- - b\n  - c\n');
    expect(root).toMatchObject({ dashes: [0, 4], items: [{}, { dashes: [6, 12] }] });
    expect(createValuesDocument('- a\n b\n- c\n&x d\n').root).toMatchObject({ kind: 'seq' });
  });
});

describe('what Helm reads', () => {
  test.each([
    [
      'a: yes\nb: 0777\nc: "no"\nd: tRue\n',
      [
        ['a', true],
        ['b', 511],
        ['c', 'no'],
        ['d', 'tRue'],
      ],
    ],
    [
      'yes: 1\nn: 2\n0x10: 3\n1.0: 4\n"no": 5\n~: 6\n',
      [
        ['true', 1],
        ['false', 2],
        ['16', 3],
        ['1', 4],
        ['no', 5],
        ['~', 6],
      ],
    ],
    [
      'a: !!str 5\nb: !foo 5\nc: !!int "5"\nd: !!int 0777\ne: !!binary aGk=\n',
      [
        ['a', '5'],
        ['b', '5'],
        ['c', 5],
        ['d', 511],
        ['e', 'aGk='],
      ],
    ],
    ['? [a]\n: 1\n', [[undefined, 1]]],
    ['a: |\n  x', [['a', 'x']]],
    ['a: |-\n  x', [['a', 'x']]],
    ['a: >+\n  x\n  y', [['a', 'x y']]],
    [
      'a: 1\rb: 2\r',
      [
        ['a', 1],
        ['b', 2],
      ],
    ],
    ['\ufeffa: 1', [['a', 1]]],
    ['a: "x\\\n  y"\n', [['a', 'xy']]],
  ])('%j', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test('an alias means the anchor that began last', () => {
    const { root } = createValuesDocument('a: &x [&x 1, 2]\nb: *x\n');
    const b = (root as MapNode).entries[1]?.value;
    expect(b).toMatchObject({ kind: 'alias', target: { kind: 'scalar', value: 1 } });
  });
});

describe('problems', () => {
  test.each([
    ['a: [1\n', ['BAD_INDENT 4-5 structural']],
    ['a: "x\n', ['MISSING_CHAR 4-5 structural']],
    ["a: '''", ['MISSING_CHAR 5-6 structural']],
    ["a: 'b''", ['MISSING_CHAR 6-7 structural']],
    ['a: "\\"', ['MISSING_CHAR 5-6 structural']],
    ["a: ''\nb: 'c'''\nd: ''''\n", []],
    ['a: ""\nb: "\\\\"\nc: "\\""\n', []],
    ['? a # c\n b\n', ['MISSING_CHAR 9-10 structural']],
    ['{"a" !t}\n', ['MISSING_CHAR 5-6 structural']],
    ['a: b: c\n', ['BLOCK_AS_IMPLICIT_KEY 3-4 structural']],
    ['a\nb: 1\n', ['MULTILINE_IMPLICIT_KEY 0-3 structural']],
    ['a: 1\nb\n : 2\n', ['MULTILINE_IMPLICIT_KEY 8-9 structural']],
    ['a: 1\na: 2\n', ['DUPLICATE_KEY 5-6']],
    ['<<: {a: 1}\n<<: {b: 1}\n', []],
    ['a: 1\n: 2\n', ['NULL_KEY 5-6 structural']],
    ['a: {: 1}\n', ['NULL_KEY 4-5 structural']],
    ['?\n', ['NULL_KEY 0-1 structural']],
    ['&a : 1\n', ['NULL_KEY 3-4 structural']],
    ['~: 1\n', ['NULL_KEY 0-1']],
    ['a: {null: 1}\n', ['NULL_KEY 4-8']],
    ['"": 1\n', []],
    ['a: : b\n', ['BLOCK_AS_IMPLICIT_KEY 3-4 structural']],
    ['a: *x\n', ['BAD_ALIAS 3-5']],
    ['a: &x {b: *x}\n', ['BAD_ALIAS 10-12']],
    ['a: &x 1\nb: *x\n', []],
    ['a: "\\,"\n', ['BAD_DQ_ESCAPE 4-6']],
    ['a: "\\/"\n', ['BAD_DQ_ESCAPE 4-6']],
    ['a: "\\\\/"\n', []],
    ['a: "\\ud83d\\ude00"\n', ['BAD_DQ_ESCAPE 4-10', 'BAD_DQ_ESCAPE 10-16']],
    ['a: "\\u4e2d\\U0001f600"\n', []],
    ['a: "\\U00110000"\nb: 1\n', ['BAD_DQ_ESCAPE 4-14']],
    ["a: '\\/'\n", []],
    ['a: [b?c]\n', ['QUESTION_MARK_IN_FLOW 5-6']],
    ['a: ["b?c"]\nd: e?f\n', []],
    ['a: "\u0007"\n', ['CONTROL_CHARACTER 4-5']],
    ['a: "\ufffe"\n', ['CONTROL_CHARACTER 4-5']],
    ['a: "\t\u0085"\n', []],
    ['a: !e!x 1\n', ['TAG_RESOLVE_FAILED 3-7']],
    ['a: {b: 1\n# c\n}\n', []],
    ['{a: 1\n# c\n}\n', []],
    ['\ta: 1\n', ['TAB_AS_INDENT 0-1 structural']],
  ])('%j', (text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  test('a code point beyond Unicode spoils nothing else', () => {
    expect(createValuesDocument('"\\UFFFFFFFF"').root).toMatchObject({ value: '\ufffd' });
    expect(values('a: "\\U00110000"\nb: 1\n')).toEqual([
      ['a', '\ufffd'],
      ['b', 1],
    ]);
  });

  test('too deep is too deep, not a crash', () => {
    for (const text of [
      '['.repeat(10_000),
      '{a: '.repeat(10_000),
      '- '.repeat(10_000),
      '? '.repeat(10_000),
      '!a '.repeat(10_000),
      `a: [${'&a '.repeat(10_000)}`,
    ]) {
      const document = createValuesDocument(text);
      expect(document.problems).toMatchObject([{ code: 'TOO_DEEP', structural: true }]);
      expect(document).toMatchObject({ root: undefined, incomplete: true });
    }
  });

  test('two hundred levels are not', () => {
    const nested = Array.from({ length: 199 }, (_, level) => `${' '.repeat(level)}k:\n`).join('');
    expect(problemsOf(nested)).toEqual([]);
    expect(problemsOf(`${'['.repeat(200)}${']'.repeat(200)}`)).toEqual([]);
    expect(problemsOf(`${'['.repeat(201)}${']'.repeat(201)}`)).toEqual(['TOO_DEEP 200-201 structural']);
  });

  test('of very many problems some are kept, the structural ones first', () => {
    const { problems } = createValuesDocument(`${'a: "\\q"\n'.repeat(2000)}b: [1\n`);
    expect(problems).toHaveLength(500);
    expect(problems.at(-1)).toMatchObject({ structural: true });
  });
});

describe('further documents', () => {
  test.each([
    ['a: 1\n---\nb: 2\n', true],
    ['a: 1\n...\nb: 2\n', true],
    ['---\n---\nb: 2\n', true],
    ['---\na: 1\n', false],
    ['a: 1\n---\n', false],
    ['a: 1\n---\n# c\n', false],
    ['a: 1\n...\n# c\n', false],
    ['%YAML 1.1\n---\na: 1\n', false],
  ])('%j makes the tree incomplete: %s', (text, incomplete) => {
    expect(createValuesDocument(text).incomplete).toBe(incomplete);
  });

  test('the first is read, faults of the others are not', () => {
    expect(values('a: 1\n---\nb: [\n')).toEqual([['a', 1]]);
    expect(problemsOf('a: 1\n---\nb: [\n')).toEqual([]);
    expect(problemsOf(`a: 1\n---\n${'['.repeat(300)}`)).toEqual([]);
  });
});

test('what is derived from a text is computed once', () => {
  const document = createValuesDocument('a: &x 1\nb: *x\n');
  expect(document.lines).toBe(document.lines);
  expect(document.style).toBe(document.style);
  expect(document.sharedNodes).toBe(document.sharedNodes);
  expect([...document.sharedNodes]).toMatchObject([{ anchor: 'x', value: 1 }]);
});

test('what keys and items share is shared', () => {
  expect(createValuesDocument('? &x a\n: - &y b\n  - *x\n  - *y\n').sharedNodes.size).toBe(2);
});

describe('a long text', () => {
  test('that is no YAML is not read to its end', () => {
    const { root, problems, incomplete } = createValuesDocument(`endpoint:\n  type: IP\n${'a: "\n'.repeat(20_000)}`);
    expect(incomplete).toBe(true);
    expect(problems.length).toBeGreaterThan(50);
    expect(problems.at(-1)?.end).toBeLessThan(20_000);
    expect(root?.end).toBeLessThan(20_000);
  });

  test('in brackets that close at its end is', () => {
    const text = `a: ${'[\n '.repeat(150)}${'1,\n '.repeat(40_000)}1${']'.repeat(150)}\n`;
    const { root, problems } = createValuesDocument(text);
    expect(problems).toStrictEqual([]);
    expect(root?.end).toBe(text.length - 1);
  });

  test('with some faults at its beginning is', () => {
    const text = `${'a: [\n]\n'.repeat(20)}${'b: 1\n'.repeat(5_000)}endpoint: [\n`;
    const { root, problems } = createValuesDocument(text);
    expect(root?.end).toBeGreaterThan(text.length - 10);
    expect(problems.some(({ structural }) => structural)).toBe(true);
  });
});
