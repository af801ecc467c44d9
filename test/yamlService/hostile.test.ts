import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import { libraryView } from '../../server/src/yamlService/view.ts';
import { problems, service } from './service.ts';

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('');
const bomb = (open: string, item: (alias: string, index: number) => string, close: string): string =>
  `a0: &a0 {x: 1}\n${many(9, (level) => {
    const items = Array.from({ length: 9 }, (_, index) => item(`*a${level}`, index));
    return `a${level + 1}: &a${level + 1} ${open}${items.join(', ')}${close}\n`;
  })}`;

/** Texts on which the library dies, hangs or throws, or near it. */
const hostile: readonly (readonly [name: string, text: string])[] = [
  ['a bomb of maps', `${bomb('{', (alias, index) => `k${index}: ${alias}`, '}')}bomb: *a9\n`],
  ['a bomb of lists', `${bomb('[', (alias) => alias, ']')}bomb: *a9\n`],
  ['a bomb of merges', `${bomb('{<<: [', (alias) => alias, ']}')}bomb:\n  <<: *a9\n`],
  ['an anchor that contains itself', 'loop: &loop {again: *loop}\nlist: &list [*list]\n'],
  ['3,000 maps that merge one', `base: &base {a: 1}\n${many(3000, (i) => `m${i}:\n  <<: *base\n  c: ${i}\n`)}`],
  ['3,000 anchors', many(3000, (i) => `k${i % 1000}: &a${i} {a: 1}\n`)],
  ['1,500 nested maps', many(1500, (depth) => `${' '.repeat(depth)}a:\n`)],
  ['10,000 nested lists in one line', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`],
  ['10,000 opened maps', 'a: '.padEnd(10_000 * 4, '{a: ')],
  ['2,000 nested dashes', `${'- '.repeat(2000)}a\n`],
  ['20,000 keys in one map', many(20_000, (i) => `k${i}: ${i}\n`)],
  ['a line of 2 MB', `a: ${'x'.repeat(2_000_000)}\n`],
  ['20,000 faults', 'a: "\n'.repeat(20_000)],
  ['control characters', '\0\u0001\ufeff\u2028\ud800: \udfff\n'],
  ['keys of every object', '__proto__: {a: 1}\nconstructor: 1\nhasOwnProperty: {toString: 1}\n'],
  ['tags', '!!binary x: !!js/function y\n!<tag:x> a: !b c\n'],
  ['many documents', '---\na: 1\n'.repeat(5000)],
  ['nothing but a document marker', '---'],
];

describe('every call is answered in time', () => {
  test.each(hostile)('%s', async (_name, text) => {
    const document = createValuesDocument(text);
    const lines = text.split('\n');
    const start = performance.now();
    for (const line of [0, lines.length >> 1, lines.length - 1]) {
      const position = { line, character: Math.min(lines[line]?.length ?? 0, 8) };
      await service.complete(document, position);
      await service.hover(document, position);
    }
    await service.diagnose(document);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('and the next text is served as if nothing had been', async () => {
    expect(await problems('tags: {mysql: 3}\n')).toHaveLength(1);
  });
});

describe('what the library sees', () => {
  test.each([
    ['aliases', 'a: &x 1\nb: *x\nc: [*x , *x]\nd:\n  <<: *x\n', 'a:    1\nb: ~ \nc: [~  , ~ ]\nd:\n  <<: ~ \n'],
    ['anchors of collections', 'a: &x\n  b: 1\nc: &y [1]\n', 'a:   \n  b: 1\nc:    [1]\n'],
    ['anchors with tags', 'a: !!str &x b\nc: &y !!str d\n', 'a: !!str    b\nc:    !!str d\n'],
    ['no ampersand of a text', 'a: "&x *x"\nb: x&y*z\n# &x *x\n', 'a: "&x *x"\nb: x&y*z\n# &x *x\n'],
    ['modelines', '# yaml-language-server: $schema=x\na: 1\n', '##yaml-language-server: $schema=x\na: 1\n'],
    ['no comment that is no modeline', '# see yaml-language-server: x\n', '# see yaml-language-server: x\n'],
    ['only the first document', 'a: 1\n---\nb: *x\n', 'a: 1\n'],
    ['a leading marker', '---\na: 1\n...\nb: 2\n', '---\na: 1\n'],
  ])('%s', (_name, text, expected) => {
    expect(libraryView(createValuesDocument(text))).toBe(expected);
  });

  test.each(hostile)('is never longer than the text: %s', (_name, text) => {
    const view = libraryView(createValuesDocument(text));
    if (view !== undefined) expect(text.startsWith(view) || view.length <= text.length).toBe(true);
  });
});

describe('no network', () => {
  const refused = (): never => {
    throw new Error('a connection was opened');
  };
  const spies = [
    () => vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(refused),
    () => vi.spyOn(http, 'request').mockImplementation(refused),
    () => vi.spyOn(https, 'request').mockImplementation(refused),
    () => vi.spyOn(globalThis, 'fetch').mockImplementation(refused),
  ];
  let watched: { readonly mock: { readonly calls: readonly unknown[] } }[] = [];
  beforeAll(() => {
    watched = spies.map((spy) => spy());
  });
  afterAll(() => void vi.restoreAllMocks());

  test.each([
    '# yaml-language-server: $schema=https://example.com/x.json\na: 1\n',
    '#  yaml-language-server : $schema=http://127.0.0.1:1/x.json\na: 1\n',
    '# $schema: https://example.com/x.json\na: 1\n',
    '$schema: https://example.com/x.json\na: 1\n',
    "'$schema': https://example.com/x.json\na: 1\n",
    '? $schema\n: https://example.com/x.json\n',
    '{$schema: "https://example.com/x.json"}\n',
    'a: 1\n---\n# yaml-language-server: $schema=https://example.com/x.json\nb: 1\n',
  ])('%j', async (text) => {
    const document = createValuesDocument(text);
    for (const line of [0, 1]) {
      await service.complete(document, { line, character: 1 });
      await service.hover(document, { line, character: 1 });
    }
    expect(await service.diagnose(document)).toEqual([]);
    expect(watched.flatMap(({ mock }) => mock.calls)).toEqual([]);
  });
});

test('the schema that core reads is left as it was', async () => {
  await problems('a: 1\n');
  const path = new URL('../../schemas/zadig-values.schema.json', import.meta.url);
  const { default: loaded } = await import('../../schemas/zadig-values.schema.json', { with: { type: 'json' } });
  expect(loaded).toEqual(JSON.parse(readFileSync(path, 'utf8')));
});
