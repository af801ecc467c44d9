import { describe, expect, test } from 'vitest';
import type { Hint } from '../../../server/src/core/hints/hint.ts';
import { hintsOf } from '../../../server/src/core/hints/hintsOf.ts';
import { type AnalysisSettings, readInstallation } from '../../../server/src/core/judge.ts';
import type { Locale } from '../../../server/src/core/messages/localized.ts';
import type { OffsetRange } from '../../../server/src/core/yaml/node.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { growsLinearly } from '../yaml/support/growth.ts';
import { yaml } from '../yaml/support/text.ts';

interface Asked {
  readonly layer?: number;
  readonly locale?: Locale;
  readonly range?: OffsetRange;
  readonly settings?: AnalysisSettings;
}

const NAMES = ['values.yaml', 'prod.yaml', 'secret.yaml'];

function hints(texts: readonly string[], { layer = 0, locale = 'en', range, settings }: Asked = {}): readonly Hint[] {
  const layers = texts.map((text, index) => ({ path: `${index}`, document: createValuesDocument(text) }));
  const { values, chart } = readInstallation(layers, settings ?? { chartVersion: '4.3' });
  const all = { start: 0, end: texts[layer]?.length ?? 0 };
  return hintsOf({ values, chart, layer, layerName: (index) => NAMES[index] ?? '' }, range ?? all, locale);
}

/** The text of the layer with its hints in `⟦⟧`. */
function shown(texts: readonly string[], asked: Asked = {}): string {
  return hints(texts, asked)
    .toReversed()
    .reduce(
      (text, { offset, label }) => `${text.slice(0, offset)}⟦${label}⟧${text.slice(offset)}`,
      texts[asked.layer ?? 0] ?? '',
    );
}

describe('values that a higher layer overrides', () => {
  test('say what is in force, and where it stands', () => {
    const base = yaml`
      protocol: http # c
      replicas: 1
      text: "a"
      empty:
      list:
        - 1
      flow: [1]
      map:
        a: 1
        b: {c: 1}
      gone:
        a: 1
      long: |
        x
      same: 1
      free: 1
    `;
    const prod = yaml`
      protocol: https
      replicas: 3
      text: "true"
      empty: {a: 1}
      list: [2]
      flow: null
      map:
        b: {c: 2, d: 3}
      gone: 5
      long: >-
        x y
        z
      same: 1
      other: 1
    `;
    expect(shown([base, prod])).toBe(yaml`
      protocol: http⟦→ https (prod.yaml:1)⟧ # c
      replicas: 1⟦→ 3 (prod.yaml:2)⟧
      text: "a"⟦→ "true" (prod.yaml:3)⟧
      empty:⟦→ {…} (prod.yaml:4)⟧
      list:⟦→ […] (prod.yaml:5)⟧
        - 1
      flow: [1]⟦→ null (prod.yaml:6)⟧
      map:
        a: 1
        b: {c: 1⟦→ 2 (prod.yaml:8)⟧}
      gone:⟦→ 5 (prod.yaml:9)⟧
        a: 1
      long: |⟦→ x y z (prod.yaml:10)⟧
        x
      same: 1⟦→ 1 (prod.yaml:13)⟧
      free: 1
    `);
    expect(shown([base, prod], { layer: 1 })).toBe(prod);
  });

  test('name the highest layer that has a say', () => {
    expect(shown(['a: 1\n', 'a: 2\n', 'a: 3\n'])).toBe('a: 1⟦→ 3 (secret.yaml:1)⟧\n');
    expect(shown(['a: 1\n', 'a: 2\n', 'a: 3\n'], { layer: 1 })).toBe('a: 2⟦→ 3 (secret.yaml:1)⟧\n');
  });

  test('hide secrets, also those that come through an alias', () => {
    const base = 'password: zadig\nuri: a\nharmless: a\nlogin: {token: 1}\n';
    const prod = 'password: &p other\nuri: mongodb://root:zadig@a:1\nharmless: *p\nlogin: {token: 123}\n';
    const text = shown([base, prod]);
    expect(text).toBe(yaml`
      password: zadig⟦→ •••• (prod.yaml:1)⟧
      uri: a⟦→ mongodb://root:••••@a:1 (prod.yaml:2)⟧
      harmless: a⟦→ •••• (prod.yaml:3)⟧
      login: {token: 1⟦→ •••• (prod.yaml:4)⟧}
    `);
  });

  test('are told in both languages', () => {
    const texts = ['a: 1\n', '\na: 2\n'];
    expect(hints(texts)[0]?.tooltip).toBe('Overridden in prod.yaml, line 2: the effective value is 2');
    expect(hints(texts, { locale: 'zh-cn' })[0]?.tooltip).toBe('被 prod.yaml 第 2 行覆盖，生效值为 2');
  });

  test('are short', () => {
    const [hint] = hints(['a: 1\n', `a: ${'long '.repeat(50)}\n`]);
    expect(hint?.label.length).toBeLessThan(50);
  });

  test.each([
    ['a template above', ['a: 1\n', 'a: "{{ .x }}"\n']],
    ['a template around', ['a: {b: 1}\n', 'a: {{ .x }}\n']],
    ['broken YAML above', ['a: 1\n', 'b: "\n']],
    ['broken YAML here', ['a: 1\nb: [\n', 'a: 2\n']],
    ['several documents', ['a: 1\n---\nb: 1\n', 'a: 2\n']],
    ['a key that is written again', ['a: {b: 1}\na: {c: 1}\n', 'a: {b: 2}\n']],
  ])('nothing with %s', (_name, texts) => {
    expect(shown(texts)).toBe(texts[0]);
  });
});

describe('values behind aliases', () => {
  test('stand behind the alias', () => {
    const text = yaml`
      a: &two 2
      b: *two # c
      c: [*two, {d: *two}]
      e: &map {f: 1}
      g: *map
      h: *nowhere
      i: &t "{{ .x }}"
      j: *t
      k: &none
      l: *none
      m: &text "2"
      n: *text
    `;
    expect(shown([text])).toBe(
      text
        .replace('b: *two', 'b: *two⟦= 2⟧')
        .replace('[*two', '[*two⟦= 2⟧')
        .replace('d: *two', 'd: *two⟦= 2⟧')
        .replace('l: *none', 'l: *none⟦= null⟧')
        .replace('n: *text', 'n: *text⟦= "2"⟧'),
    );
  });

  test('are hidden where they are secrets, by either name', () => {
    const text = 'password: &p zadig\na: *p\nb: &b zadig\ntoken: *b\nc: {d: [*p]}\n';
    expect(shown([text])).toBe(
      'password: &p zadig\na: *p⟦= ••••⟧\nb: &b zadig\ntoken: *b⟦= ••••⟧\nc: {d: [*p⟦= ••••⟧]}\n',
    );
  });

  test('give way to a higher layer', () => {
    expect(shown(['a: &x 1\nb: *x\n', 'b: 2\n'])).toBe('a: &x 1\nb: *x⟦→ 2 (prod.yaml:1)⟧\n');
  });

  test('are told in both languages', () => {
    const text = '\na: &two 2\nb: *two\n';
    expect(hints([text])[0]?.tooltip).toBe('Value of the anchor &two in line 2');
    expect(hints([text], { locale: 'zh-cn' })[0]?.tooltip).toBe('第 2 行锚点 &two 的值');
  });
});

describe('keys that matter for availability and are not written', () => {
  test('stand behind the key of their map', () => {
    const text = yaml`
      microservice:
        aslan: # the backend
          storageClass: nfs
        user: {}
        hubServer: {replicas: 2}
        cron:
      tags:
        mysql: false
        mongodb: false
      connections: {mysql: {db: {}}}
    `;
    expect(shown([text])).toBe(yaml`
      microservice:
        aslan: # the backend⟦replicas: 1 · chart default⟧
          storageClass: nfs
        user: {}⟦replicas: 1 · chart default⟧
        hubServer: {replicas: 2}
        cron:
      tags:⟦minio: true · chart default⟧
        mysql: false
        mongodb: false
      connections: {mysql: {db: {}}}⟦host: kr-mysql:3306 · chart default⟧
    `);
  });

  test('come from wherever they are set', () => {
    const base = 'tags:\n  mysql: false\n';
    const prod = '\ntags: {mongodb: false}\n';
    expect(shown([base, prod])).toBe(
      'tags:⟦mongodb: false · prod.yaml:2, minio: true · chart default⟧\n  mysql: false\n',
    );
    expect(shown([base, prod], { layer: 1 })).toBe(
      '\ntags: {mongodb: false}⟦mysql: false · values.yaml:2, minio: true · chart default⟧\n',
    );
    expect(shown(['x: &x {mysql: false}\ntags:\n  <<: *x\n  minio: true\n  mongodb: false\n'])).toContain(
      'tags:⟦mysql: false · <<⟧\n',
    );
  });

  test('at most three for each line, named by their map where there are several', () => {
    const settings = { chartVersion: '1.16' };
    expect(shown(['microservice: {aslan: {}, user: {replicas: 1}, dind: {}}\ntags: {}\n'], { settings })).toBe(
      'microservice: {aslan: {}, user: {replicas: 1}, dind: {}}⟦aslan.replicas: 1, dind.replicas: 1 · chart default⟧\n' +
        'tags: {}⟦mongodb: true, mysql: true, minio: true · chart default⟧\n',
    );
    const four = 'a: 1\nmicroservice: {aslan: {}, user: {}, hubServer: {}, dind: {}, cron: {}}\n';
    const [hint] = hints([four], { settings });
    expect(hint?.label).toMatch(/^aslan\.replicas: 1, hubServer\.replicas: 1, dind\.replicas: 1 · chart default, …$/);
    expect(hint?.tooltip.split('\n').length).toBeGreaterThan(3);
  });

  test('depend on the version, which is told with its reason', () => {
    const text = 'microservice:\n  cron: {}\n';
    const settings = { chartVersion: '1.16' };
    expect(shown([text], { settings })).toBe('microservice:\n  cron: {}⟦replicas: 1 · chart default⟧\n');
    expect(shown([text], { settings: { chartVersion: '5.0' } })).toBe(text);
    expect(hints([text], { settings })[0]?.tooltip).toBe(
      'replicas: 1 is the default of chart 1.16 (declared in the settings)',
    );
    expect(hints([text], { settings, locale: 'zh-cn' })).toMatchObject([
      { label: 'replicas: 1 · chart 默认值', tooltip: 'replicas: 1 是 chart 1.16 的默认值（在设置中声明）' },
    ]);
  });

  test('say where else they are set, in both languages', () => {
    const texts = ['tags: {mysql: false, minio: false}\n', 'tags: {mongodb: false}\n'];
    expect(hints(texts)[0]?.tooltip).toBe('mongodb: false comes from prod.yaml, line 1');
    expect(hints(texts, { locale: 'zh-cn' })[0]?.tooltip).toBe('mongodb: false 来自 prod.yaml 第 1 行');
    const merge = ['x: &x {mysql: false}\ntags: {<<: *x, minio: true, mongodb: false}\n'];
    expect(hints(merge)[0]?.tooltip).toBe('mysql: false comes through a merge key from line 1');
    expect(hints(merge, { locale: 'zh-cn' })[0]?.tooltip).toBe('mysql: false 经合并键来自第 1 行');
  });

  test('hide the password in an address', () => {
    expect(shown(['connections: {mongodb: {db: zadig}}\n'])).toContain('mongodb://root:••••@');
  });

  test.each([
    ['a null', 'tags: {mysql: null, minio: ~, mongodb: }\n'],
    ['a dotted key', 'tags:\n  minio: true\n  mongodb: true\ntags.mysql: false\n'],
    ['a template for keys', 'tags:\n  {{ .x }}: 1\n'],
    ['broken YAML', 'tags: {}\na: [\n'],
    ['a map that is written again', 'tags: {}\ntags: {minio: true, mysql: true, mongodb: true}\n'],
    [
      'a key that the chart does not read',
      'microservice: {warpdrive: {image: {}}}\n',
      'microservice: {warpdrive: {replicas: 2}}\n',
    ],
    ['a map that is replaced', 'tags: {}\n', 'tags: 1\n'],
  ])('not with %s', (_name, ...texts) => {
    expect(shown(texts)).not.toContain(' · ');
  });
});

describe('a range', () => {
  const base = 'a: 1\nb:\n  c: 1\n  d: 1\ntags:\n  mysql: false\n  minio: 1\n';
  const above = 'a: 2\nb: {c: 2, d: 2}\n';
  const at = (part: string): OffsetRange => ({ start: base.indexOf(part), end: base.indexOf(part) + part.length });

  test.each([
    ['a: 1', ['→ 2 (prod.yaml:1)']],
    ['  c: 1\n', ['→ 2 (prod.yaml:2)']],
    ['b:\n', []],
    ['tags:', ['mongodb: true · chart default']],
    ['mysql: false\n  minio', []],
    ['1\n  d: 1\ntags:', ['→ 2 (prod.yaml:2)', '→ 2 (prod.yaml:2)', 'mongodb: true · chart default']],
  ])('%j has its own hints only', (part, expected) => {
    expect(hints([base, above], { range: at(part) }).map(({ label }) => label)).toEqual(expected);
  });
});

test.each(['', '# c\n', 'text', '- 1\n', '{', '\ufeff', `${'['.repeat(500)}`])('%j has none', (text) => {
  expect(hints([text, 'a: 1\n'])).toEqual([]);
});

test('CRLF and a byte order mark', () => {
  expect(shown(['\ufefftags:  \r\n  mysql: false\r\n  minio: 1\r\na: 1\r\n', 'a: 2\r\n'])).toBe(
    '\ufefftags:⟦mongodb: true · chart default⟧  \r\n  mysql: false\r\n  minio: 1\r\na: 1⟦→ 2 (prod.yaml:1)⟧\r\n',
  );
});

describe('time grows with the text', { timeout: 60_000 }, () => {
  const above = 'a: {b: 1}\n';
  test.each<[string, number, (size: number) => string]>([
    ['keys', 2000, (size) => Array.from({ length: size }, (_, index) => `k${index}: 1\n`).join('')],
    ['equal keys', 2000, (size) => 'tags: {}\n'.repeat(size)],
    ['aliases', 1000, (size) => `a: &a 1\n${Array.from({ length: size }, (_, index) => `k${index}: *a\n`).join('')}`],
    [
      'maps on one line',
      500,
      (size) => `a: {${Array.from({ length: size }, (_, at) => `k${at}: {l: 1}`).join(', ')}}\n`,
    ],
    ['items', 2000, (size) => `a: [${'{b: 1}, '.repeat(size)}]\n`],
    [
      'merges of one map',
      200,
      (size) => `a: &a {b: 1}\n${Array.from({ length: size }, (_, at) => `m${at}:\n  <<: *a\n`).join('')}`,
    ],
  ])('%s', (_, size, make) => {
    const work = (text: string): void => {
      const layers = [text, above].map((source) => ({ path: '', document: createValuesDocument(source) }));
      const { values, chart } = readInstallation(layers, {});
      hintsOf({ values, chart, layer: 0, layerName: () => 'x' }, { start: 0, end: text.length }, 'en');
    };
    expect(growsLinearly(make, size, work)).toBe(true);
  });
});
