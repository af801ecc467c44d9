import { expect, test } from 'vitest';
import { pageOf } from '../../../server/src/core/catalog/pageOf.ts';

test.each([
  [['microservice', 'aslan', 'replicas'], 'high-availability'],
  [['microservice', 'dind'], 'cluster-manage'],
  [['microservice', 'dind', 'resources', 'limits', 'cpu'], 'cluster-manage'],
  [['tags', 'mysql'], 'high-availability'],
  [['tags', 'minio'], 'object-storage'],
  [['minio', 'endpoint'], 'object-storage'],
  [['minio', 'persistence', 'size'], 'helm-deploy'],
  [['global', 'encryption', 'key'], 'backup-and-restore'],
  [['endpoint', 'type'], 'install'],
  [['dex', 'config', 'staticClients', 0, 'redirectURIs', 0], 'install'],
  [['dex', 'config', 'storage', 'config', 'host'], 'helm-deploy'],
  [['connections', 'mongodb', 'connectionString'], 'helm-deploy'],
  [['connections'], 'high-availability'],
  [['nsqd', 'image'], 'helm-deploy'],
] as const)('%j is explained in %s', (path, page) => {
  expect(pageOf(path)).toBe(page);
});
