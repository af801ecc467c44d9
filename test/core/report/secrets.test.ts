import { describe, expect, test } from 'vitest';
import { knownPaths, schemaAt } from '../../../server/src/core/catalog/schema.ts';
import { isSecret } from '../../../server/src/core/catalog/secrets.ts';
import { hideSecrets } from '../../../server/src/core/report/hideSecrets.ts';
import { formatPath } from '../../../server/src/core/yaml/path.ts';
import { LOCALES, reportOn, WRITERS } from './support.ts';

const SECRET = 'Xq7Wv9Zk2';

/** Each is a place of its own in a values file; `[]` stands for items of lists. */
const leaves = knownPaths().filter((path) => schemaAt([...path]) !== undefined);

/** A values file with one value at a path. */
function valuesWith(path: readonly (string | number)[], value: string): string {
  const nested = path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
  return `${JSON.stringify({ ee: {}, ...(nested as object) })}\n`;
}

const everywhere = (values: string, config = ''): string =>
  LOCALES.flatMap((locale) => {
    const report = reportOn({ values: { 'values.yaml': values }, config }, locale);
    return Object.values(WRITERS).map((write) => write(report));
  }).join('\n');

describe('secrets are never printed', () => {
  test('there are keys to try', () => {
    expect(leaves.filter(isSecret).length).toBeGreaterThan(10);
  });

  test.each(leaves.map((path) => [formatPath(path), path] as const))('%s', (_name, path) => {
    if (isSecret(path)) expect(everywhere(valuesWith(path, SECRET))).not.toContain(SECRET);
    for (const address of [
      `mongodb://root:${SECRET}@mongo.example.com/?replicaSet=a`,
      `https://${SECRET}@example.com/?token=${SECRET}`,
    ])
      expect(everywhere(valuesWith(path, address))).not.toContain(SECRET);
  });

  test.each([
    `https://user:${SECRET}@example.com/`,
    `https://${SECRET}@example.com/`,
    `https://s3.example.com/dump?X-Amz-Credential=${SECRET}&X-Amz-Signature=${SECRET}&X-Amz-Security-Token=${SECRET}`,
    `https://oss.example.com/dump?OSSAccessKeyId=${SECRET}&Signature=${SECRET}`,
    `https://blob.example.com/dump?sv=1&sig=${SECRET}`,
    `https://wiki.example.com/#key=${SECRET}`,
    `see https://a.example.com and mysql://root:${SECRET}@db.example.com`,
    `password=${SECRET}`,
  ])('in what people write: %s', (text) => {
    const config = `attestations:\n  backup-mysql: ${JSON.stringify({ by: text, at: '2026-11-23', evidence: text, note: text })}\n`;
    const comment = `frontend:\n  replicas: 1 # zadig-ha-disable-line single-replica -- ${text}\n`;
    const said = everywhere(`ee: {}\n${comment}`, config);
    expect(said).not.toContain(SECRET);
    expect(said).toContain('••••');
  });
});

test.each([
  'https://wiki.example.com/backups?id=7&view=a#top',
  'ticket OPS-1234, every night at 02:00',
  'ops@example.com',
  '阿里云 RDS 自动备份：每日 02:00',
])('what is no secret stays: %s', (text) => {
  expect(hideSecrets(text)).toBe(text);
});
