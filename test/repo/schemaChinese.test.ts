import { describe, expect, test } from 'vitest';
import { COMPONENTS } from '../../server/src/core/catalog/components.ts';
import { OTHER_COMPONENTS } from '../../server/src/core/catalog/otherComponents.ts';
import { read } from './support/repository.ts';

const schema = read('schemas/zadig-values.schema.json');
const translations = Object.entries(JSON.parse(read('l10n/zadig-values.zh-cn.json')) as Record<string, string>);

const COMMON_WORDS = ['user', 'gateway', 'discovery'];

/** Names of services, unless they are common words as well, and values: they look like any word, but stay as they are. */
const NAMES = new Set(
  [...COMPONENTS, ...OTHER_COMPONENTS]
    .flatMap(({ id, name }) => [id, name])
    .filter((name) => !COMMON_WORDS.includes(name))
    .concat('ee', 'true', 'false'),
);

interface Word {
  readonly text: string;
  readonly startsSentence: boolean;
}

/** The words of a text, or what stands between Chinese ones: `Value (70 %): host:port.` has `Value`, `70` and `host:port`. */
function words(text: string): readonly Word[] {
  return [...text.matchAll(/[!-~]+/g)]
    .map(({ 0: run, index }) => ({
      text: run.replace(/^\(+|(?:'s)?[.,;:)%]*$/g, ''),
      startsSentence: /(?:^|[.:;] )$/.test(text.slice(0, index)),
    }))
    .filter((word) => word.text !== '');
}

/** Whether a word is a key, a value, an address, a number, a name or an abbreviation: the same in every language. */
function isLiteral({ text, startsSentence }: Word): boolean {
  if (NAMES.has(text) || /\d|.[.:/$+@=]|^\/|.[A-Z]/.test(text)) return true;
  return /^[A-Z]/.test(text) && !startsSentence;
}

const literals = (text: string): readonly string[] =>
  words(text)
    .filter(isLiteral)
    .map((word) => word.text);
const numbers = (text: string): readonly string[] => literals(text).filter((word) => /^\d/.test(word));
const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

test('every description has a translation, in the order of the schema, and none is left over', () => {
  const written = [...schema.matchAll(/"description": ("(?:[^"\\]|\\.)*")/g)].map(([, text]) => JSON.parse(text ?? ''));
  expect(written.length).toBeGreaterThan(300);
  expect(translations.map(([english]) => english)).toEqual([...new Set(written)]);
});

/** Slips of punctuation and spacing, each with an example. */
const SLIPS: readonly (readonly [string, RegExp])[] = [
  ['副本数,默认', /\p{Script=Han}\s*[,;:!?()"']/u],
  ['port: 端口', /[,;:!?()"']\s*\p{Script=Han}/u],
  ['端口.', /\p{Script=Han}\./u],
  ['使用MySQL', /\p{Script=Han}[\w$/]/u],
  ['MySQL地址', /[\w}/]\p{Script=Han}/u],
  ['MySQL ，见下', / [，。；：、（）“”]|[，。；：、（）“”] /u],
  ['数据  库', / {2}|^ | $/u],
];

describe('the translation', () => {
  test.each(translations)('of %s', (english, chinese) => {
    expect(chinese).toMatch(/^[^`*<>\n]*\p{Script=Han}[^`*<>\n]*。$/u);
    const there = new Set(words(chinese).map(({ text }) => text));
    expect(literals(english).filter((literal) => !there.has(literal))).toEqual([]);
    expect(distinct(numbers(chinese))).toEqual(distinct(numbers(english)));
    expect(SLIPS.filter(([, slip]) => slip.test(chinese)).map(([example]) => example)).toEqual([]);
  });
});

describe('what would be found', () => {
  test.each([
    [
      'Address of MySQL as host:port; 3306 without a port, with tags.mysql: false.',
      'MySQL host:port 3306 tags.mysql false',
    ],
    ["The dex Service. One of Zadig's own, 70 % of it (80 % for dind).", 'dex Service Zadig 70 80 dind'],
    [
      'Address: protocol and /api/v1/callback (chart 3.4.1), http://a:1/?b=c.',
      '/api/v1/callback 3.4.1 http://a:1/?b=c',
    ],
    ['Database of the user service, from the web interface.', ''],
  ])('if it were missing, in %j', (text, expected) => {
    expect(literals(text).join(' ')).toBe(expected);
  });

  test.each(SLIPS)('%j', (example, slip) => {
    expect(example).toMatch(slip);
  });
});
