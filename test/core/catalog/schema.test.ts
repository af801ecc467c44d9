import { describe, expect, test } from 'vitest';
import {
  childrenOf,
  defaultOf,
  existsIn,
  isBooleanPath,
  isKnownPath,
  schemaAt,
} from '../../../server/src/core/catalog/schema.ts';
import { type Path, parsePath } from '../../../server/src/core/yaml/path.ts';
import { knownPaths } from '../../helpers/knownPaths.ts';

const at = (text: string): Path => parsePath(text) ?? [];
const known = (value: unknown): unknown => ({ known: true, value });
const UNKNOWN = { known: false };

describe('paths', () => {
  test.each([
    '',
    'microservice',
    'microservice.aslan.replicas',
    'microservice.cron.resources.limits.memory',
    'dex.config.staticClients',
    'dex.config.staticClients[0]',
    'dex.config.staticClients[7].redirectURIs[3]',
    'ingress-nginx.controller.service.nodePorts.http',
  ])('known: %s', (text) => {
    expect(isKnownPath(text === '' ? [] : at(text))).toBe(true);
  });

  test.each([
    'microservice.frontend',
    'microservice.aslan.replica',
    'microservice.aslan.replicas.x',
    'microservice[0]',
    'dex.config.staticClients.id',
    '__proto__',
    'constructor',
    'microservice.toString',
    'microservice.hasOwnProperty.name',
  ])('unknown: %s', (text) => {
    expect(isKnownPath(at(text))).toBe(false);
    expect(schemaAt(at(text))).toBeUndefined();
    expect(existsIn(at(text), '5.0')).toBeUndefined();
    expect(defaultOf(at(text), '5.0')).toEqual(UNKNOWN);
    expect(childrenOf(at(text)).size).toBe(0);
  });

  test('all of them, parents first, each once', () => {
    const paths = knownPaths().map((path) => JSON.stringify(path));
    expect(new Set(paths).size).toBe(paths.length);
    const seen = new Set(['[]']);
    for (const path of knownPaths()) {
      expect(seen.has(JSON.stringify(path.slice(0, -1)))).toBe(true);
      expect(isKnownPath(path)).toBe(true);
      seen.add(JSON.stringify(path));
    }
  });
});

describe('entries', () => {
  test('kinds', () => {
    const kinds = (text: string): unknown => schemaAt(at(text))?.kind;
    expect(kinds('microservice')).toBe('map');
    expect(kinds('dex.config.staticClients')).toBe('list');
    expect(kinds('dex.config.staticClients[0]')).toBe('map');
    expect(kinds('tags.mysql')).toBe('boolean');
    expect(kinds('microservice.aslan.replicas')).toBe('integer');
    expect(kinds('mongodb.persistence.size')).toBe('quantity');
    expect(kinds('microservice.dind.resources.limits.cpu')).toBe('quantity');
    expect(kinds('endpoint.type')).toBe('text');
    expect(kinds('connections.mysql.host')).toBe('text');
    expect(kinds('koderover')).toBe('any');
  });

  test('what stands beside a reference wins over what is referred to', () => {
    const entry = schemaAt(at('microservice.aslan.resources'));
    expect(entry?.description).toMatch(/^Processor and memory of aslan\./);
    expect([...(entry?.children.keys() ?? [])]).toEqual(['limits', 'requests']);
    expect(schemaAt(at('microservice.aslan.resources.limits.cpu'))?.examples).toContain('500m');
  });

  test('bounds, allowed texts, availability', () => {
    expect(schemaAt(at('gloo.gatewayProxies.gatewayProxy.service.httpNodePort'))).toMatchObject({
      minimum: 30000,
      maximum: 32767,
    });
    expect(schemaAt(at('endpoint.type'))?.allowed).toEqual(['FQDN', 'IP']);
    expect(schemaAt(at('microservice.aslan.storageClass'))).toMatchObject({ ha: true, documentedSince: '3.2' });
    expect(schemaAt(at('gloo.k8s.clusterName'))?.ha).toBe(false);
  });

  test('booleans', () => {
    for (const text of [
      'tags.mysql',
      'minio.persistence.enabled',
      'ee.mongodb.enableTransaction',
      'minio.buckets[2].purge',
    ])
      expect(isBooleanPath(at(text)), text).toBe(true);
    for (const text of ['tags', 'protocol', 'dex.config.storage.config.ssl.mode', 'tags.unheardOf', 'koderover'])
      expect(isBooleanPath(at(text)), text).toBe(false);
  });

  test('keys of a map', () => {
    expect([...childrenOf(at('connections')).keys()]).toEqual(['mysql', 'mongodb']);
    expect([...childrenOf(at('dex.config.staticClients[0]')).keys()]).toEqual(['id', 'name', 'secret', 'redirectURIs']);
    expect(childrenOf([]).has('microservice')).toBe(true);
    expect(childrenOf(at('protocol')).size).toBe(0);
  });
});

describe('defaults', () => {
  test.each<[string, string, unknown]>([
    ['endpoint.type', '1.13', known('FQDN')],
    ['endpoint.type', '5.0', known('FQDN')],
    ['tags.mysql', '5.0', known(true)],
    ['tags.mysql', '', known(true)],
    ['endpoint.IP', '5.0', known(null)],
    ['connections.mysql.host', '1.14', known('zadig-mysql:3306')],
    ['connections.mysql.host', '1.15', known('kr-mysql:3306')],
    ['connections.mysql.host', '5.0', known('kr-mysql:3306')],
    ['connections.mongodb.connectionString', '1.14', known('mongodb://zadig-mongodb:27017')],
    ['connections.mongodb.connectionString', '', known('mongodb://root:zadig@kr-mongodb:27017')],
    ['dex.config.storage.config.host', '4.3', known('kr-mysql')],
    ['dex.config.storage.config.port', '3.4', known(3306)],
    ['ee.mongodb.db', '5.0', known('plutus_zadig')],
    ['ee.mongodb.db', '1.18', UNKNOWN],
    ['ee.mongodb.enableTransaction', '2.1', UNKNOWN],
    ['ee.mongodb.enableTransaction', '2.2', known(false)],
    ['connections.mysql.db.dex', '1.14', known('dex')],
    ['connections.mysql.db.dex', '1.13', UNKNOWN],
    ['microservice.aslan.replicas', '5.0', known(1)],
    ['microservice.user.replicas', '1.16', UNKNOWN],
    ['microservice.user.replicas', '1.18', known(1)],
    ['frontend.replicas', '1.16', known(1)],
    ['microservice.aslan.storageClass', '5.0', known(null)],
    ['microservice.aslan.storageClass', '1.16', known(null)],
    ['microservice.cron.replicas', '1.16', known(1)],
    ['microservice.cron.replicas', '5.0', UNKNOWN],
    ['mongodb.persistence.enabled', '1.13', known(true)],
    ['mysql.persistence.enabled', '1.14', UNKNOWN],
    ['mysql.persistence.enabled', '5.0', known(true)],
    ['mysql.primary.persistence.enabled', '1.14', known(true)],
    ['mysql.primary.persistence.enabled', '5.0', UNKNOWN],
    ['mongodb.rootPassword', '1.14', UNKNOWN],
    ['mongodb.rootPassword', '5.0', known('zadig')],
    ['mongodb.fullnameOverride', '1.16', known('kr-mongodb')],
    ['mongodb.fullnameOverride', '5.0', UNKNOWN],
    ['global.encryption.key', '1.16', known('9F11B4E503C7F2B577E5F9366BDDAB64')],
    ['global.encryption.key', '5.0', UNKNOWN],
    ['init.adminPassword', '1.18', known('zadig')],
    ['init.adminPassword', '2.0', UNKNOWN],
    ['gloo.gatewayProxies.gatewayProxy.service.type', '5.0', known('LoadBalancer')],
    ['gloo.gatewayProxies.gatewayProxy.service.httpNodePort', '5.0', known(null)],
    ['gloo.gatewayProxies.gatewayProxy.kind.deployment.replicas', '5.0', UNKNOWN],
  ])('%s in %s', (text, version, expected) => {
    expect(defaultOf(at(text), version)).toEqual(expected);
  });

  test('a default of a map is one for all that the map may hold', () => {
    const limit = (service: string, key: string, version: string) =>
      defaultOf(at(`microservice.${service}.resources.${key}`), version);
    expect(limit('aslan', 'limits.cpu', '1.16')).toEqual(known(2));
    expect(limit('aslan', 'limits.memory', '1.13')).toEqual(known('4Gi'));
    expect(limit('aslan', 'requests.cpu', '1.16')).toEqual(known(undefined));
    expect(limit('aslan', 'limits.cpu', '1.17')).toEqual(UNKNOWN);
    expect(limit('aslan', 'limits.cpu', '5.0')).toEqual(UNKNOWN);
    expect(limit('cron', 'limits.cpu', '1.16')).toEqual(UNKNOWN);
    expect(defaultOf(at('microservice.aslan.resources'), '1.16')).toEqual(known({ limits: { cpu: 2, memory: '4Gi' } }));
    expect(defaultOf(at('microservice.aslan'), '1.16')).toEqual(UNKNOWN);
  });

  test('a default of a list, and of what it holds', () => {
    const client = (text: string, version: string) => defaultOf(at(`dex.config.staticClients${text}`), version);
    expect(client('', '1.16')).toMatchObject({ known: true, value: [{ id: 'zadig' }] });
    expect(client('', '5.0')).toEqual(UNKNOWN);
    expect(client('[0].id', '1.16')).toEqual(known('zadig'));
    expect(client('[0].id', '5.0')).toEqual(UNKNOWN);
    expect(client('[1].id', '1.16')).toEqual(known(undefined));
    expect(client('[0].redirectURIs[0]', '1.16')).toEqual(known('http://poc.example.com/api/v1/callback'));
    expect(client('[0].redirectURIs[0]', '5.0')).toEqual(known('http://poc.example.com/api/v1/callback'));
    expect(client('[0].redirectURIs[1]', '5.0')).toEqual(UNKNOWN);
    expect(client('[1].redirectURIs[0]', '5.0')).toEqual(UNKNOWN);
  });
});

describe('which version has a key', () => {
  test.each([
    ['microservice.user.replicas', '1.13', true],
    ['microservice.user.replicas', '1.14', false],
    ['microservice.user.replicas', '1.17', false],
    ['microservice.user.replicas', '1.18', true],
    ['microservice.aslan.storageClass', '1.16', false],
    ['microservice.aslan.storageClass', '3.2', true],
    ['microservice.cron.resources.limits.cpu', '1.16', false],
    ['microservice.cron.resources.limits.cpu', '4.3', true],
    ['mongodb.persistence.storageClass', '1.14', true],
    ['mongodb.persistence.storageClass', '1.15', false],
    ['kubernetes.server', '3.4', true],
    ['kubernetes.server', '4.0', false],
    ['github.sshKey', '5.0', false],
    ['nsqd.image.tag', '1.18', false],
    ['minio.accessKey.password', '1.15', false],
    ['minio.users[0].accessKey', '1.14', false],
    ['ee.mongo.db', '2.0', false],
    ['ee.mongodb.db', '2.0', true],
    ['microservice.opa.replicas', '5.0', true],
  ])('%s in %s: %s', (text, version, expected) => {
    expect(existsIn(at(text), version)).toBe(expected);
  });
});
