import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { analyse } from '../../../server/src/core/analyse.ts';
import { COMPONENTS } from '../../../server/src/core/catalog/components.ts';
import { defaultOf, isKnownPath } from '../../../server/src/core/catalog/schema.ts';
import { NEWEST_VERSION } from '../../../server/src/core/catalog/versions.ts';
import { BLOCKS, type Block } from '../../../server/src/core/snippets/blocks.ts';
import { leavesFor } from '../../../server/src/core/snippets/leaves.ts';
import { blockText } from '../../../server/src/core/snippets/tree.ts';
import { formatPath } from '../../../server/src/core/yaml/path.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { REPOSITORY } from '../../helpers/cliHost.ts';
import { expandSnippet } from '../../helpers/cursor.ts';

/** What a user fills in. */
const ANSWERS: Readonly<Record<string, string>> = {
  'zadig-domain': 'zadig.company.test',
  'namespace-of-zadig': 'zadig',
  'client-secret': 'jN3cMw8eZa',
  'mysql-host': 'mysql.company.test',
  'mysql-user': 'zadig',
  'mysql-password': 'fW7nRk2pLx',
  'mongodb-user': 'zadig',
  'mongodb-password': 'tB4vHq9sYd',
  'mongodb-1': 'm1.company.test',
  'mongodb-2': 'm2.company.test',
  'mongodb-3': 'm3.company.test',
  'replica-set': 'rs0',
  'rwx-storage-class': 'nfs-client',
  'rwx-claim': 'zadig-aslan',
  'node-ip': '10.0.0.7',
  'cpu-limit': '1',
  'memory-limit': '1Gi',
};

/** Rules that speak of what a single block does not decide, or of what its description says itself. */
const ABOUT_THE_REST: readonly string[] = [
  'single-replica',
  'builtin-mongodb',
  'builtin-mysql',
  'endpoint-fqdn-missing',
  'default-encryption-key',
  'default-credentials',
];

function answered(text: string): string {
  return text.replace(/<([^<>\n]+)>/g, (_place, name: string) => {
    const answer = ANSWERS[name];
    if (answer === undefined) throw new Error(`nobody knows what <${name}> is`);
    return answer;
  });
}

const file: Readonly<Record<string, { prefix: string; body: readonly string[]; description: string }>> = JSON.parse(
  readFileSync(join(REPOSITORY, 'snippets', 'zadig-ha.code-snippets'), 'utf8'),
);

describe.each(BLOCKS.map((block): readonly [string, Block] => [block.id, block]))('%s', (id, block) => {
  const snippet = Object.values(file).find(({ prefix }) => prefix === id);

  test('is a snippet that says the same', () => {
    expect(expandSnippet(snippet?.body.join('\n') ?? '')).toBe(blockText(block, NEWEST_VERSION));
    expect(snippet?.description).toBe(block.description.en);
    expect(id).toMatch(/^zadig-ha-[a-z-]+$/);
  });

  test('is valid YAML of keys that the schema knows', () => {
    const text = blockText(block, NEWEST_VERSION);
    expect(createValuesDocument(text).problems).toEqual([]);
    expect(parse(text)).toBeTypeOf('object');
    for (const { path } of leavesFor(block, '5.0')) expect(isKnownPath(path), formatPath(path)).toBe(true);
  });

  test('passes the rules once its places are filled in', () => {
    const document = createValuesDocument(answered(blockText(block, NEWEST_VERSION)));
    const { findings } = analyse([{ path: 'values.yaml', document }], { chartVersion: '5.0', namespace: 'zadig' });
    const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    const whole = id === 'zadig-ha-full' ? ['default-encryption-key'] : ABOUT_THE_REST;
    expect(loud.map(({ rule }) => rule).filter((rule) => !whole.includes(rule))).toEqual([]);
  });
});

test('the limits are those of the catalogue', () => {
  for (const { id, path, limits } of COMPONENTS.filter((component) => component.limits)) {
    const block = BLOCKS.find((candidate) => candidate.id === `zadig-ha-resources-${id}`);
    const leaves = new Map(leavesFor(block as Block, '5.0').map((leaf) => [formatPath(leaf.path), leaf.value]));
    expect(leaves.get(formatPath([...path, 'resources', 'limits', 'cpu']))).toBe(limits?.cpu);
    expect(leaves.get(formatPath([...path, 'resources', 'limits', 'memory']))).toBe(limits?.memory);
  }
});

test('names of databases and clients are the defaults of the chart', () => {
  for (const block of BLOCKS)
    for (const { path, value } of leavesFor(block, '5.0')) {
      const name = formatPath(path);
      if (!/\.db(?:\.|$)|database$|\.port$/.test(name) || String(value).includes('<')) continue;
      expect(defaultOf(path, '5.0'), name).toEqual({ known: true, value });
    }
});
