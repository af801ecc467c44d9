import fc from 'fast-check';
import { ConnectionString } from 'mongodb-connection-string-url';
import { describe, expect, test, vi } from 'vitest';
import { analyse } from '../../../../server/src/core/analyse.ts';
import { mongodbFault, parseMongodb } from '../../../../server/src/core/rules/helpers/mongodb.ts';
import { type MongodbAddress, plainMongodb } from '../../../../server/src/core/rules/helpers/plainMongodb.ts';
import { createValuesDocument } from '../../../../server/src/core/yaml/valuesDocument.ts';

vi.mock('mongodb-connection-string-url', { spy: true });
vi.mock('../../../../server/src/core/rules/helpers/plainMongodb.ts', { spy: true });

/** All that is asked of an address. */
const partsOf = ({ protocol, isSRV, username, password, hosts, pathname, searchParams }: MongodbAddress) => ({
  ...{ protocol, isSRV, username, password, hosts: [...hosts], pathname },
  options: [...searchParams],
  found: ['replicaSet', 'REPLICASET', 'tls', 'x'].map((name) => [searchParams.has(name), searchParams.get(name)]),
});

describe('a plain address is read as the parser reads it', () => {
  /** The first words are the plain ones, and the likely ones. */
  const pick = (...words: readonly string[]) => fc.constantFrom(...words.slice(0, 3), ...words.slice(0, 3), ...words);
  const option = fc
    .tuple(pick('replicaSet', 'replicaset', 'tls', 'x'), pick('rs0', 'a.b', 'true', '0'))
    .map((pair) => pair.join('='));
  const address = fc
    .tuple(
      pick('mongodb://', 'mongodb://', 'mongodb://', 'mongodb+srv://', ' mongodb://', 'MongoDB://'),
      pick('', 'root:zadig@', 'a.b~c:d-e_f@', 'root@', 'root:@', 'r%40t:x@', 'a:b:c@'),
      fc
        .array(pick('a', 'b-1.c', 'd:27017', '', '[::1]:1', 'e:0', '..', '-'), { minLength: 1, maxLength: 3 })
        .map((hosts) => hosts.join(',')),
      pick('/', '/zadig', '/z_a-1', '', '/..', '/a%20b', '/a/b', '//'),
      fc
        .array(fc.oneof(option, option, option, pick('x', 'x=', 'x=a+b', 'x=%41')), { maxLength: 3 })
        .map((options) => (options.length > 0 ? `?${options.join('&')}` : '')),
    )
    .map((parts) => parts.join(''));

  test('in all its parts', () => {
    let plain = 0;
    fc.assert(
      fc.property(address, (text) => {
        const read = mongodbFault(text) === undefined ? plainMongodb(text) : undefined;
        if (!read) return;
        plain++;
        expect(partsOf(read)).toStrictEqual(partsOf(new ConnectionString(text)));
      }),
      { numRuns: 2000 },
    );
    expect(plain).toBeGreaterThan(50);
  });

  test('without the parser, which has the others', () => {
    vi.mocked(ConnectionString).mockClear();
    expect(parseMongodb('mongodb://root:zadig@a:27017,b:27017/zadig?replicaSet=rs0&tls=true')).toBeDefined();
    expect(ConnectionString).not.toHaveBeenCalled();
    expect(parseMongodb('mongodb://root:z%40dig@a:27017')?.password).toBe('z%40dig');
    expect(ConnectionString).toHaveBeenCalledOnce();
  });
});

test.each([
  ['plain', 'mongodb://root:zadig@db-1:27017/zadig'],
  ['percent-encoded', 'mongodb://root:z%40dig@db-1:27017/zadig'],
])('one analysis reads an address once: %s', (_, text) => {
  const values = `connections: {mongodb: {connectionString: "${text}"}}\nee: {mongodb: {enableTransaction: true}}\n`;
  vi.mocked(plainMongodb).mockClear();
  vi.mocked(ConnectionString).mockClear();
  const { findings } = analyse([{ path: 'values.yaml', document: createValuesDocument(values) }]);
  expect(findings.filter(({ rule }) => rule.startsWith('mongodb-'))).toHaveLength(3);
  expect(vi.mocked(plainMongodb).mock.calls.length + vi.mocked(ConnectionString).mock.calls.length).toBe(
    text.includes('%') ? 2 : 1,
  );
});
