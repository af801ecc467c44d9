import { describe, expect, test } from 'vitest';
import { AVAILABILITY_NOTES, availabilityNotes } from '../../../server/src/core/catalog/availability.ts';
import { describe as describeKey } from '../../../server/src/core/catalog/descriptions.ts';
import { existsIn, isKnownPath, schemaAt } from '../../../server/src/core/catalog/schema.ts';
import { isInRange, KNOWN_VERSIONS } from '../../../server/src/core/catalog/versions.ts';
import { formatPath } from '../../../server/src/core/yaml/path.ts';

const paths = AVAILABILITY_NOTES.flatMap((fact) => fact.paths);

test('every note is for keys that exist, in versions that are known', () => {
  for (const { paths: of, since, until, note } of AVAILABILITY_NOTES) {
    for (const path of of) expect(isKnownPath(path), formatPath(path)).toBe(true);
    for (const end of [since, until]) if (end !== undefined) expect(KNOWN_VERSIONS).toContain(end);
    const read = KNOWN_VERSIONS.filter((version) =>
      isInRange(version, { ...(since && { since }), ...(until && { until }) }),
    );
    for (const path of of)
      expect(
        read.some((version) => existsIn(path, version)),
        note.en,
      ).toBe(true);
  }
});

test('every note is one or two sentences in both languages, and plain text in Markdown', () => {
  for (const { note } of AVAILABILITY_NOTES) {
    expect(note.en).toMatch(/^(?:[A-Z]|dex ).{10,220}\.$/);
    expect(note['zh-cn']).toMatch(/^.*\p{Script=Han}.*。$/u);
    expect(note['zh-cn']).not.toMatch(/\p{Script=Han}[,;:.?!]/u);
    for (const text of Object.values(note)) expect(text).not.toMatch(/[*<>[\]`~\\&]|\w_\b|:\/\//);
  }
});

test('no sentence of a description is said again', () => {
  const sentences = (text: string): readonly string[] => text.split(/(?<=[.:;])\s+|(?<=[。：；])/);
  for (const { paths: of, note } of AVAILABILITY_NOTES)
    for (const path of of)
      for (const locale of ['en', 'zh-cn'] as const) {
        const described = new Set(sentences(describeKey(schemaAt(path) ?? { description: '' }, locale)));
        expect(sentences(note[locale]).filter((sentence) => described.has(sentence))).toEqual([]);
      }
});

test('a key has two notes at most', () => {
  for (const path of paths)
    for (const version of KNOWN_VERSIONS)
      expect(availabilityNotes(path, version).length, formatPath(path)).toBeLessThanOrEqual(2);
});

describe('what the High Availability page is about has a note', () => {
  test.each([
    ['microservice.aslan.replicas', '5.0', 'cancels all unfinished tasks'],
    ['microservice.aslan.replicas', '2.1', 'locks'],
    ['microservice.aslan.storageClass', '3.4', 'several replicas'],
    ['microservice.aslan.existingClaim', '3.4', 'several replicas'],
    ['microservice.dind.replicas', '5.0', 'cluster settings'],
    ['microservice.dind.resources', '1.15', 'cluster settings'],
    ['microservice.cron.replicas', '5.0', 'Kubernetes'],
    ['microservice.hubServer.replicas', '3.4', 'label'],
    ['microservice.user.replicas', '5.0', 'two are enough'],
    ['frontend.replicas', '1.13', 'Two are enough'],
    ['gloo.gatewayProxies.gatewayProxy.kind.deployment.replicas', '5.0', 'control plane'],
    ['tags.mongodb', '5.0', 'migrate'],
    ['tags.mysql', '5.0', 'migrate'],
    ['tags.minio', '5.0', 'back it up'],
    ['mongodb.persistence.enabled', '5.0', 'one pod'],
    ['microservice.aslan.resources', '5.0', '70 %'],
    ['microservice.dind.resources', '5.0', '80 %'],
    ['connections', '5.0', 'Redis'],
    ['connections.mongodb.connectionString', '5.0', 'MongoDB 4.4'],
    ['connections.mongodb.connectionString', '1.18', 'MongoDB 3.4'],
    ['connections.mongodb.db', '4.2', '_policy'],
    ['connections.mysql.host', '5.0', 'MySQL 5.7'],
    ['dex.config.storage.config', '5.0', 'connections.mysql'],
    ['ee.mongodb.db', '5.0', 'every day'],
    ['ee.mongodb.enableTransaction', '5.0', 'single server'],
    ['endpoint.type', '5.0', 'callback'],
    ['endpoint.IP', '5.0', 'load balancer'],
    ['endpoint.FQDN', '5.0', 'load balancer'],
    ['protocol', '5.0', 'TLS'],
    ['gloo.gatewayProxies.gatewayProxy.service.type', '5.0', 'load balancer'],
    ['gloo.gatewayProxies.gatewayProxy.service.httpNodePort', '5.0', 'load balancer'],
    ['global.encryption.key', '5.0', 'outside the cluster'],
    ['global.extensions.extAuth.extauthzServerRef.namespace', '5.0', 'licence'],
    ['mysql.persistence.existingClaim', '5.0', 'claim of its own'],
    ['minio.endpoint', '5.0', 'web interface'],
    ['gloo.k8s.clusterName', '5.0', 'cluster.local'],
    ['dex.config.staticClients[0].redirectURIs[0]', '5.0', 'endpoint'],
    ['nameOverride', '3.4', 'hub-server'],
  ])('%s in %s', (key, version, part) => {
    const path = paths.find((candidate) => formatPath(candidate) === key) ?? [];
    expect(
      availabilityNotes(path, version)
        .map(({ en }) => en)
        .join(' '),
    ).toContain(part);
  });
});

test.each([
  ['microservice.aslan.replicas', '3.4'],
  ['microservice.hubServer.replicas', '3.3'],
  ['nameOverride', '3.3'],
  ['connections', '1.18'],
  ['connections.mongodb.connectionString', '1.16'],
])('%s has none in %s', (key, version) => {
  const path = paths.find((candidate) => formatPath(candidate) === key) ?? [];
  expect(availabilityNotes(path, version)).toEqual([]);
});
