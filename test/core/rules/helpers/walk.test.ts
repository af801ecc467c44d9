import { describe, expect, test } from 'vitest';
import { knownEntries, type ReadEntry } from '../../../../server/src/core/rules/helpers/walk.ts';
import { formatPath } from '../../../../server/src/core/yaml/path.ts';
import { createValuesDocument } from '../../../../server/src/core/yaml/valuesDocument.ts';

function walk(text: string): readonly ReadEntry[] {
  return knownEntries(createValuesDocument(text));
}

/** The paths of the entries; their order says nothing. */
const paths = (text: string): readonly string[] =>
  walk(text)
    .map(({ to, shared }) => `${formatPath(to)}${shared ? ' shared' : ''}`)
    .sort();

describe('entries are visited', () => {
  test('of maps that are known, and those beside them', () => {
    const text = 'frontend: {replicas: 2, other: {deeper: 1}}\ncompany: {team: a}\n';
    expect(paths(text)).toStrictEqual(['company', 'frontend', 'frontend.other', 'frontend.replicas']);
  });

  test('of lists, item by item', () => {
    const text = 'dex: {config: {staticClients: [{id: a}, {id: b}]}}\n';
    expect(paths(text).slice(-2)).toStrictEqual(['dex.config.staticClients[0].id', 'dex.config.staticClients[1].id']);
  });

  test('through aliases and merge keys, for every path they lead to', () => {
    const text = 'x: &x {replicas: 2}\nfrontend: *x\nmicroservice:\n  user: {<<: *x, resources: {}}\n';
    expect(paths(text)).toStrictEqual([
      'frontend',
      'frontend.replicas shared',
      'microservice',
      'microservice.user',
      'microservice.user.replicas shared',
      'microservice.user.resources',
      'x',
    ]);
  });

  test('with the value that an alias stands for', () => {
    const [, entry] = walk('x: &x "2"\nprotocol: *x\n');
    expect(entry).toMatchObject({ name: 'protocol', shared: false, node: { kind: 'scalar', value: '2' } });
  });
});

describe('nothing is visited without end', () => {
  test('by merge keys that multiply', () => {
    const levels = Array.from({ length: 30 }, (_, at) => `x${at + 1}: &x${at + 1} {<<: [*x${at}, *x${at}]}\n`);
    const text = `x0: &x0 {replicas: 2}\n${levels.join('')}frontend: *x30\n`;
    expect(paths(text).filter((path) => path.startsWith('frontend.'))).toStrictEqual(['frontend.replicas shared']);
  });

  test('by lists of aliases', () => {
    const aliases = Array.from({ length: 2000 }, () => '*x').join(', ');
    const text = `x: &x {redirectURIs: [a], id: b}\ndex: {config: {staticClients: [${aliases}]}}\n`;
    expect(paths(text).filter((path) => path.includes('['))).toHaveLength(2);
  });

  test('by a map that holds itself', () => {
    expect(paths('frontend: &x {replicas: 2, <<: *x}\n').length).toBeLessThan(5);
  });
});
