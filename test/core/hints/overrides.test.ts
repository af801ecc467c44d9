import { describe, expect, test } from 'vitest';
import { overridesOf } from '../../../server/src/core/hints/overrides.ts';
import { readInstallation } from '../../../server/src/core/judge.ts';
import type { Locale } from '../../../server/src/core/messages/localized.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { growsLinearly } from '../yaml/support/growth.ts';

const NAMES = ['values.yaml', 'prod.yaml', 'secret.yaml'];

/** `key: title` for each override of the last layer. */
function overrides(texts: readonly string[], locale: Locale = 'en'): readonly string[] {
  const layers = texts.map((text, index) => ({ path: `${index}`, document: createValuesDocument(text) }));
  const { values, chart } = readInstallation(layers, { chartVersion: '4.3' });
  const layer = layers.length - 1;
  const top = texts[layer] ?? '';
  return overridesOf({ values, chart, layer, layerName: (index) => NAMES[index] ?? '' }, locale).map(
    ({ at, title }) => `${top.slice(at.start, at.end)}: ${title}`,
  );
}

describe('what a layer overrides', () => {
  const base = 'frontend:\n  replicas: 1\n  # more\n  image:\n    tag: "1"\nprotocol: http\n';

  test('is named with file, line and the value before', () => {
    expect(overrides([base, 'frontend:\n  replicas: 2\nprotocol: https\n'])).toStrictEqual([
      'replicas: overrides values.yaml:2 (was 1)',
      'protocol: overrides values.yaml:6 (was http)',
    ]);
    expect(overrides([base, 'protocol: https\n'], 'zh-cn')).toStrictEqual([
      'protocol: 覆盖 values.yaml:6（原为 http）',
    ]);
  });

  test.each([
    ['nothing below it', ['', 'frontend: {replicas: 2}']],
    ['the same value', [base, 'frontend: {replicas: 1}']],
    ['another key of the same map', [base, 'frontend: {resources: {}}']],
    ['an empty map, which is merged', [base, 'frontend: {image: {}}']],
    ['the lowest layer', [base]],
    ['a text that is not wholly understood', [base, 'frontend: {replicas: 2}\nbroken: [']],
    ['a key that another one of the same name hides', [base, 'protocol: https\nprotocol: http\n']],
  ])('is nothing for %s', (_, texts) => {
    expect(overrides(texts)).toStrictEqual([]);
  });

  test('of several lower layers the one that wins', () => {
    expect(overrides([base, 'protocol: tcp', 'protocol: https'])).toStrictEqual([
      'protocol: overrides prod.yaml:1 (was tcp)',
    ]);
  });

  test('may be a list, a map or a null', () => {
    expect(overrides(['a: [1]\nb: {c: 1}\nd: ~\n', 'a: [2]\nb: 1\nd: 2\n'])).toStrictEqual([
      'a: overrides values.yaml:1 (was […])',
      'b: overrides values.yaml:2 (was {…})',
      'd: overrides values.yaml:3 (was null)',
    ]);
  });

  test('shows no secret', () => {
    const found = overrides(['mysql: {rootPassword: geheim}', 'mysql: {rootPassword: other}']);
    expect(found).toStrictEqual(['rootPassword: overrides values.yaml:1 (was ••••)']);
  });

  test('takes time that grows with the files only', () => {
    const many = (count: number, value: string): string =>
      Array.from({ length: count }, (_, index) => `k${index}: ${value}\n`).join('');
    const stack = (size: number): readonly string[] => [many(size, 'a'), many(size, 'b')];
    expect(growsLinearly(stack, 500, overrides)).toBe(true);
  });
});
