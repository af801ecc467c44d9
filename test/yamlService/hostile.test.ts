import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import { insideComment } from '../../server/src/yamlService/comment.ts';
import { libraryView } from '../../server/src/yamlService/view.ts';
import { growsLinearly } from '../core/yaml/support/growth.ts';
import { cpuTime } from '../helpers/cpuTime.ts';
import { HOSTILE_TEXTS } from '../helpers/hostileTexts.ts';
import { hovered, service } from './service.ts';

describe('every call is answered in time', () => {
  test.each(HOSTILE_TEXTS)('%s', async (_name, text) => {
    const document = createValuesDocument(text);
    const lines = text.split('\n');
    const start = cpuTime();
    for (const line of [0, lines.length >> 1, lines.length - 1]) {
      const position = { line, character: Math.min(lines[line]?.length ?? 0, 8) };
      await service.complete(document, position);
      await service.hover(document, position);
    }
    expect(cpuTime() - start).toBeLessThan(2000);
  });

  test('and the next text is served as if nothing had been', async () => {
    expect(await hovered('pro|file: ha\n')).toContain('ha');
  });
});

test('comments are looked for once in a line, however many quotes it opens', () => {
  const work = (text: string): void => expect(insideComment(text, text.length)).toBe(false);
  expect(growsLinearly((size) => `a: ${'"\\'.repeat(size)}`, 4000, work)).toBe(true);
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

  test.each(HOSTILE_TEXTS)('is never longer than the text: %s', (_name, text) => {
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
    expect(watched.flatMap(({ mock }) => mock.calls)).toEqual([]);
  });
});

test('the schema of configurations is left as it was', async () => {
  await hovered('pro|file: ha\n');
  const path = new URL('../../schemas/zadig-ha-config.schema.json', import.meta.url);
  const { default: loaded } = await import('../../schemas/zadig-ha-config.schema.json', { with: { type: 'json' } });
  expect(loaded).toEqual(JSON.parse(readFileSync(path, 'utf8')));
});
