import { describe, expect, test } from 'vitest';
import { ITEMS } from '../../server/src/core/checklist/items/index.ts';
import { SEVERITY_SETTINGS } from '../../server/src/core/config/ruleSettings.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import { createValuesDocument } from '../../server/src/core/yaml/valuesDocument.ts';
import { cursor } from '../helpers/cursor.ts';
import { service } from './service.ts';

async function labels(marked: string): Promise<readonly string[]> {
  const { text, position } = cursor(marked);
  const { items } = await service.complete(createValuesDocument(text), position);
  return items.map(({ label }) => label);
}

async function hovered(marked: string): Promise<string | undefined> {
  const { text, position } = cursor(marked);
  const contents = (await service.hover(createValuesDocument(text), position))?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
}

describe('completion in a configuration', () => {
  test.each<[string, string, readonly string[]]>([
    ['keys', '|', ['chartVersion', 'profile', 'namespace', 'release', 'rules', 'values', 'overrides', 'attestations']],
    ['the keys that are left', 'profile: ha\nr|\n', ['release', 'rules']],
    ['profiles', 'profile: |\n', ['ha', 'standalone']],
    ['severities', 'rules:\n  dotted-key: |\n', SEVERITY_SETTINGS],
    ['severities of an option map', 'rules:\n  single-replica: {severity: |}\n', SEVERITY_SETTINGS],
    ['options', 'rules:\n  single-replica:\n    |\n', ['severity', 'min']],
    [
      'keys of an override',
      'overrides:\n  - files: ["*"]\n    |\n',
      ['chartVersion', 'profile', 'namespace', 'release', 'rules'],
    ],
    ['keys of an attestation', 'attestations:\n  backup-mysql:\n    |\n', ['by', 'at', 'expires', 'evidence', 'note']],
  ])('offers %s', async (_, marked, expected) => {
    const found = await labels(marked);
    for (const label of expected) expect(found.map((one) => one.replaceAll('"', ''))).toContain(label);
    expect(found).not.toContain('microservice');
  });

  test('offers every item that people decide, and no other', async () => {
    const found = await labels('attestations:\n  |\n');
    for (const { id, kind } of ITEMS) expect(found.includes(id), id).toBe(kind !== 'auto');
  });

  test('offers every rule', async () => {
    const found = await labels('rules:\n  |\n');
    for (const { id } of rules) expect(found).toContain(id);
  });
});

test.each([
  ['pro|file: ha\n', 'standalone'],
  ['rules:\n  single-re|plica: off\n', 'A service without a second replica'],
  ['rules:\n  single-re|plica: {min: 3}\n', 'A service without a second replica'],
  ['rules:\n  single-replica:\n    mi|n: 3\n', 'The number of replicas'],
  ['rules:\n  dotted-key:\n    seve|rity: off\n', 'How much a finding'],
  ['overrides:\n  - fi|les: ["*"]\n', 'Globs'],
])('hover at %j', async (marked, part) => {
  expect(await hovered(marked)).toContain(part);
});
