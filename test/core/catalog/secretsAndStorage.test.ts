import { describe, expect, test } from 'vitest';
import { PUBLIC_DEFAULTS, PUBLIC_MONGODB_LOGIN } from '../../../server/src/core/catalog/publicDefaults.ts';
import { defaultOf, isKnownPath } from '../../../server/src/core/catalog/schema.ts';
import { HIDDEN, shownText } from '../../../server/src/core/catalog/secrets.ts';
import { looksLikeBlockStorage } from '../../../server/src/core/catalog/storageClasses.ts';
import { isInRange, KNOWN_VERSIONS } from '../../../server/src/core/catalog/versions.ts';
import { formatPath } from '../../../server/src/core/yaml/path.ts';

describe('public secrets', () => {
  test.each(PUBLIC_DEFAULTS.map((secret) => ({ ...secret, name: formatPath(secret.path) })))(
    '$name is what the charts have',
    (secret) => {
      expect(isKnownPath(secret.path)).toBe(true);
      const facts = KNOWN_VERSIONS.filter((version) => isInRange(version, secret))
        .map((version) => defaultOf(secret.path, version))
        .filter((fact) => fact.known);
      expect(facts.length).toBeGreaterThan(0);
      for (const fact of facts) expect(fact.value).toBe(secret.value);
    },
  );

  test('the login in the connection string', () => {
    const { user, password } = PUBLIC_MONGODB_LOGIN;
    const fact = defaultOf(['connections', 'mongodb', 'connectionString'], '5.0');
    expect(fact).toEqual({ known: true, value: `mongodb://${user}:${password}@kr-mongodb:27017` });
  });
});

test.each([
  [['mysql', 'rootPassword'], 'zadig', HIDDEN],
  [['minio', 'users', 0, 'secretKey'], 'a b', HIDDEN],
  [['global', 'encryption', 'key'], '9F11', HIDDEN],
  [['mysql', 'rootPassword'], '', ''],
  [['other', 'key'], '9F11', '9F11'],
  [['uri'], 'mongodb://root:za@dig@a:1,b:2/x', `mongodb://root:${HIDDEN}@a:1,b:2/x`],
  [['uri'], 'mongodb://a:1,b:2', 'mongodb://a:1,b:2'],
  [['text'], 'x'.repeat(5_000), 'x'.repeat(2_000)],
])('at %j, of %j is shown %j', (path, text, shown) => {
  expect(shownText(path, text)).toBe(shown);
});

describe('storage classes', () => {
  test.each([
    ...['gp2', 'gp3', 'gp3-encrypted', 'ebs-sc', 'aws-ebs', 'io1', 'standard', 'local-path', 'cbs', 'cbs-ssd'],
    ...['alicloud-disk-ssd', 'alicloud-disk-topology', 'csi-disk', 'csi-disk-topology', 'managed-premium', 'pd-ssd'],
    ...['longhorn-rwo', 'rbd', 'ceph-rbd', 'rook-ceph-rbd', 'GP3', ' gp3 '],
  ])('%s looks like block storage', (name) => {
    expect(looksLikeBlockStorage(name)).toBe(true);
  });

  test.each([
    ...['nfs', 'nfs-client', 'cephfs', 'rook-cephfs', 'alicloud-nas', 'alibabacloud-cnfs-nas', 'efs-sc', 'azurefile'],
    ...['azurefile-csi', 'longhorn', 'standard-rwx', 'filestore-rwx', 'fast', '', 'nfs-on-ebs', 'gp30', 'herbdisk'],
  ])('%s does not', (name) => {
    expect(looksLikeBlockStorage(name)).toBe(false);
  });
});
