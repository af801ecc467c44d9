import { describe, expect, test } from 'vitest';
import { ALERTS } from '../../../server/src/core/generators/alerts/alerts.ts';
import { type Firing, findPromtool, promtool, type Series, testAlerts } from '../../helpers/promtool.ts';
import { inputOf } from './input.ts';

const tool = findPromtool();

const zadig = ALERTS.generate(inputOf({ options: { kind: 'rules' } }));
const kubernetes = ALERTS.generate(
  inputOf({ options: { kind: 'rules', source: 'kubernetes', 'core-threshold': '0.75' } }),
);

/** Metrics are there, and that is all. */
const RUNNING: Series = { running_workflows: '1x240' };

/** The buckets that Zadig has. */
const BUCKETS =
  '0.2 0.4 0.6000000000000001 0.8 1 1.2 1.4 1.5999999999999999 1.7999999999999998 1.9999999999999998 +Inf';

/** A series of each of three replicas of aslan. */
function three(name: string, values: string): Series {
  const labels = (instance: number) =>
    name.endsWith('}') ? `${name.slice(0, -1)},instance="${instance}"}` : `${name}{instance="${instance}"}`;
  return Object.fromEntries([1, 2, 3].map((instance) => [labels(instance), values]));
}

/** 100 requests every 15 seconds, of which so many take at most these seconds. */
function requests(within: Readonly<Record<string, number>>, status = '200'): Series {
  const series = BUCKETS.split(' ').map((le) => {
    const done = Object.entries(within).filter(([seconds]) => le === '+Inf' || Number(seconds) <= Number(le));
    const rate = le === '+Inf' ? 100 : done.reduce((sum, [, share]) => sum + share, 0);
    return [`api_response_time_bucket{method="GET",handler="/api",status="${status}",le="${le}"}`, `0+${rate}x240`];
  });
  return Object.fromEntries(series);
}

interface Scenario {
  readonly name: string;
  readonly rules?: string;
  readonly series: Series;
  readonly firing: Firing;
}

const NOTHING: Firing = { '30m': [] };

const SHARES: readonly Scenario[] = (
  [
    ['cpu_percentage', 'Cpu'],
    ['memory_percentage', 'Memory'],
  ] as const
).flatMap(([metric, name]): readonly Scenario[] => [
  ...['aslan', 'cron', 'hub-server'].map((service) => ({
    name: `${metric} of ${service} at 70%, told by three replicas`,
    series: three(`${metric}{service="${service}",pod="p"}`, '0.7x240'),
    firing: { '1m45s': [], '2m': [`{alertname="ZadigCore${name}High",pod="p"}`] },
  })),
  {
    name: `${metric} of dind at 80%, told by three replicas`,
    series: three(`${metric}{service="dind",pod="dind-0"}`, '0.8x240'),
    firing: { '1m45s': [], '2m': [`{alertname="ZadigDind${name}High",pod="dind-0"}`] },
  },
  {
    name: `${metric} below the thresholds`,
    series: {
      [`${metric}{service="aslan",pod="a"}`]: '0.699x240',
      [`${metric}{service="dind",pod="d"}`]: '0.799x240',
    },
    firing: NOTHING,
  },
  {
    name: `${metric} without a limit`,
    series: {
      [`${metric}{service="aslan",pod="a"}`]: 'Inf '.repeat(200).trim(),
      [`${metric}{service="dind",pod="d"}`]: 'Inf '.repeat(200).trim(),
    },
    firing: NOTHING,
  },
  {
    name: `${metric} that was low for a moment`,
    series: { [`${metric}{service="aslan",pod="a"}`]: '0.9x4 0.1 0.9x200' },
    firing: { '2m': [], '3m15s': [], '3m30s': [`{alertname="ZadigCore${name}High",pod="a"}`] },
  },
  {
    name: `${metric} of a service that the page does not name`,
    series: { [`${metric}{service="zadig-portal",pod="z"}`]: '0.99x240' },
    firing: NOTHING,
  },
]);

const ZADIG: readonly Scenario[] = [
  ...SHARES,
  {
    name: 'a pod that is not ready',
    series: {
      ...three('healthy{service="user",pod="user-1"}', '0x240'),
      ...three('healthy{service="user",pod="user-2"}', '1x240'),
    },
    firing: { '1m45s': [], '2m': ['{alertname="ZadigServiceNotHealthy",pod="user-1"}'] },
  },
  {
    name: 'a pod that restarts within two minutes',
    series: { 'healthy{service="user",pod="user-1"}': '0x6 1x200' },
    firing: { '2m': [], '10m': [] },
  },
  {
    // 3 × 0.2 × 20 within five minutes; above 10 from 4m15s on
    name: '12 server errors in five minutes, spread over three replicas',
    series: three('request_total{method="GET",handler="/api",status="502"}', '0+0.2x240'),
    firing: { '9m': [], '9m15s': ['{alertname="ZadigApiErrors"}'] },
  },
  {
    name: '9 server errors in five minutes, and many errors of clients',
    series: {
      ...three('request_total{method="GET",handler="/api",status="500"}', '0+0.15x240'),
      ...three('request_total{method="GET",handler="/api",status="404"}', '0+100x240'),
    },
    firing: NOTHING,
  },
  {
    name: '6% of the requests slower than 1.8 s',
    series: requests({ '0.2': 94 }),
    firing: { '5m': [], '5m15s': ['{alertname="ZadigApiSlow"}'] },
  },
  { name: '4% of the requests slower than 1.8 s', series: requests({ '0.2': 96 }), firing: NOTHING },
  ...[0, 1, 2].map((state) => ({
    name: `a cluster in the state ${state}`,
    series: three('cluster{cluster="edge"}', `${state}x240`),
    firing: { '4m45s': [], '5m': ['{alertname="ZadigClusterLost",cluster="edge"}'] },
  })),
  { name: 'a cluster that is well', series: three('cluster{cluster="edge"}', '3x240'), firing: NOTHING },
  {
    name: '11 queued workflows, told by three replicas',
    series: three('pending_workflows', '11x240'),
    firing: { '9m45s': [], '10m': ['{alertname="ZadigWorkflowBacklog"}'] },
  },
  {
    name: '10 queued workflows, told by three replicas',
    series: three('pending_workflows', '10x240'),
    firing: NOTHING,
  },
];

const IN_ZADIG = 'namespace="zadig"';

/** Of two kube-state-metrics. */
function two(name: string, values: string): Series {
  return Object.fromEntries([1, 2].map((instance) => [`${name.slice(0, -1)},instance="${instance}"}`, values]));
}

const KUBERNETES: readonly Scenario[] = [
  {
    // The first whole window of two minutes ends at 2m.
    name: 'CPU at its threshold',
    series: {
      [`container_cpu_usage_seconds_total{${IN_ZADIG},pod="a",container="aslan"}`]: '0+22.5x240',
      ...two(`kube_pod_container_resource_limits{${IN_ZADIG},pod="a",container="aslan",resource="cpu"}`, '2x240'),
    },
    firing: { '3m45s': [], '4m': ['{alertname="ZadigCoreCpuHigh",pod="a"}'] },
  },
  {
    name: 'CPU below its threshold, without a limit, and of another namespace',
    series: {
      [`container_cpu_usage_seconds_total{${IN_ZADIG},pod="a",container="aslan"}`]: '0+22x240',
      [`kube_pod_container_resource_limits{${IN_ZADIG},pod="a",container="aslan",resource="cpu"}`]: '2x240',
      [`container_cpu_usage_seconds_total{${IN_ZADIG},pod="c",container="cron"}`]: '0+100x240',
      'container_cpu_usage_seconds_total{namespace="other",pod="a",container="aslan"}': '0+100x240',
      'kube_pod_container_resource_limits{namespace="other",pod="a",container="aslan",resource="cpu"}': '1x240',
    },
    firing: NOTHING,
  },
  {
    name: 'memory of dind at its threshold, of aslan below',
    series: {
      ...two(`container_memory_working_set_bytes{${IN_ZADIG},pod="dind-0",container="dind"}`, '800x240'),
      ...two(
        `kube_pod_container_resource_limits{${IN_ZADIG},pod="dind-0",container="dind",resource="memory"}`,
        '1000x240',
      ),
      ...two(`container_memory_working_set_bytes{${IN_ZADIG},pod="a",container="aslan"}`, '740x240'),
      ...two(`kube_pod_container_resource_limits{${IN_ZADIG},pod="a",container="aslan",resource="memory"}`, '1000x240'),
    },
    firing: { '1m45s': [], '2m': ['{alertname="ZadigDindMemoryHigh",pod="dind-0"}'] },
  },
  {
    name: 'a replica short',
    series: {
      ...two(`kube_deployment_status_replicas_available{${IN_ZADIG},deployment="aslan"}`, '1x240'),
      ...two(`kube_deployment_spec_replicas{${IN_ZADIG},deployment="aslan"}`, '2x240'),
      [`kube_deployment_status_replicas_available{${IN_ZADIG},deployment="user"}`]: '2x240',
      [`kube_deployment_spec_replicas{${IN_ZADIG},deployment="user"}`]: '2x240',
    },
    firing: { '1m45s': [], '2m': ['{alertname="ZadigReplicasShort",deployment="aslan"}'] },
  },
  {
    name: 'a dind short',
    series: {
      ...two(`kube_statefulset_status_replicas_ready{${IN_ZADIG},statefulset="dind"}`, '1x240'),
      ...two(`kube_statefulset_replicas{${IN_ZADIG},statefulset="dind"}`, '2x240'),
    },
    firing: { '1m45s': [], '2m': ['{alertname="ZadigStatefulSetShort",statefulset="dind"}'] },
  },
  {
    name: 'many restarts, and few',
    series: {
      ...two(`kube_pod_container_status_restarts_total{${IN_ZADIG},pod="a",container="aslan"}`, '0 1 2 3 4x200'),
      ...two(`kube_pod_container_status_restarts_total{${IN_ZADIG},pod="b",container="aslan"}`, '0 1 2 3x200'),
    },
    firing: { '45s': [], '1m': ['{alertname="ZadigContainerRestarts",pod="a"}'], '30m': [] },
  },
  {
    name: 'a volume that fills, and one that does not',
    series: {
      ...two(`kubelet_volume_stats_available_bytes{${IN_ZADIG},persistentvolumeclaim="full"}`, '99x240'),
      ...two(`kubelet_volume_stats_capacity_bytes{${IN_ZADIG},persistentvolumeclaim="full"}`, '1000x240'),
      ...two(`kubelet_volume_stats_available_bytes{${IN_ZADIG},persistentvolumeclaim="free"}`, '100x240'),
      ...two(`kubelet_volume_stats_capacity_bytes{${IN_ZADIG},persistentvolumeclaim="free"}`, '1000x240'),
    },
    firing: { '9m45s': [], '10m': ['{alertname="ZadigVolumeFilling",persistentvolumeclaim="full"}'] },
  },
];

describe.skipIf(tool === undefined)('a real Prometheus', () => {
  const promtoolPath = tool ?? '';

  test.each(ZADIG)("judges Zadig's metrics: $name", async ({ series, firing }) => {
    expect(await testAlerts(promtoolPath, zadig, { ...RUNNING, ...series }, firing)).toStrictEqual(CONTENT);
  });

  test('alerts when there are no metrics', async () => {
    const firing = { '4m45s': [], '5m': ['{alertname="ZadigMetricsAbsent"}'] };
    expect(await testAlerts(promtoolPath, zadig, { up: '1x240' }, firing)).toStrictEqual(CONTENT);
  });

  test.each(KUBERNETES)("judges Kubernetes' metrics: $name", async ({ series, firing }) => {
    expect(await testAlerts(promtoolPath, kubernetes, series, firing)).toStrictEqual(CONTENT);
  });

  test("never fires two rules of Zadig's documentation, where ours do", async () => {
    const documented = JSON.stringify({
      groups: [
        {
          name: 'documented',
          rules: [
            { alert: 'Errors', expr: 'sum(api_response_time_bucket{status=~"5..", le="300"}) > 10', for: '5m' },
            {
              alert: 'Slow',
              expr: 'histogram_quantile(0.95, sum by (le) (increase(api_response_time_bucket[5m]))) > 2',
              for: '5m',
            },
          ],
        },
      ],
    });
    const series = {
      ...RUNNING,
      // All requests fail, and none in less than two seconds.
      ...requests({}, '500'),
      'request_total{method="GET",handler="/api",status="500"}': '0+100x240',
    };
    expect(await testAlerts(promtoolPath, documented, series, { '10m': [], '1h': [] })).toStrictEqual(CONTENT);
    const ours = { '11m': ['{alertname="ZadigApiErrors"}', '{alertname="ZadigApiSlow"}'] };
    expect(await testAlerts(promtoolPath, zadig, series, ours)).toStrictEqual(CONTENT);
  });

  test.each([
    [
      'en',
      'Zadig: aslan-0 is short of CPU',
      'The pod uses 90% of its CPU limit; the threshold is 70%. If this lasts, raise its limit.',
      'https://docs.koderover.com/en/Zadig%20v4.3/stable/alter-rules/',
    ],
    [
      'zh-cn',
      'Zadig：aslan-0 的 CPU 用量过高',
      'Pod 的 CPU 用量已达 limit 的 90%，阈值为 70%。如持续偏高，请调大该服务的 limit。',
      'https://docs.koderover.com/cn/Zadig%20v5.0/stable/alter-rules/',
    ],
  ] as const)('fills in what an alert says (%s)', async (locale, summary, description, runbook) => {
    const rules = ALERTS.generate(
      inputOf({ namespace: 'a{{b', locale, options: { kind: 'rules', labels: 'team=x y' } }),
    );
    const alert = {
      eval_time: '2m',
      alertname: 'ZadigCoreCpuHigh',
      exp_alerts: [
        {
          exp_labels: { severity: 'warning', namespace: 'a{{b', team: 'x y', service: 'aslan', pod: 'aslan-0' },
          exp_annotations: { summary, description, runbook_url: runbook },
        },
      ],
    };
    const series = { series: 'cpu_percentage{service="aslan",pod="aslan-0"}', values: '0.9x20' };
    const tests = {
      rule_files: ['rules.yaml'],
      tests: [{ interval: '15s', input_series: [series], alert_rule_test: [alert] }],
    };
    const files = { 'rules.yaml': rules, 'tests.yaml': JSON.stringify(tests) };
    expect(await promtool(promtoolPath, ['test', 'rules'], files, ['tests.yaml'])).toStrictEqual(CONTENT);
  });
});

const CONTENT = { ok: true, output: expect.stringContaining('SUCCESS') };
