import { describe, expect, test } from 'vitest';
import { createValues, type Values } from '../../../server/src/core/values/values.ts';
import { parsePath } from '../../../server/src/core/yaml/path.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { cpuTime } from '../../helpers/cpuTime.ts';

/** The values of layers, lowest first. */
const valuesOf = (...texts: readonly string[]): Values =>
  createValues(
    texts.map((text, index) => ({ path: `${index}.yaml`, document: createValuesDocument(text) })),
    '5.0',
  );

const path = (text: string) => parsePath(text) ?? [];

/** What is known of a path, short: the value itself, else the state. */
function read(values: Values, name: string): unknown {
  const lookup = values.get(path(name));
  return lookup.state === 'scalar' ? lookup.value : lookup.state;
}

/** Where a path is written: layer and text. */
function origin(values: Values, name: string): string | undefined {
  const found = values.written(path(name)).origin;
  return (
    found && `${found.layer}: ${values.layers[found.layer]?.document.text.slice(found.value.start, found.value.end)}`
  );
}

/** Where to point for a path: layer and text. */
function pointed(values: Values, name: string, what: 'place' | 'keyPlace' = 'place'): string {
  const { layer, start, end } = values[what](path(name));
  return `${layer}: ${values.layers[layer]?.document.text.slice(start, end)}`;
}

describe('one layer', () => {
  const values = valuesOf('a:\n  b: 1\n  "c": yes\n  list: [x, {w: 2}]\n  none:\n  gone: null\n1: one\n');

  test.each([
    ['a', 'map'],
    ['a.b', 1],
    ['a.c', true],
    ['a.list', 'list'],
    ['a.list[0]', 'x'],
    ['a.list[1].w', 2],
    ['a.list[2]', 'absent'],
    ['a.b.c', 'absent'],
    ['a.none', 'deleted'],
    ['a.gone', 'deleted'],
    // Neither the file nor the schema knows it: the chart may have anything there.
    ['a.other', 'unknown'],
    ['1', 'one'],
  ])('%s is %j', (name, expected) => {
    expect(read(values, name)).toBe(expected);
  });

  test('the last of two equal keys counts', () => {
    expect(read(valuesOf('a: 1\nb: 2\na: 3\n'), 'a')).toBe(3);
  });

  test('knows where a value and its key stand', () => {
    expect(origin(values, 'a.b')).toBe('0: 1');
    expect(pointed(values, 'a.b')).toBe('0: 1');
    expect(pointed(values, 'a.c', 'keyPlace')).toBe('0: "c"');
    expect(pointed(values, 'a.none')).toBe('0: none');
    expect(pointed(values, 'a.list[1].w')).toBe('0: 2');
  });
});

describe('layers', () => {
  test('merge maps, the higher one wins', () => {
    const values = valuesOf('a: {x: 1, w: 1}\n', 'a:\n  w: 2\n');
    expect([read(values, 'a.x'), read(values, 'a.w')]).toStrictEqual([1, 2]);
    expect([origin(values, 'a.x'), origin(values, 'a.w')]).toStrictEqual(['0: 1', '1: 2']);
  });

  test('replace lists whole', () => {
    const values = valuesOf('a: [1, 2, 3]\n', 'a: [4]\n');
    expect(read(values, 'a[0]')).toBe(4);
    expect(values.written(path('a[1]')).state).toBe('absent');
  });

  test.each([
    ['a scalar hides a map', 'a: {x: 1}\n', 'a: 1\n', 'absent'],
    ['a list hides a map', 'a: {x: 1}\n', 'a: [1]\n', 'absent'],
    ['a map hides a scalar', 'a: 1\n', 'a: {x: 2}\n', 2],
    ['an empty map hides nothing', 'a: {x: 1}\n', 'a: {}\n', 1],
    ['an empty layer hides nothing', 'a: {x: 1}\n', '', 1],
    ['a layer of comments hides nothing', 'a: {x: 1}\n', '# a: 2\n', 1],
    ['null deletes', 'a: {x: 1}\n', 'a: {x: null}\n', 'deleted'],
    ['null deletes a whole map', 'a: {x: 1}\n', 'a:\n', 'deleted'],
  ])('%s', (_, low, high, expected) => {
    const lookup = valuesOf(low, high).written(path('a.x'));
    expect(lookup.state === 'scalar' ? lookup.value : lookup.state).toBe(expected);
  });

  test('a value above a null starts afresh', () => {
    const values = valuesOf('a: {x: 1, w: 1}\n', 'a: null\n', 'a: {x: 3}\n');
    expect(read(values, 'a.x')).toBe(3);
    expect(values.written(path('a.w')).state).toBe('absent');
  });

  test('none at all leave the defaults', () => {
    expect(createValues([], '5.0').get(path('tags.mysql'))).toStrictEqual({ state: 'scalar', value: true });
  });
});

describe("the chart's defaults", () => {
  test('show through where nothing is written', () => {
    const values = valuesOf('tags:\n  minio: false\nfrontend: {}\n');
    expect([read(values, 'tags.mysql'), read(values, 'frontend.replicas')]).toStrictEqual([true, 1]);
    expect(values.get(path('tags.mysql')).origin).toBeUndefined();
    expect(values.written(path('tags.mysql')).state).toBe('absent');
  });

  test.each([
    ['a null', 'tags:\n  mysql: null\n', 'deleted'],
    ['a null above it', 'tags: null\n', 'deleted'],
    ['a scalar above it', 'tags: none\n', 'absent'],
    ['a list above it', 'tags: []\n', 'absent'],
  ])('do not show through %s', (_, text, expected) => {
    expect(valuesOf(text).get(path('tags.mysql')).state).toBe(expected);
  });

  test('show through a null that a higher layer has written over', () => {
    expect(read(valuesOf('tags: null\n', 'tags: {minio: false}\n'), 'tags.mysql')).toBe(true);
  });

  test('are those of the version', () => {
    const host = (version: string) => createValues([], version).get(path('connections.mysql.host'));
    expect(host('5.0')).toMatchObject({ value: 'kr-mysql:3306' });
    expect(host('1.14')).toMatchObject({ value: 'zadig-mysql:3306' });
  });

  test('of a list do not show through a map', () => {
    const users = (text: string) =>
      createValues([{ path: '0.yaml', document: createValuesDocument(text) }], '1.16').get(path('minio.users[0]'));
    expect(users('').state).toBe('map');
    expect(users('minio: {users: {x: 1}}').state).toBe('absent');
  });

  test('are unknown where no source tells them', () => {
    expect(read(valuesOf(''), 'company.key')).toBe('unknown');
    expect(read(valuesOf(''), 'microservice.user.resources.limits.cpu')).toBe('unknown');
  });
});

describe('anchors, aliases and merge keys', () => {
  test('an alias stands for its anchor, and for its place', () => {
    const values = valuesOf('a: &a {x: 1}\nb: *a\nc: {w: *a}\n');
    expect([read(values, 'b.x'), read(values, 'c.w.x')]).toStrictEqual([1, 1]);
    expect(origin(values, 'b')).toBe('0: *a');
    expect(pointed(values, 'b.x')).toBe('0: 1');
  });

  test.each([
    ['a merge key gives what is not there', '<<: *base\n  w: 2', [1, 2]],
    ['a key below a merge key wins', '<<: *base\n  x: 2', [2, 'unknown']],
    ['a merge key below a key wins, as Helm has it', 'x: 2\n  <<: *base', [1, 'unknown']],
    ['the first of several sources wins', '<<: [*base, *other]', [1, 5]],
    ['the first of several sources wins, turned round', '<<: [*other, *base]', [4, 5]],
    ['a map may stand there itself', '<<: {x: 8}', [8, 'unknown']],
  ])('%s', (_, body, expected) => {
    const values = valuesOf(`base: &base {x: 1}\nother: &other {x: 4, w: 5}\na:\n  ${body}\n`);
    expect([read(values, 'a.x'), read(values, 'a.w')]).toStrictEqual(expected);
  });

  test('merge keys work through layers', () => {
    const values = valuesOf('a: {x: 1, w: 1}\n', 'base: &base {x: 2}\na: {<<: *base}\n');
    expect([read(values, 'a.x'), read(values, 'a.w')]).toStrictEqual([2, 1]);
  });

  test('an alias without an anchor decides nothing and throws nothing', () => {
    expect(() => read(valuesOf('a: *missing\n'), 'a.x')).not.toThrow();
    expect(() => read(valuesOf('a: &a {b: *a}\n'), 'a.b.b.b.x')).not.toThrow();
  });
});

describe('what cannot be decided is unknown', () => {
  test.each([
    ['a template', 'a: {{ .Values.x }}\n', 'a'],
    ['a template in quotes', 'a: "{{ .Values.x }}"\n', 'a'],
    ['a template inside a text', 'a: mongodb://{{ .Values.host }}/\n', 'a'],
    ['below a template', 'a: {{ toYaml .Values.x }}\n', 'a.b.c'],
    ['a sibling of a templated key', 'a:\n  {{ .Values.key }}: 1\n', 'a.b'],
    ['what broken YAML hides', 'a: 1\nb: [\n', 'tags.mysql'],
    ['what a second document hides', 'a: 1\n---\nb: 2\n', 'tags.mysql'],
    ['a root that is no map', '- a\n- b\n', 'tags.mysql'],
  ])('%s', (_, text, name) => {
    expect(read(valuesOf(text), name)).toBe('unknown');
  });

  test('a template hides what lies below, and a higher layer hides the template', () => {
    expect(read(valuesOf('a: {x: 1}\n', 'a: {{ .Values.x }}\n'), 'a.x')).toBe('unknown');
    expect(read(valuesOf('a: {{ .Values.x }}\n', 'a: {x: 1}\n'), 'a.x')).toBe(1);
    expect(read(valuesOf('a: {{ .Values.x }}\n', 'a: 1\n'), 'a')).toBe(1);
  });

  test('what is spelled with dots is meant to be set', () => {
    const values = valuesOf('frontend.replicas: 3\nmicroservice:\n  user.replicas: 3\n');
    expect([read(values, 'frontend.replicas'), read(values, 'microservice.user.replicas')]).toStrictEqual([
      'unknown',
      'unknown',
    ]);
    expect(read(values, 'tags.mysql')).toBe(true);
  });
});

describe('the place of something missing', () => {
  test.each([
    ['is the key of the nearest ancestor', 'a: 1\nfrontend:\n  image: {}\n', 'frontend.replicas', '0: frontend'],
    ['is the first key where there is no ancestor', 'a: 1\nb: 2\n', 'frontend.replicas', '0: a'],
    ['is the first key inside braces', '{b: 1}', 'frontend.replicas', '0: b'],
    ['is the first character of a text without keys', '# nothing\n', 'frontend.replicas', '0: #'],
    ['is empty in an empty text', '', 'frontend.replicas', '0: '],
    ['is behind a byte order mark', '\ufeffa: 1\n', 'frontend.replicas', '0: a'],
  ])('%s', (_, text, name, expected) => {
    expect(pointed(valuesOf(text), name)).toBe(expected);
  });

  test('is in the top layer', () => {
    expect(pointed(valuesOf('frontend: {}\n', 'a: 1\n'), 'frontend.replicas')).toBe('1: a');
  });
});

describe('size', () => {
  const milliseconds = (work: () => void): number => {
    const start = cpuTime();
    work();
    return cpuTime() - start;
  };

  test('3,000 maps that merge one take a fraction of a second', () => {
    const maps = Array.from({ length: 3000 }, (_, index) => `key${index}:\n  <<: *base\n  own: ${index} # one\n`);
    const text = `base: &base {replicas: 2, image: {tag: 4.3.0}}\n${maps.join('')}`;
    expect(text.length).toBeGreaterThan(100_000);
    const time = milliseconds(() => {
      const values = valuesOf(text);
      for (let index = 0; index < 3000; index++) expect(read(values, `key${index}.replicas`)).toBe(2);
    });
    // Beside other tests everything may take several times as long.
    expect(time).toBeLessThan(5000);
  });

  test.each([
    ['maps', (depth: number) => `&a${depth} {x: *a${depth - 1}, w: *a${depth - 1}, z: *a${depth - 1}}`],
    ['lists', (depth: number) => `&a${depth} [*a${depth - 1}, *a${depth - 1}, *a${depth - 1}]`],
    [
      'merge keys',
      (depth: number) => `&a${depth} {<<: [*a${depth - 1}, *a${depth - 1}, *a${depth - 1}], k${depth}: 1}`,
    ],
  ])('a bomb of %s, 60 levels deep, is read in no time', (_, level) => {
    const levels = Array.from({ length: 60 }, (_, index) => `l${index + 1}: ${level(index + 1)}\n`);
    const text = `l0: &a0 {bottom: 1}\n${levels.join('')}frontend: *a60\n`;
    const time = milliseconds(() => {
      const values = valuesOf(text);
      expect(values.get(path('l60')).state).not.toBe('unknown');
      values.get(path('frontend.replicas'));
      values.get(path('l60.missing'));
      values.place(path('frontend.replicas'));
    });
    expect(time).toBeLessThan(1000);
  });

  test('a chain of 5,000 merges is read in no time', () => {
    const links = Array.from({ length: 5000 }, (_, index) => `l${index + 1}: &a${index + 1} {<<: *a${index}}\n`);
    const values = valuesOf(`l0: &a0 {bottom: 1}\n${links.join('')}`);
    expect(milliseconds(() => expect(read(values, 'l5000.bottom')).toBe(1))).toBeLessThan(1000);
  });
});
