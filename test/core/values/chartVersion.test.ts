import { describe, expect, test } from 'vitest';
import { chartVersionOf, minorVersion } from '../../../server/src/core/values/chartVersion.ts';
import { createValues } from '../../../server/src/core/values/values.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { readCorpus } from '../../helpers/corpus.ts';

const versionOf = (text: string, declared?: string) =>
  chartVersionOf(createValues([{ path: 'values.yaml', document: createValuesDocument(text) }], ''), declared);

describe('the version of a tag', () => {
  test.each([
    ['3.4.0', '3.4'],
    ['v4.3.1', '4.3'],
    ['4.3', '4.3'],
    ['1.13.0-amd64', '1.13'],
    ['1.18.0+build.7', '1.18'],
    ['ee-1.0.0', '1.16'],
    ['latest', undefined],
    ['3', undefined],
    ['20240101', undefined],
    ['', undefined],
    ['v4.3.1; rm', undefined],
  ])('%j is %j', (tag, expected) => {
    expect(minorVersion(tag)).toBe(expected);
  });
});

describe('the chart version', () => {
  test.each([
    ['microservice: {aslan: {image: {tag: 3.4.0}}}', '3.4'],
    ['init: {image: {tag: "2.2.0"}}', '2.2'],
    ['ua: {image: {tag: v4.1.0}}', '4.1'],
    ['frontend: {image: {tag: ee-1.0.0}}', '1.16'],
    ['microservice: {picket: {}}', '1.13'],
    ['microservice: {policy: {replicas: 1}}', '1.13'],
    ['microservice: {config: {}}', '1.13'],
    ['microservice: {podexec: {}}', '1.13'],
    ['ingress-nginx: {}', '1.14'],
    ['tags: {ingressController: false}', '1.14'],
    ['mysql: {auth: {rootPassword: x}}', '1.14'],
    ['mysql: {primary: {}}', '1.14'],
    ['mongodb: {auth: {}}', '1.14'],
    ['minio: {accessKey: x}', '1.14'],
    ['zadig-ee: {}', '1.16'],
    ['ee: {mongo: {}}', '1.16'],
    ['nsqd: {}', '1.17'],
    ['microservice: {opa: {}}', '1.18'],
    ['microservice: {resourceServer: {}}', '1.18'],
    ['microservice: {warpdrive: {}}', '3.2'],
  ])('is betrayed by %s: %s', (text, expected) => {
    const { version, source, reason } = versionOf(text);
    expect([version, source]).toStrictEqual([expected, 'detected']);
    expect(reason.en).not.toBe('');
    expect(reason['zh-cn']).toMatch(/\p{Script=Han}/u);
  });

  test.each([
    '',
    'endpoint: {type: FQDN}',
    'ee: {mongodb: {db: plutus_zadig}}',
    'microservice: {user: {replicas: 2}, aslan: {storageClass: nfs}}',
    'microservice: {dind: {image: {tag: 1.2.3}}}',
    'microservice: {aslan: {image: {tag: latest}}}',
    'microservice: {aslan: {image: {tag: "{{ .Values.tag }}"}}}',
    'not: [valid',
  ])('is assumed to be the newest where nothing tells it: %j', (text) => {
    expect(versionOf(text)).toMatchObject({ version: '5.0', source: 'assumed' });
  });

  test('is that of most images; of the newest where they are even', () => {
    const tags = (aslan: string, cron: string, user: string) =>
      `microservice: {aslan: {image: {tag: ${aslan}}}, cron: {image: {tag: ${cron}}}, user: {image: {tag: ${user}}}}`;
    expect(versionOf(tags('3.4.0', '3.4.1', '4.0.0'))).toMatchObject({ version: '3.4' });
    expect(versionOf(tags('3.4.0', '4.0.0', 'latest'))).toMatchObject({ version: '4.0' });
    expect(versionOf(tags('3.4.0', '4.0.0', 'latest')).reason.en).toContain('4.0.0');
  });

  test('is told by an image before it is told by a key, and by the oldest key before a younger one', () => {
    expect(versionOf('nsqd: {}\ninit: {image: {tag: 1.16.0}}')).toMatchObject({ version: '1.16' });
    expect(versionOf('nsqd: {}\ningress-nginx: {}')).toMatchObject({ version: '1.14' });
  });

  test('is the declared one before all', () => {
    expect(versionOf('nsqd: {}', '4.3')).toMatchObject({ version: '4.3', source: 'declared' });
    expect(versionOf('nsqd: {}', 'v3.4.1')).toMatchObject({ version: '3.4', source: 'declared' });
    expect(versionOf('nsqd: {}', 'newest')).toMatchObject({ version: '1.17', source: 'detected' });
  });
});

test.runIf(readCorpus().length > 0)('the version of each real chart is found', () => {
  const found = readCorpus().map(({ name, text }) => [name, versionOf(text).version]);
  expect(found).toStrictEqual([
    ['chart-1.13.0.yaml', '1.13'],
    ['chart-1.14.0.yaml', '1.14'],
    ['chart-1.15.1.yaml', '1.15'],
    ['chart-1.16.0.yaml', '1.16'],
    ['chart-ee-1.0.0.yaml', '1.16'],
  ]);
});
