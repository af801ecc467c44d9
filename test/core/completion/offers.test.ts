import { describe, expect, test } from 'vitest';
import { COMPONENTS } from '../../../server/src/core/catalog/components.ts';
import { cpuTime } from '../../helpers/cpuTime.ts';
import { HOSTILE_TEXTS } from '../../helpers/hostileTexts.ts';
import { labels, suggested, suggestedAt } from './support.ts';

describe('the order', () => {
  test('what matters for availability comes first, what the chart does not read last', () => {
    const offered = labels('microservice:\n  |');
    expect(offered.slice(0, 5)).toEqual(['aslan', 'user', 'hubServer', 'cron', 'dind']);
    expect(offered.slice(-4)).toEqual(['config', 'picket', 'policy', 'podexec']);
    expect(labels('microservice:\n  aslan:\n    |').slice(0, 4)).toEqual([
      'replicas',
      'storageClass',
      'existingClaim',
      'resources',
    ]);
  });

  test('a key that the chart does not read is marked', () => {
    const marked = (version: string): boolean | undefined =>
      suggested('|', { version }).find(({ label }) => label === 'ingress-nginx')?.deprecated;
    expect(marked('1.14')).toBe(false);
    expect(marked('4.3')).toBe(true);
  });

  test.each(['tags:\n  "|"\n', "tags:\n  'm|\n", 'tags:\n"m|"\n', 'tags: {"|"}\n'])(
    'what an editor compares with the word begins with its quote: %j',
    (text) => {
      const quote = /["']/.exec(text)?.[0] ?? '';
      const filters = suggested(text).map(({ filter }) => filter);
      expect(filters.length).toBeGreaterThan(5);
      expect(filters.every((filter) => filter.startsWith(quote))).toBe(true);
    },
  );

  test('null stands behind every value', () => {
    for (const place of ['tags:\n  mysql: |', 'endpoint:\n  type: |', 'mysql:\n  persistence:\n    size: |'])
      expect(labels(place).at(-1)).toBe('null');
  });

  test('the better answer of two comes first', () => {
    expect(labels('tags:\n  mysql: |')).toEqual(['false', 'true', 'null']);
    expect(labels('mysql:\n  persistence:\n    enabled: |')).toEqual(['true', 'false', 'null']);
  });

  test('replicas are proposed as the chart version can have them', () => {
    expect(labels('microservice:\n  aslan:\n    replicas: |', { version: '4.3' })[0]).toBe('2');
    expect(labels('microservice:\n  aslan:\n    replicas: |', { version: '2.1' })).toEqual(['1', 'null']);
    expect(labels('microservice:\n  cron:\n    replicas: |')[0]).toBe('1');
  });

  test('the limits of the catalogue come first', () => {
    for (const { path, limits } of COMPONENTS.filter((component) => component.limits !== undefined)) {
      const text = [...path, 'resources', 'limits', 'memory']
        .map((key, depth) => `${'  '.repeat(depth)}${key}:`)
        .join('\n');
      expect(labels(`${text} |`)[0]).toBe(limits?.memory);
    }
  });
});

describe('only what is not there yet', () => {
  test.each([
    ['endpoint:\n  type: FQDN\n  |\n', 'type', 'FQDN'],
    ['endpoint:\n  |\n  type: FQDN\n', 'type', 'FQDN'],
    ['endpoint:\n  FQ|\n  type: FQDN\n', 'type', 'FQDN'],
    ['endpoint: {type: FQDN, |}', 'type', 'FQDN'],
    ['endpoint: {|, type: FQDN}', 'type', 'FQDN'],
    ['tags:\n  mysql: false\nta|\nprotocol: http\n', 'protocol', 'endpoint'],
    ['dex:\n  config:\n    staticClients:\n      - id: a\n        |\n', 'id', 'secret'],
    ['"endpoint":\n  type: IP\n|', 'endpoint', 'tags'],
  ])('%j', (marked, present, absent) => {
    const offered = labels(marked);
    expect(offered).not.toContain(present);
    expect(offered).toContain(absent);
  });

  test('a block that the file has already is not offered', () => {
    expect(labels('frontend:\n  replicas: 3\n|')).not.toContain('zadig-ha-portal');
    expect(labels('frontend:\n  replicas: 3\n  |')).not.toContain('zadig-ha-portal');
  });

  test('a block for newer charts is not offered for an old one', () => {
    expect(labels('|', { version: '1.16' })).not.toContain('zadig-ha-hub-server');
    expect(labels('|', { version: '1.16' })).not.toContain('zadig-ha-aslan-storage-class');
    expect(labels('|', { version: '1.16' })).toContain('zadig-ha-portal');
  });

  test('a block that another choice in the file speaks against is not offered', () => {
    expect(labels('endpoint:\n  type: IP\n  |')).not.toContain('zadig-ha-endpoint-fqdn');
    expect(labels('endpoint:\n  type: FQDN\n  |')).not.toContain('zadig-ha-endpoint-ip');
    expect(labels('microservice:\n  aslan:\n    existingClaim: c\n    |')).not.toContain(
      'zadig-ha-aslan-storage-class',
    );
    expect(labels('microservice:\n  aslan:\n    replicas: 1\n    |')).not.toContain('zadig-ha-aslan-storage-class');
  });

  test('no label twice', () => {
    const items = 'minio:\n  buckets:\n    - name: a\n    |\n  bucket: b\n';
    for (const place of [
      items,

      '|',
      'microservice:\n  aslan:\n    |',
      'tags:\n  mysql: |',
      'connections:\n  mongodb:\n    |',
    ]) {
      const offered = labels(place);
      expect(new Set(offered).size).toBe(offered.length);
    }
  });
});

describe('nothing is offered', () => {
  test.each([
    '# endp|\n',
    'endpoint:\n  type: FQDN # a co|\n',
    'my:\n  own:\n    |\n',
    'text: >\n  mic|\n',
    'a: "two\n  li|nes"\n',
    'global:\n  encryption:\n    key: |\n',
    'connections:\n  mysql:\n    auth:\n      password: |\n',
    'endpoint:\n  type: FQDN |x: 1\n',
    '|endpoint:\n  type: IP\n',
    'tags:\n  mysql: false\n---\n|',
    '# values\n|\n---\ntags:\n  mysql: false\n',
    'notes: >\n  a\n|\n  # b\n',
    '|\n&all\ntags:\n  mysql: false\n',
    'm|\n---\ntags:\n  mysql: false\n',
    '\n-|--\ntags:\n  mysql: false\n',
    'tags:\n  mysql: false\n|---\n',
    'microservice.aslan.rep|\n',
    'minio:\n  users:\n    |\n    - accessKey: a\n',
    'imagePullSecrets:\n|\n- name: a\n',
    '? a\n|\n: 1\n',
    'mysql: {persistence: {existingClaim: !"|"}}\n',
    'a: 1\n{|{ x }}: b\n',
  ])('in %j', (marked) => {
    expect(labels(marked)).toEqual([]);
  });
});

describe('what is said about a suggestion', () => {
  test('every one has a documentation, in both languages', () => {
    for (const place of [
      '|',
      'microservice:\n  aslan:\n    |',
      'tags:\n  mysql: |',
      'connections:\n  mongodb:\n    |',
    ]) {
      const chinese = suggested(place, { locale: 'zh-cn' });
      for (const [index, { label, documentation }] of suggested(place).entries()) {
        expect(documentation, label).toMatch(/[A-Za-z]/);
        expect(chinese[index]?.documentation, label).toMatch(/\p{Script=Han}/u);
      }
    }
  });

  test('the default of the chart version stands in it, secrets do not', () => {
    const [type] = suggested('endpoint:\n  |');
    expect(type?.documentation).toContain('`FQDN`');
    const password = suggested('mysql:\n  |').find(({ label }) => label === 'rootPassword');
    expect(password?.documentation).not.toContain('zadig`');
  });
});

describe('hostile texts', () => {
  test.each(HOSTILE_TEXTS)('%s', (_name, text) => {
    const start = cpuTime();
    for (const offset of [0, text.length >> 1, text.length]) suggestedAt(text, offset);
    expect(cpuTime() - start).toBeLessThan(8000);
  });
});
