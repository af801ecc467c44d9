import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GENERATORS } from '../../../server/src/core/generators/registry.ts';
import { REPOSITORY } from '../../helpers/cliHost.ts';
import { readInstallations } from '../../helpers/installations.ts';
import { type Given, inputOf } from './input.ts';

const sample = readFileSync(join(REPOSITORY, 'sample', 'values.yaml'), 'utf8');
const onNodePort = readInstallations().find(({ name }) => name === 'IP with NodePort');

const INSTALLATIONS: Readonly<Record<string, Given>> = {
  sample: { layers: [sample], chartVersion: '4.3' },
  'ip-node-port': {
    layers: onNodePort?.layers.map(({ text }) => text) ?? [],
    chartVersion: onNodePort?.chartVersion ?? '',
    namespace: onNodePort?.namespace ?? '',
    locale: 'zh-cn',
  },
};

describe.each(Object.entries(INSTALLATIONS))('for %s', (name, given) => {
  test.each(GENERATORS)('$id is what it was', async ({ generate, fileName }) => {
    const text = generate(inputOf(given));
    expect(generate(inputOf(given))).toBe(text);
    expect(text).toMatch(/[^\n]\n$/);
    await expect(text).toMatchFileSnapshot(join(REPOSITORY, 'test', 'fixtures', 'generators', name, fileName));
  });
});
