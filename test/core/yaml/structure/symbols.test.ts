import { describe, expect, test } from 'vitest';
import { symbolsOf, type YamlSymbol } from '../../../../server/src/core/yaml/structure/symbols.ts';
import { createValuesDocument } from '../../../../server/src/core/yaml/valuesDocument.ts';
import { growsLinearly } from '../support/growth.ts';
import { yaml } from '../support/text.ts';

function outline(text: string): readonly YamlSymbol[] {
  return symbolsOf(createValuesDocument(text), (path, written) => (path.includes('password') ? 'hidden' : written));
}

/** One line for each symbol: name, kind, detail, indented as they lie in each other. */
function printed(symbols: readonly YamlSymbol[], indent = ''): string {
  return symbols
    .map(({ name, kind, detail, children }) => {
      const line = `${indent}${name} ${kind}${detail === undefined ? '' : ` ${detail}`}\n`;
      return line + printed(children, `${indent}  `);
    })
    .join('');
}

function count(symbols: readonly YamlSymbol[]): number {
  return symbols.reduce((sum, { children }) => sum + 1 + count(children), 0);
}

describe('an outline', () => {
  test('has every kind of value, as Helm reads it', () => {
    const text = yaml`
      tags: {mysql: "false", minio: yes}
      size: 50Gi
      replicas: 2
      quoted: "2"
      nothing:
      none: ~
      empty: {}
      list: []
      login:
        password: zadig
    `;
    expect(printed(outline(text))).toBe(yaml`
      tags map
        mysql text false
        minio boolean yes
      size text 50Gi
      replicas number 2
      quoted text 2
      nothing null
      none null ~
      empty map {}
      list list []
      login map
        password text hidden
    `);
  });

  test('calls items by their name, else their id, else their place', () => {
    const text = yaml`
      clients:
        - id: one
          name: first
        - {id: 2}
        - name: ""
          secret: x
        - text
        - - a
        - {}
    `;
    expect(printed(outline(text))).toBe(yaml`
      clients list
        first map
          id text one
          name text first
        2 map
          id number 2
        [2] map
          name text
          secret text x
        [3] text text
        [4] list
          [0] text a
        [5] map {}
    `);
  });

  test('does not follow aliases', () => {
    const text = yaml`
      base: &base
        replicas: &two 2
      aslan: *base
      user:
        <<: *base
        replicas: *two
      cron: *nowhere
    `;
    expect(printed(outline(text))).toBe(yaml`
      base map
        replicas number 2
      aslan map *base
      user map
        << map *base
        replicas number *two
      cron null *nowhere
    `);
  });

  test('is on single lines, cut to 60 characters', () => {
    const long = 'x'.repeat(59);
    const text = `a: |\n  one\n  two\nb: ${long}😀y\n${long}zz: 1\n`;
    expect(printed(outline(text))).toBe(`a text one two\nb text ${long}…\n${long}… number 1\n`);
  });

  test('names what has no name', () => {
    expect(printed(outline('"": 1\n" ": 2\n[a, b]: 3\n? {x: 1}\n: 4\n'))).toBe(
      '"" number 1\n" " number 2\n[a, b] number 3\n{x: 1} number 4\n',
    );
  });

  test('of a list at the top', () => {
    expect(printed(outline('- a: 1\n- 2\n'))).toBe('[0] map\n  a number 1\n[1] number 2\n');
  });

  test.each(['', '# nothing', 'text', '\ufeff', '['.repeat(500), '- '.repeat(500)])('of %j is empty', (text) => {
    expect(printed(outline(text))).toBe('');
  });

  test('of broken YAML holds what can be read', () => {
    expect(printed(outline('a: 1\nb: "x\nc: 2\n'))).toContain('a number 1\n');
    expect(printed(outline('a:\n  b: 1\n  repl\nc: 2\n'))).toContain('c number 2\n');
  });
});

describe('ranges', () => {
  const text = '\ufeffa: # c\r\n  b: |\r\n    x\r\n\r\n- '.replace('- ', 'c:\r\n  - &d !!str e\r\n  - name: n\r\n');
  const parts = (symbols: readonly YamlSymbol[]): readonly string[] =>
    symbols.flatMap(({ start, end, selection, children }) => [
      `${text.slice(start, end)} @ ${text.slice(selection.start, selection.end)}`,
      ...parts(children),
    ]);

  test('reach from the key or dash to the last visible character, and hold what names them', () => {
    expect(parts(outline(text))).toEqual([
      'a: # c\r\n  b: |\r\n    x @ a',
      'b: |\r\n    x @ b',
      'c:\r\n  - &d !!str e\r\n  - name: n @ c',
      '- &d !!str e @ e',
      '- name: n @ n',
      'name: n @ name',
    ]);
  });
});

describe('of a text that is too large', () => {
  test('10,000 symbols are shown, the upper ones first', () => {
    const wide = Array.from({ length: 6_000 }, (_, index) => `k${index}: {a: 1}\n`).join('');
    const symbols = outline(wide);
    expect(count(symbols)).toBe(10_000);
    expect(symbols).toHaveLength(6_000);
  });

  test.each<[string, number, (size: number) => string]>([
    ['keys', 4000, (size) => 'key: value\n'.repeat(size)],
    ['nested maps', 190, (size) => Array.from({ length: size / 8 }, (_, at) => `${' '.repeat(at)}k:\n`).join('')],
    ['a long value', 200_000, (size) => `a: ${'x '.repeat(size)}\n`],
    ['addresses', 20_000, (size) => `a: ${'://u:'.repeat(size)}\n`],
    ['blank lines', 100_000, (size) => `a:\n  b:\n    c: |\n      x\n${'\n'.repeat(size)}`],
    ['uses of one anchor', 2000, (size) => `a: &a {${'k: 1, '.repeat(50)}}\n${'b: *a\n'.repeat(size)}`],
  ])('time grows with the text: %s', { timeout: 60_000 }, (_, size, make) => {
    expect(growsLinearly(make, size, outline)).toBe(true);
  });
});
