import fc from 'fast-check';
import { printText } from './print.ts';
import { textShape } from './shapes.ts';

/** YAML as people write it, in every style; aliases may lack their anchor. */
export const texts = textShape.map(printText);

const pieces = fc.constantFrom(
  ...[
    'a',
    'b: ',
    ':',
    '- ',
    '-',
    '? ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '#',
    ' #c',
    '&x ',
    '*x',
    '!!str ',
    '|',
    '>-',
    '\n',
    '\r\n',
    '\r',
    '  ',
    '\t',
    '---\n',
    '...\n',
    '%',
    '\\',
    '😀',
    '中',
    '\ufeff',
    '<<: ',
    '{{ x }}',
  ],
);
const garbage = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(''));
const damaged = fc.tuple(texts, fc.nat(), pieces, fc.nat(5)).map(([text, at, piece, length]) => {
  const start = at % (text.length + 1);
  return text.slice(0, start) + piece + text.slice(start + length);
});

/** Texts of any kind: YAML with a part of it damaged, signs of YAML in any order, anything. */
export const anyText = fc.oneof(garbage, damaged, fc.string({ unit: 'binary' }));
