import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../server/src/core/hover/plainText.ts';
import { code, prose } from '../../../server/src/core/messages/markdown.ts';

describe('a foreign text in a sentence', () => {
  test.each([
    ['[x](command:evil)', '\\[x\\](command:evil)'],
    ['![x](https://example.com/x.png)', '!\\[x\\](https\\://example.com/x.png)'],
    ['`a`', '\\`a\\`'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['**a** _b_ ~~c~~', '\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['a\\b', 'a\\\\b'],
    ['www.example.com and WWW.example.com', 'www\\.example.com and WWW\\.example.com'],
    ['me@example.com', 'me\\@example.com'],
    ['HTTPS://example.com', 'HTTPS\\://example.com'],
    ['a\r\n# b\n\n- c\u2028d\u0000e', 'a # b - c d e'],
    ['a\u202eb', 'a b'],
    ['  a  ', 'a'],
    ['文本：a, b (c).', '文本：a, b (c).'],
  ])('%j is %j', (text, expected) => {
    expect(prose(text)).toBe(expected);
  });

  test('is cut between characters', () => {
    expect(prose('a'.repeat(81))).toBe(`${'a'.repeat(79)}…`);
    expect(prose('a'.repeat(80))).toBe('a'.repeat(80));
    expect(prose(`a${'😀'.repeat(200)}`)).toBe(`a${'😀'.repeat(78)}…`);
    expect(prose('abcdef', 4)).toBe('abc…');
  });
});

describe('a foreign text as code', () => {
  test.each([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['a``', '``` a`` ```'],
    ['`a` ``b``', '``` `a` ``b`` ```'],
    ['a\nb', '`a b`'],
    ['[x](command:evil) <img>', '`[x](command:evil) <img>`'],
  ])('%j is %j', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  test('ends where it shall, whatever it holds', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[`a \n\\]{1,40}$/), (text) => {
        const [fence = ''] = /^`+/.exec(code(text)) ?? [];
        const inside = code(text).slice(fence.length, -fence.length);
        expect(code(text).endsWith(fence)).toBe(true);
        expect(inside.match(/`+/g) ?? []).not.toContain(fence);
        expect(inside).not.toMatch(/^`|`$|\n/);
      }),
    );
  });
});

describe('as plain text', () => {
  test.each([
    ['`a.b` — map', 'a.b — map'],
    ['- **Value**: `2`, set here', '- Value: 2, set here'],
    ['- **生效值**：`2`', '- 生效值：2'],
    ['`` `a ``', '`a'],
    ['a \\[x\\](y) \\<b\\> \\\\', 'a [x](y) <b> \\'],
    ['[Title](https://example.com/x#y)', 'Title: https://example.com/x#y'],
    ['`[x](https://example.com)` and `**a**`', '[x](https://example.com) and **a**'],
    ['a * b ** c', 'a * b ** c'],
  ])('%j is %j', (markdown, expected) => {
    expect(plainText(markdown)).toBe(expected);
  });

  test('every foreign text comes back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[`*_[\]()<>\\~&@:/a.-]{1,40}$/), (text) => {
        expect(plainText(`${prose(text)} ${code(text)}`)).toBe(`${text} ${text}`);
      }),
    );
  });
});
