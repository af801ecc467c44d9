import { describe, expect, test } from 'vitest';
import { hideSecrets } from '../../../server/src/core/catalog/hideSecrets.ts';
import { childrenOf } from '../../../server/src/core/catalog/schema.ts';
import { isSecret } from '../../../server/src/core/catalog/secrets.ts';
import type { Path } from '../../../server/src/core/yaml/path.ts';
import { knownPaths } from '../../helpers/knownPaths.ts';
import { LOCALES, reportOn, WRITERS } from './support.ts';

const SECRET = 'Xq7Wv9Zk2';

type Values = { readonly [key: string]: Values | string };

/** Every key of the chart by its first step. */
const groups = Map.groupBy(
  knownPaths().filter((path) => childrenOf(path).size === 0),
  ([first]) => String(first),
);

/** A values file that sets paths, each to what `textFor` gives; those without are left out. */
function valuesOf(paths: readonly Path[], textFor: (path: Path) => string | undefined): string {
  const set = (values: Values, [step, ...rest]: Path, value: string): Values => {
    const key = String(step);
    const below = typeof values[key] === 'object' ? values[key] : {};
    return { ...values, [key]: rest.length === 0 ? value : set(below, rest, value) };
  };
  const filled = paths.reduce<Values>((values, path) => {
    const value = textFor(path);
    return value === undefined ? values : set(values, path, value);
  }, {});
  return `${JSON.stringify(filled)}\n`;
}

const everywhere = (values: string, config = ''): string =>
  LOCALES.flatMap((locale) => {
    const report = reportOn({ values: { 'values.yaml': values }, config }, locale);
    return Object.values(WRITERS).map((write) => write(report));
  }).join('\n');

describe('secrets are never printed', () => {
  test('there are keys to try', () => {
    expect([...groups.values()].flat().filter(isSecret).length).toBeGreaterThan(10);
  });

  describe.each([...groups])('below %s', (_first, paths) => {
    test.each([SECRET, `a@:/?#,$${SECRET}'"`])('as values of their keys: %s', (secret) => {
      const values = valuesOf(paths, (path) => (isSecret(path) ? secret : undefined));
      expect(everywhere(values)).not.toContain(SECRET);
    });

    test.each([
      `mongodb://root:${SECRET}@mongo.example.com/?replicaSet=a`,
      `https://${SECRET}@example.com/?token=${SECRET}`,
      `root:${SECRET}@tcp(mysql.example.com)/zadig`,
    ])('in %s', (address) => {
      expect(everywhere(valuesOf(paths, () => address))).not.toContain(SECRET);
    });
  });

  test.each([
    `dex: {config: {staticClients: [{id: zadig, secret: ${SECRET}}]}}\n`,
    `minio: {users: [{accessKey: ${SECRET}, secretKey: ${SECRET}}]}\n`,
    `a: &s ${SECRET}\nmysql: {rootPassword: *s}\n`,
    `connections.mysql.auth.password: ${SECRET}\n`,
  ])('in other places: %s', (values) => {
    expect(everywhere(`ee: {}\n${values}`)).not.toContain(SECRET);
  });

  test.each([
    `https://user:${SECRET}@example.com/`,
    `https://${SECRET}@example.com/`,
    `https://user:a ${SECRET}@example.com/`,
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
  'restored on 2026-11-20: see ops@example.com',
  'https://wiki.example.com:8443/x says more, ask ops@example.com',
  '阿里云 RDS 自动备份：每日 02:00',
])('what is no secret stays: %s', (text) => {
  expect(hideSecrets(text)).toBe(text);
});
