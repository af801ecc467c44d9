import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SCRAPE_CONFIG } from '../../../server/src/core/generators/scrapeConfig.ts';
import { SERVICE_MONITOR } from '../../../server/src/core/generators/serviceMonitor.ts';
import { findPromtool, promtool } from '../../helpers/promtool.ts';
import { type Given, inputOf } from './input.ts';

const tool = findPromtool();

const monitor = (given: Given = {}): string => SERVICE_MONITOR.generate(inputOf(given));
const scrape = (given: Given = {}): string => SCRAPE_CONFIG.generate(inputOf(given));

const replicas = (count: string): readonly string[] => [`microservice:\n  aslan:\n    replicas: ${count}\n`];

test('a ServiceMonitor finds aslan by its number of port and keeps what metrics say', () => {
  const options = { 'object-labels': 'release=prometheus', interval: '15s' };
  expect(parse(monitor({ namespace: 'devops', release: 'ci', options }))).toStrictEqual({
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: { name: 'ci-monitor', namespace: 'devops', labels: { release: 'prometheus' } },
    spec: {
      namespaceSelector: { matchNames: ['devops'] },
      selector: { matchLabels: { 'app.kubernetes.io/component': 'aslan' } },
      endpoints: [{ targetPort: 25000, path: '/api/metrics', interval: '15s', honorLabels: true }],
    },
  });
});

describe('a scrape configuration', () => {
  test.each([
    ['1', 'static_configs'],
    ['2', 'kubernetes_sd_configs'],
    ['"3"', 'kubernetes_sd_configs'],
    ['"{{ .Values.x }}"', 'kubernetes_sd_configs'],
    ['null', 'static_configs'],
  ])('of %s replicas has %s', (count, key) => {
    expect(parse(scrape({ layers: replicas(count) })).scrape_configs[0]).toHaveProperty(key);
  });

  test('follows the option', () => {
    const discovery = (way: string, count: string) =>
      parse(scrape({ layers: replicas(count), options: { discovery: way } })).scrape_configs[0];
    expect(discovery('pods', '1')).toHaveProperty('kubernetes_sd_configs');
    expect(discovery('static', '2')).toHaveProperty('static_configs');
  });

  test('names the Service in the namespace', () => {
    expect(parse(scrape({ layers: replicas('1'), namespace: 'devops', release: 'ci' }))).toStrictEqual({
      scrape_configs: [
        {
          job_name: 'ci',
          scrape_interval: '30s',
          metrics_path: '/api/metrics',
          honor_labels: true,
          static_configs: [{ targets: ['aslan.devops.svc:25000'], labels: { namespace: 'devops' } }],
        },
      ],
    });
  });

  test.skipIf(tool === undefined)('is accepted by a real Prometheus', async () => {
    const pods = parse(scrape({ layers: replicas('2') }));
    // Debian's build knows no discovery in Kubernetes.
    const { kubernetes_sd_configs: discovery, ...rest } = pods.scrape_configs[0];
    expect(discovery).toStrictEqual([{ role: 'endpoints', namespaces: { names: ['zadig'] } }]);
    const files = {
      'static.yaml': scrape({ layers: replicas('1') }),
      'pods.yaml': JSON.stringify({ scrape_configs: [rest] }),
      'none.yaml': scrape({ chartVersion: '1.16' }),
    };
    for (const file of Object.keys(files)) {
      const verdict = await promtool(tool ?? '', ['check', 'config'], files, [file]);
      expect(verdict).toStrictEqual({ ok: true, output: expect.stringContaining('SUCCESS') });
    }
  });
});

test.each([
  ['en', '# Chart 1.16 (declared in the settings) exports no metrics: Zadig has them since 1.17.\n'],
  ['zh-cn', '# chart 1.16（在设置中声明）没有监控指标，Zadig 自 1.17 起才提供。\n'],
] as const)('a chart without metrics gives the reason only (%s)', (locale, text) => {
  expect(monitor({ chartVersion: '1.16', locale })).toBe(text);
  expect(scrape({ chartVersion: '1.16', locale })).toBe(text);
});

test('both hold any namespace and release', () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 });
  fc.assert(
    fc.property(text, text, (namespace, release) => {
      expect(parse(monitor({ namespace, release })).spec.namespaceSelector.matchNames).toStrictEqual([namespace]);
      expect(parse(scrape({ namespace, release })).scrape_configs[0]).toMatchObject({ job_name: release });
    }),
  );
});
