import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { resolvePlain, resolveScalar } from '../../../server/src/core/yaml/resolveScalar.ts';
import { writeScalar } from '../../../server/src/core/yaml/scalar.ts';

// What the real Helm reads; helm.test.ts asks it.
type Row = readonly [text: string, value: string | number | boolean | null];

function all(value: boolean | null, texts: string): readonly Row[] {
  return texts.split(' ').map((text) => [text, value]);
}

function numbers(values: Readonly<Record<string, number>>): readonly Row[] {
  return Object.entries(values);
}

const texts: readonly Row[] = [
  ...['tRue', 'nULL', 'oN', 'yEs', '<<', '=', '12:30', '1:30', '2001-01-01', '1e400', '.inf', '-.inf', '.nan'],
  ...[
    '0x',
    '0b',
    '0b12',
    '0o8',
    '0x1p3',
    '._5',
    '.5__0',
    '.5_',
    '.',
    '-',
    '+',
    '1.2.3',
    '1e',
    '_1',
    '10.0.0.1',
    '20Gi',
  ],
  '0xFFFFFFFFFFFFFFFFF',
].map((text) => [text, text]);

test.each<Row>([
  ['', null],
  ...all(null, '~ null Null NULL'),
  ...all(true, 'y Y yes Yes YES on On ON true True TRUE'),
  ...all(false, 'n N no No NO off Off OFF false False FALSE'),
  ...numbers({ '0': 0, '-0': 0, '12': 12, '+12': 12, '-12': -12, '1_000': 1000, '1__0': 10, '1_': 1, '-_1': -1 }),
  ...numbers({ '00': 0, '0777': 511, '-0777': -511, '0o777': 511, '0O17': 15, '08': 8, '0_8': 8, '0_7': 7 }),
  ...numbers({ '0x1F': 31, '0X1f': 31, '-0x1F': -31, '0x1_F': 31, '0_x1': 1, '0b11': 3, '0B11': 3, '-0b11': -3 }),
  ...numbers({ '1.5': 1.5, '1.': 1, '.5': 0.5, '-.5': -0.5, '+.5': 0.5, '.5_0': 0.5, '1_0.5': 10.5, '.5e3': 500 }),
  ...numbers({ '1e3': 1000, '1E-3': 0.001, '18446744073709551615': 2 ** 64, '100000000000000000000': 1e20 }),
  ...numbers({ '07777777777777777777777777777': 7.777777777777778e27 }),
  ...texts,
])('reads %j as Helm does', (text, value) => {
  expect(resolvePlain(text)).toBe(value);
});

test('a number of very many digits takes no time', () => {
  expect(resolvePlain(`0x${'0'.repeat(1e6)}`)).toBe(`0x${'0'.repeat(1e6)}`);
  expect(resolvePlain('1'.repeat(1e6))).toBe('1'.repeat(1e6));
});

test.each([
  ['5', 'plain', 'tag:yaml.org,2002:str', '5'],
  ['5', 'plain', '!foo', '5'],
  ['5', 'plain', '!', '5'],
  ['5', 'double', 'tag:yaml.org,2002:int', 5],
  ['yes', 'single', 'tag:yaml.org,2002:bool', true],
  ['', 'empty', 'tag:yaml.org,2002:str', ''],
  ['', 'empty', 'tag:yaml.org,2002:null', null],
  ['5', 'double', undefined, '5'],
  ['5', 'literal', undefined, '5'],
  ['5', 'plain', undefined, 5],
] as const)('reads %j (%s) with the tag %s', (text, style, tag, value) => {
  expect(resolveScalar(text, style, tag)).toBe(value);
});

test.each([
  [1, '1'],
  [-1.5, '-1.5'],
  [1e21, '1e+21'],
  [true, 'true'],
  [null, 'null'],
  ['x', 'x'],
  ['two words', 'two words'],
  ['http://host:80/?a=b', 'http://host:80/?a=b'],
  ['20Gi', '20Gi'],
  ['10.0.0.1', '10.0.0.1'],
  ['中文 😀', '中文 😀'],
  ['a#b', 'a#b'],
  ['-x', '-x'],
  [':x', ':x'],
  ['a {{ x }}', 'a {{ x }}'],
  ['', '""'],
  [' x', '" x"'],
  ['x ', '"x "'],
  ['yes', '"yes"'],
  ['nO', '"nO"'],
  ['~', '"~"'],
  ['012', '"012"'],
  ['1_0', '"1_0"'],
  ['1:30', '"1:30"'],
  ['1e400', '"1e400"'],
  ['.inf', '".inf"'],
  ['0b', '"0b"'],
  ['2001-01-01', '"2001-01-01"'],
  ['<<', '"<<"'],
  ['a: b', '"a: b"'],
  ['a:', '"a:"'],
  ['a #b', '"a #b"'],
  ['# x', '"# x"'],
  ['@x', '"@x"'],
  ['*x', '"*x"'],
  ['&x', '"&x"'],
  ['!x', '"!x"'],
  ['%x', '"%x"'],
  ['{{ x }}', '"{{ x }}"'],
  ['[x]', '"[x]"'],
  ['- x', '"- x"'],
  ['-', '"-"'],
  ['? x', '"? x"'],
  ['---', '"---"'],
  ['...', '"..."'],
  ["it's", "it's"],
  ["'x", '"\'x"'],
  ['"x', '"\\"x"'],
  ['a\\b: ', '"a\\\\b: "'],
  ['a\nb', '"a\\nb"'],
  ['a\r\tb', '"a\\r\\tb"'],
  ['\u0007', '"\\u0007"'],
  ['\u007f', '"\\u007f"'],
  ['\u0085', '"\\u0085"'],
  ['a\u2028b', '"a\\u2028b"'],
  ['\ufeff', '"\\ufeff"'],
  ['\ud800', '"\ufffd"'],
])('writes %j', (value, text) => {
  expect(writeScalar(value, { flow: false })).toBe(text);
});

test.each([
  ['x', 'x'],
  ['http://host', 'http://host'],
  ['a,b', '"a,b"'],
  ['a]', '"a]"'],
  ['a {{ x }}', '"a {{ x }}"'],
  ['a?b', '"a?b"'],
  ['a::b', '"a::b"'],
  ['-x', '"-x"'],
  ['a b', 'a b'],
])('writes %j inside brackets', (value, text) => {
  expect(writeScalar(value, { flow: true })).toBe(text);
});

test('quotes as asked', () => {
  expect(writeScalar("it's: x", { flow: false, quotes: 'single' })).toBe("'it''s: x'");
  expect(writeScalar('a\nb', { flow: false, quotes: 'single' })).toBe('"a\\nb"');
  expect(writeScalar('x', { flow: true, alwaysQuote: true })).toBe('"x"');
  expect(writeScalar('x', { flow: true, alwaysQuote: true, quotes: 'single' })).toBe("'x'");
  expect(writeScalar(1, { flow: true, alwaysQuote: true })).toBe('1');
});

test('what is no JSON number cannot be written', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => writeScalar(value, { flow: false })).toThrow(RangeError);
});

const strange = fc.constantFrom(
  ...[...'abefnoxyNE019.:-+_#?,[]{}&*!|>\'"%@`~=<\\/ \t\n\r'],
  ...[
    '\u0007',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\ufffe',
    '中',
    '😀',
    '\ud800',
    'null',
    'true',
    '0x',
    '1e',
    ': ',
    ' #',
    '---',
  ],
);

test('any string reads back the same, in block style, in brackets and as a key', () => {
  const strings = fc.oneof(
    fc.array(strange, { maxLength: 8 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(strings, fc.constantFrom('single', 'double'), fc.boolean(), (value, quotes, alwaysQuote) => {
      const block = writeScalar(value, { flow: false, quotes, alwaysQuote });
      const flow = writeScalar(value, { flow: true, quotes, alwaysQuote });
      const wanted = value.toWellFormed();
      expect(parse(`a: ${block}\nb:\n- ${block}`)).toEqual({ a: wanted, b: [wanted] });
      expect(parse(`[${flow},{a: ${flow},b: 1}]`)).toEqual([wanted, { a: wanted, b: 1 }]);
      expect(Object.keys(parse(`{${flow}: 1}`))).toEqual([wanted]);
      expect(Object.keys(parse(`${block}: 1`))).toEqual([wanted]);
    }),
    { numRuns: 2000 },
  );
});
