import { expect, test } from 'vitest';
import { oneOf, promqlString, untemplated } from '../../../server/src/core/generators/promql.ts';

test.each([
  ['zadig', '"zadig"'],
  ['a"b\\c\n', '"a\\"b\\\\c\\n"'],
  ['\ud800 \ufffd', '"\\ufffd \\ufffd"'],
  ['\\ud800', '"\\\\ud800"'],
])('%j is a string of PromQL', (text, written) => {
  expect(promqlString(text)).toBe(written);
});

test('names are no regular expressions', () => {
  expect(oneOf(['aslan', 'a.b|c'])).toBe('"aslan|a\\\\.b\\\\|c"');
});

test('braces are no template', () => {
  expect(untemplated('a{{b}} {')).toBe('a{{ "{{" }}b}} {');
});
