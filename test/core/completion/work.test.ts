import { expect, test, vi } from 'vitest';
import { Lexer } from 'yaml';
import { findChild } from '../../../server/src/core/yaml/lookup.ts';
import { reparse } from '../../../server/src/core/yaml/reparse.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { suggestedAt } from './support.ts';

const repeat = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

const LISTS: Readonly<Record<string, string>> = {
  'clients of dex': `dex:\n  config:\n    staticClients:\n${repeat(5000, (index) => `    - id: a${index}\n      redirectURIs: [x]\n`)}`,
  'users of minio': `minio:\n  users:\n${repeat(5000, (index) => `    - accessKey: a${index}\n      secretKey: b\n`)}`,
  services: `microservice:\n${repeat(5000, (index) => `  svc${index}:\n    replicas: 1\n`)}`,
  'items in brackets': `microservice:\n  aslan:\n    x: [${repeat(5000, (index) => `long-word${index}, `)}]\n    replicas: 1\n`,
};

test.each(Object.entries(LISTS))('of %s the parser reads those around the place', (_name, text) => {
  const { lex } = Lexer.prototype;
  let read = 0;
  const spy = vi.spyOn(Lexer.prototype, 'lex').mockImplementation(function (this: Lexer, source, ...rest) {
    read += source.length;
    return lex.call(this, source, ...rest);
  });
  const middle = text.indexOf('\n', text.length / 2) + 5;
  for (const offset of [middle, text.length - 3, text.length]) suggestedAt(text, offset);
  spy.mockRestore();
  expect(text.length).toBeGreaterThan(50_000);
  expect(read).toBeLessThan(text.length / 2);
});

test.each(Object.entries(LISTS))('behind %s a word that goes and keys that come are read alone', (_name, text) => {
  const plain = createValuesDocument(text);
  const keys = 'connections:\n  mysql: {}\n';
  expect(reparse(text + keys, plain)?.part).toEqual({
    start: text.length,
    oldEnd: text.length,
    newEnd: text.length + keys.length,
  });
  const blanked = createValuesDocument(`${text}    `, createValuesDocument(`${text}word`));
  expect(reparse(`${text}    `, createValuesDocument(`${text}word`))?.part.start).toBe(text.length);
  expect(reparse(text + keys, blanked)?.part.start).toBe(text.length);
});

test('what a map has from its merge keys is searched once', () => {
  const { root } = createValuesDocument('a: &a {x: 1}\nb: {<<: [*a, *a]}\n');
  const map = root?.kind === 'map' ? findChild(root, 'b')?.node : undefined;
  if (map?.kind !== 'map') throw new Error('b is no map');
  expect(findChild(map, 'x')).toBeDefined();
  expect(findChild(map, 'x')).toBe(findChild(map, 'x'));
});
