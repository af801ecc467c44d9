import { afterEach, describe, expect, test } from 'vitest';
import { parseBaseline } from '../../server/src/cli/baseline/baseline.ts';
import { analyse } from '../../server/src/core/analyse.ts';
import { attestText } from '../../server/src/core/config/attestationEdit.ts';
import { parseConfig } from '../../server/src/core/config/parse.ts';
import { settingsFor } from '../../server/src/core/config/settings.ts';
import { inputFor } from '../../server/src/core/generators/inputFor.ts';
import { readOptions } from '../../server/src/core/generators/options.ts';
import { GENERATORS } from '../../server/src/core/generators/registry.ts';
import { fixAll } from '../../server/src/core/rules/fixAll.ts';
import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
const own = (): readonly unknown[] => [Object.prototype, Array.prototype, Function.prototype].map(Reflect.ownKeys);
const before = own();

afterEach(() => {
  expect(own()).toStrictEqual(before);
  expect(({} as Record<string, unknown>)['replicas']).toBeUndefined();
});

describe.each(KEYS)('the key %s', (key) => {
  test.each([
    `${key}: {replicas: 1, resources: {limits: {cpu: 1}}}\n`,
    `microservice: {${key}: {replicas: 1}}\nfrontend: {${key}: 3}\n`,
    `x: &a {${key}: {replicas: 1}}\nmicroservice:\n  aslan:\n    <<: *a\n    ${key}: {replicas: 2}\n`,
    `${key}.replicas: 1\ntags.${key}: true\n`,
    `"${key}": {"${key}": {"${key}": true}}\n`,
  ])('in values is a key like any other: %j', (text) => {
    const layers = [text, text].map((layer, index) => ({
      path: `${index}.yaml`,
      document: createValuesDocument(layer),
    }));
    const analysis = analyse(layers, { rules: { [key]: 'off' } });
    expect(analysis.status).toBe('analysed');
    expect(analysis.findings.filter(({ message }) => message.text.en.includes('failed and was skipped'))).toEqual([]);
    fixAll(layers);
    for (const { generate } of GENERATORS)
      expect(generate(inputFor(analysis, {}, { locale: 'en', options: {} }))).not.toContain('[object Object]');
  });

  test('in a configuration is an unknown one', () => {
    const text = `${key}: {profile: standalone}\nrules: {${key}: {severity: off, min: 3}, single-replica: {${key}: 3}}\nattestations: {${key}: {by: a, at: 2026-11-23}}\noverrides: [{files: ["*"], ${key}: {profile: standalone}}]\n`;
    const { config, problems } = parseConfig(text);
    expect(problems.length).toBeGreaterThanOrEqual(4);
    expect(Object.keys(config.attestations)).toStrictEqual([]);
    const settings = settingsFor(config, ['values.yaml']);
    expect(settings.profile).toBeUndefined();
    expect(Object.keys(settings.rules ?? {})).not.toContain(key);
  });

  test('as an item is written as any other text', () => {
    const result = attestText('profile: ha\n', key, { by: 'ops', at: '2026-11-23' });
    expect(result).toMatchObject({ text: expect.stringContaining(`  ${key}:\n    by: ops\n`) });
  });

  test('in a baseline changes nothing', () => {
    const entry = `{ "file": "${key}", "rule": "${key}", "path": "${key}", "fingerprint": "${key}", "count": 1, "${key}": {} }`;
    const parsed = parseBaseline(`{ "version": 1, "${key}": { "version": 2 }, "findings": [${entry}] }`, 'known.json');
    expect(parsed).toMatchObject({ entries: [{ rule: key, count: 1 }] });
  });

  test('as an option of a generator is refused', () => {
    for (const generator of GENERATORS)
      expect(readOptions(generator, { [key]: 'x' }), generator.id).not.toHaveProperty('options');
  });
});
