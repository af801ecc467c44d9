import { describe, expect, test } from 'vitest';
import { POD_DISRUPTION_BUDGETS } from '../../../server/src/core/generators/podDisruptionBudgets/podDisruptionBudgets.ts';
import { readInstallations } from '../../helpers/installations.ts';
import { objectsIn, schemaFault } from '../../helpers/kubernetes.ts';
import { type Given, inputOf } from './input.ts';

const generate = (given: Given): string => POD_DISRUPTION_BUDGETS.generate(inputOf(given));

/** The components with a budget; a file without objects has none. */
const budgets = (given: Given): readonly string[] =>
  objectsIn(generate(given)).flatMap((object) => (object ? [object.metadata.name] : []));

const replicas = (count: number | string): string =>
  `microservice: {aslan: {replicas: ${count}}, user: {replicas: ${count}}, hubServer: {replicas: ${count}}, cron: {replicas: ${count}}, dind: {replicas: ${count}}}
frontend: {replicas: ${count}}
gloo: {gatewayProxies: {gatewayProxy: {kind: {deployment: {replicas: ${count}}}}}}
`;

describe('components with more than one replica have a budget', () => {
  test.each([
    ['5.0', 'aslan hub-server user zadig-portal gateway-proxy'],
    ['3.3', 'aslan user zadig-portal gateway-proxy'],
    ['2.1', 'user zadig-portal gateway-proxy'],
    ['1.16', 'zadig-portal warpdrive gateway-proxy'],
  ])('in chart %s: %s', (chartVersion, expected) => {
    expect(budgets({ layers: [replicas(2)], chartVersion }).join(' ')).toBe(expected);
  });

  test.each([1, 0, '"{{ .Values.count }}"'])('but not those with %s', (count) => {
    expect(budgets({ layers: [replicas(count)] })).toStrictEqual([]);
  });

  test('by the number of the highest layer', () => {
    expect(budgets({ layers: [replicas(3), 'microservice: {aslan: {replicas: 1}}'] })).not.toContain('aslan');
  });

  test('and where none has, the file says so', () => {
    expect(generate({})).toMatch(/^# No component has more than one replica.*\n$/);
    expect(generate({ locale: 'zh-cn' })).toMatch(/^# 没有副本数大于 1 的组件.*\n$/);
  });
});

describe('a budget', () => {
  const objects = objectsIn(generate({ layers: [replicas(2)], namespace: 'devops' }));

  test('fits the schema of Kubernetes', () => {
    expect(objects.map(schemaFault).filter(Boolean)).toStrictEqual([]);
  });

  test('never blocks a drain, whatever becomes of the number of replicas', () => {
    for (const { metadata, spec } of objects.map((object) => ({ ...object, spec: object['spec'] }))) {
      expect(metadata.namespace).toBe('devops');
      expect(spec).toMatchObject({ maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow' });
      expect(spec).not.toHaveProperty('minAvailable');
    }
  });

  test('selects by the labels of one component', () => {
    const selectors = objects.map((object) => JSON.stringify(object['spec'].selector.matchLabels));
    expect(new Set(selectors).size).toBe(selectors.length);
    // What hub-server itself looks for.
    expect(selectors).toContain('{"component":"hub-server","app.kubernetes.io/name":"zadig"}');
    for (const labels of selectors) expect(labels).not.toBe('{}');
  });

  test('says where its labels are not evidenced, and how to check them', () => {
    const text = generate({ layers: [replicas(2)], namespace: 'devops' });
    expect(text).toContain('kubectl get pods --namespace devops --selector app.kubernetes.io/component=aslan\n');
    expect(text).not.toContain('lists the pods of hub-server');
  });

  test('leaves the policy to Kubernetes where that is asked for', () => {
    const text = generate({ layers: [replicas(2)], options: { 'unhealthy-pods': 'default' } });
    expect(text).not.toContain('unhealthyPodEvictionPolicy');
  });
});

test.each(readInstallations())('$name has one for each of its services', ({ layers, chartVersion, namespace }) => {
  const given = { layers: layers.map(({ text }) => text), chartVersion, namespace };
  expect(budgets(given)).toStrictEqual(['aslan', 'hub-server', 'user', 'zadig-portal', 'gateway-proxy']);
});
