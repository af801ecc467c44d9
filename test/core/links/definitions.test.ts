import { expect, test } from 'vitest';
import { definitionsAt } from '../../../server/src/core/links/definitions.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { cursor } from '../../helpers/cursor.ts';

/** `layer:line` of each place, for the `|` in the layer of that number. */
function places(texts: readonly string[], layer: number): readonly string[] {
  const { text, offset } = cursor(texts[layer] ?? '');
  const layers = texts.map((other, index) => ({
    path: '',
    document: createValuesDocument(index === layer ? text : other),
  }));
  return definitionsAt(layers, layer, offset).map(({ layer: found, start }) => {
    return `${found}:${(layers[found]?.document.lines.at(start).line ?? 0) + 1}`;
  });
}

const BASE = 'protocol: http\nfrontend:\n  replicas: 1\n';

test.each<[string, readonly string[], number, readonly string[]]>([
  ['a key that a higher layer sets', ['front|end:\n  replicas: 1\n', 'a: 1\nfrontend: {}\n'], 0, ['1:2']],
  ['its value', [BASE, 'frontend:\n  replicas: |2\n'], 1, ['0:3']],
  [
    'a key of two other layers, the winner first',
    [BASE, 'pro|tocol: https\n', 'x: 1\nprotocol: tcp\n'],
    1,
    ['2:2', '0:1'],
  ],
  [
    'a key that merge keys bring',
    ['a: &a {replicas: 1}\nfrontend: {<<: *a}\n', 'frontend: {re|plicas: 2}\n'],
    1,
    ['0:1'],
  ],
  ['a key that nobody else has', [BASE, 'oth|er: 1\n'], 1, []],
  ['an only file', ['proto|col: 1\n'], 0, []],
  ['a comment', [BASE, '# he|re\nprotocol: 1\n'], 1, []],
  ['nothing', [BASE, '|'], 1, []],
])('%s', (_, texts, layer, expected) => {
  expect(places(texts, layer)).toStrictEqual(expected);
});
