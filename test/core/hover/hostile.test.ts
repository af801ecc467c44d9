import { describe, expect, test } from 'vitest';
import { documentationPages, documentationUrl } from '../../../server/src/core/catalog/documentation.ts';
import { schemaAt } from '../../../server/src/core/catalog/schema.ts';
import { rangeOf } from '../../../server/src/core/yaml/locate.ts';
import { formatPath, type Path } from '../../../server/src/core/yaml/path.ts';
import { writeScalar } from '../../../server/src/core/yaml/scalar.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { knownPaths } from '../../helpers/knownPaths.ts';
import { growsLinearly } from '../yaml/support/growth.ts';
import { type HoverOptions, hover, hovers } from './support.ts';

const HOSTILE = [
  '[x](command:evil)',
  '[x](https://evil.example.com)',
  '`](command:evil)`',
  '``` [x](command:evil) ```',
  '<img src=x onerror=alert(1)>',
  '<a href="https://evil.example.com">x</a>',
  'a\n\n# heading\n\n[x](command:evil)',
  'a\r\nb\u2028c\u0085d',
  '\\`[x](command:evil)',
  '[x]: https://evil.example.com',
  '\u202eabc\u0000',
  '{value} {line} {place} $1 $&',
  `${'x'.repeat(10_000)}`,
  `${'`'.repeat(10_000)}`,
];

const known = new Set(
  documentationPages().flatMap((page) => [documentationUrl(page, 'en'), documentationUrl(page, 'zh-cn')]),
);

/** What is left of Markdown once code and escaped characters are gone: our own words, and our own links. */
function outsideCode(markdown: string): string {
  return markdown.replace(/(?<![`\\])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '').replace(/\\[!-/:-@[-`{-~]/g, '');
}

function expectHarmless(markdown: string): void {
  const rest = outsideCode(markdown);
  expect(rest).not.toMatch(/[<`~]/);
  expect(rest.match(/\]\(/g)).toHaveLength(1);
  const links = [...rest.matchAll(/\[[^\]\n]*\]\(([^)\n]*)\)/g)].map(([, target = '']) => target);
  expect(links.filter((link) => !known.has(link))).toEqual([]);
  expect(markdown.length).toBeLessThan(3000);
  expect(markdown).not.toMatch(/[\r\u2028\u0085\u202e\0]/);
}

describe('a text from the file is no Markdown', () => {
  test.each(HOSTILE.map((value) => [value.slice(0, 40), value]))('%j', (_start, value) => {
    const written = writeScalar(value, { flow: true, alwaysQuote: true });
    const places: readonly (readonly [string, string])[] = [
      [`frontend: {replicas: ${written}}\n`, 'replicas'],
      [`endpoint: {FQDN: ${written}}\n`, 'FQDN'],
      [`microservice: {aslan: {replicas: 2, storageClass: ${written}}}\n`, 'aslan'],
      [`microservice: {aslan: {replicas: 2, storageClass: ${written}}}\n`, 'storageClass'],
      [`frontend: {resources: {limits: {cpu: ${written}}}}\n`, 'frontend'],
      [`connections: {mongodb: {connectionString: ${written}}}\n`, 'connectionString'],
      [`connections: {mysql: {host: ${written}}}\n`, 'host'],
      [
        `endpoint: {type: IP, IP: ${written}}\ngloo: {gatewayProxies: {gatewayProxy: {service: {type: NodePort}}}}\n`,
        'gatewayProxy:',
      ],
    ];
    for (const [text, at] of places) {
      const found = hovers(text)(text.indexOf(at) + 1);
      expectHarmless(found?.markdown ?? '');
    }
  });

  test.each(['replicaSet', 'x', 'authSource'])('nor one in the option %s or the names of a connection', (option) => {
    for (const value of ['[x](command:evil)', '`a`', '<img>']) {
      const part = encodeURIComponent(value);
      const address = `mongodb://${part}:${part}@h1,h2/${part}?${option}=${part}&${part}=1`;
      expectHarmless(hover(`connections: {mongodb: {connectionString: "${address}|"}}\n`)?.markdown ?? '');
    }
  });

  test('nor the name of a file or an anchor', () => {
    const text = 'x: &a`<b>* 2\nfrontend: {replicas: *a`<b>* }\n';
    const found = hovers(text)(text.indexOf('replicas') + 1);
    expect(found?.markdown).toContain('by the anchor ``a`<b>*`` of line 1');
    expectHarmless(found?.markdown ?? '');
  });
});

describe('a secret is never shown', () => {
  const secret = 'Xq7Wv9Zk2';
  const secrets: readonly (readonly [string, HoverOptions?])[] = [
    [`connections: {mysql: {auth: {password: ${secret}|}}}\n`],
    [
      `connections: {mysql: {auth: {pass|word: 1}}}\n`,
      { above: `connections: {mysql: {auth: {password: ${secret}}}}\n` },
    ],
    [`dex: {config: {staticClients: [{secret: ${secret}|}]}}\n`],
    [
      `dex: {config: {static|Clients: [{secret: ${secret}}]}}\n`,
      { above: `dex: {config: {staticClients: [{secret: ${secret}}]}}\n` },
    ],
    [`minio: {users: [{secretKey: ${secret}, accessKey: ${secret}|}]}\n`],
    [`x: &s ${secret}\nmysql: {rootPassword: *|s}\n`],
    [`global: {encryption: {key: ${secret}|}}\n`],
    [`github: {sshKey: "${secret}|"}\n`],
    [`connections: {mongodb: {connectionString: "mongodb://u:${secret}@h1,h2/|"}}\n`],
    [`connections: {mongodb: {connectionString: "mongodb://u:${secret}@${secret}@h1,h2/|"}}\n`],
    [`connections: {mongodb: {connectionString: "mongodb://u:${secret}/x@h1,h2|"}}\n`],
    [`connections: {mongodb: {connectionString: "mongodb://u:${secret}|"}}\n`],
    [`connections: {mongodb: {connectionString: "mongodb://u:${secret}@h1\\\\,h2|"}}\n`],
    [`connections: {mongodb: {connectionString: "mongodb://h1,h2/?tlsCertificateKeyFilePassword=${secret}|"}}\n`],
    [
      `connections: {mongodb: {connectionString: "mongodb://h1,h2/?authMechanismProperties=AWS_SESSION_TOKEN:${secret}|"}}\n`,
    ],
    [`connections: {mongodb: {connectionString: "postgres://u:${secret}@h1|"}}\n`],
    [`connections: {mysql: {host: "u:${secret}@tcp(h)/db|"}}\n`],
    [`connections: {mysql: {host: "jdbc:mysql://h/db?user=a&password=${secret}|"}}\n`],
    [`endpoint: {FQDN: "https://u:${secret}@h|"}\n`],
    [`endpoint: {FQDN: "https://u:x@${secret}@h|"}\n`],
    [`endpoint: {FQDN: "https://u:${'x'.repeat(5000)}${secret}@h|"}\n`],
  ];
  test.each(secrets.map(([marked, options]) => [marked.slice(0, 100), marked, options] as const))(
    '%j',
    (_start, marked, options = {}) => {
      for (const locale of ['en', 'zh-cn'] as const)
        for (const scope of ['all', 'additions'] as const) {
          const markdown = hover(marked, { ...options, locale, scope })?.markdown;
          expect(markdown ?? '').not.toContain(secret);
          expect(markdown ?? '').not.toContain('xxxx');
          if (scope === 'all') expect(markdown).toBeDefined();
        }
    },
  );

  test('but an empty one is', () => {
    expect(hover('mysql: {rootPass|word: ""}\n')?.markdown).toContain('`""`, set here');
  });
});

describe('every key of the schema', () => {
  const values: Record<string | number, unknown> = {};
  const paths = knownPaths().filter((path) => !isParent(path));
  for (const path of paths) setIn(values, path);
  const text = Object.entries(values)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
  const document = createValuesDocument(text);

  test.each(['en', 'zh-cn'] as const)('has a short hover in %s', (locale) => {
    for (const chart of ['1.13', '1.16', '3.3', '5.0']) {
      const at = hovers(text, { locale, chart });
      for (const path of paths) {
        const markdown = at(rangeOf(document, path)?.value.start ?? -1)?.markdown ?? '';
        expect(markdown.startsWith(`\`${formatPath(path)}\` — `), formatPath(path)).toBe(true);
        expectHarmless(markdown);
        expect(markdown.split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(10);
      }
    }
  });
});

function isParent(path: Path): boolean {
  const { kind, items } = schemaAt(path) ?? {};
  return kind === 'map' || items !== undefined;
}

/** Sets a number at a path, making the maps and lists on the way. */
function setIn(root: Record<string | number, unknown>, path: Path): void {
  let at = root;
  for (const [depth, step] of path.entries()) {
    at[step] ??= depth === path.length - 1 ? 1 : typeof path[depth + 1] === 'number' ? [] : {};
    at = at[step] as typeof root;
  }
}

describe('no text is too much', { timeout: 60_000 }, () => {
  const at = (text: string): number => text.lastIndexOf('replicas') + 1;
  test.each<[string, (size: number) => string, number]>([
    ['keys', (size) => `${'k: 1\n'.repeat(size)}frontend: {replicas: 1}\n`, 1000],
    ['known keys', (size) => `frontend:\n${'  replicas: 1\n'.repeat(size)}`, 1000],
    ['one long value', (size) => `endpoint: {FQDN: "${'`@:x'.repeat(size)}"}\nfrontend: {replicas: 1}\n`, 20_000],
    ['hosts', (size) => `connections: {mongodb: {connectionString: "mongodb://${'h,'.repeat(size)}replicas"}}\n`, 2000],
    [
      'merges in a chain',
      (size) =>
        `${Array.from({ length: size }, (_, i) => `m${i}: &m${i}\n  <<: ${i === 0 ? '{a: 1}' : `*m${i - 1}`}`).join('\n')}\nfrontend:\n  <<: *m${size - 1}\n  replicas: 1\n`,
      300,
    ],
  ])('%s', (_name, make, size) => {
    expect(growsLinearly(make, size, (text) => void hovers(text)(at(text)))).toBe(true);
  });

  test.each([
    `a: ${'['.repeat(5000)}\nfrontend: {replicas: 1}\n`,
    `${Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}frontend: {replicas: 1}\n`,
    `a0: &a0 {x: 1}\n${Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} {${Array.from({ length: 9 }, (__, k) => `k${k}: *a${i}`).join(', ')}}\n`).join('')}frontend: *a9\nmicroservice: {user: {replicas: 1}}\n`,
    'loop: &l {again: *l}\nfrontend: *l\nmicroservice: {user: {replicas: 1}}\n',
    '\0\ud800\ufeff: \udfff\nfrontend: {replicas: 1}\n',
  ])('none throws, wherever it is asked about', (text) => {
    const hoverOf = hovers(text);
    for (const offset of [-1, 0, 1, at(text), text.length, text.length + 9, text.indexOf('frontend') + 1])
      expect(() => hoverOf(offset)).not.toThrow();
  });
});
