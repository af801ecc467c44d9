import type { Localized } from '../../messages/localized.ts';
import type { Panel, Step } from './panel.ts';

const POD: Localized = { en: '{{pod}}', 'zh-cn': '{{pod}}' };

const LOAD: readonly Step[] = [
  { from: 'core-threshold', colour: 'orange' },
  { from: 'dind-threshold', colour: 'red' },
];

const LOAD_DESCRIPTION: Localized = {
  en: 'Orange: aslan, cron and hub-server alert. Red: dind alerts. Pods without a limit are not shown.',
  'zh-cn': '橙色线为 aslan、cron、hub-server 的告警阈值，红色线为 dind 的告警阈值。未设置 limit 的 Pod 不显示。',
};

/** What the values of `cluster` mean. Source: zadig-domain §4.2. */
const CLUSTER_STATES = [
  { value: 0, en: 'abnormal', 'zh-cn': '异常', colour: 'red' },
  { value: 1, en: 'pending', 'zh-cn': '等待接入', colour: 'yellow' },
  { value: 2, en: 'disconnected', 'zh-cn': '断开', colour: 'orange' },
  { value: 3, en: 'normal', 'zh-cn': '正常', colour: 'green' },
] as const;

const HEALTH_STATES = [
  { value: 0, en: 'not ready', 'zh-cn': '未就绪', colour: 'red' },
  { value: 1, en: 'ready', 'zh-cn': '就绪', colour: 'green' },
] as const;

/**
 * The panels of Zadig's own dashboard. Each replica of aslan exports the same gauges, so they are taken once; counters
 * are each replica's own. Source: zadig-domain §4.2, §4.3.
 */
export const PANELS: readonly Panel[] = [
  {
    title: { en: 'Running workflows', 'zh-cn': '运行中的工作流' },
    kind: 'stat',
    width: 4,
    height: 5,
    metric: 'running_workflows',
    queries: [{ expression: 'max(running_workflows)', legend: { en: 'running', 'zh-cn': '运行中' } }],
    unit: 'short',
  },
  {
    title: { en: 'Queued workflows', 'zh-cn': '排队中的工作流' },
    kind: 'stat',
    width: 4,
    height: 5,
    metric: 'pending_workflows',
    queries: [{ expression: 'max(pending_workflows)', legend: { en: 'queued', 'zh-cn': '排队中' } }],
    unit: 'short',
    steps: [{ from: 'backlog', colour: 'orange' }],
  },
  {
    title: { en: 'Cluster status', 'zh-cn': '集群状态' },
    kind: 'piechart',
    width: 6,
    height: 5,
    metric: 'cluster',
    queries: CLUSTER_STATES.map(({ value, en, 'zh-cn': zh }) => ({
      expression: `count(max by (cluster) (cluster) == ${value}) or vector(0)`,
      legend: { en, 'zh-cn': zh },
    })),
    unit: 'short',
  },
  {
    title: { en: 'Cluster status history', 'zh-cn': '集群状态详情' },
    kind: 'state-timeline',
    width: 10,
    height: 5,
    metric: 'cluster',
    queries: [{ expression: 'max by (cluster) (cluster)', legend: { en: '{{cluster}}', 'zh-cn': '{{cluster}}' } }],
    unit: 'short',
    meanings: CLUSTER_STATES,
  },
  {
    title: { en: 'Service health', 'zh-cn': '服务健康状态' },
    kind: 'state-timeline',
    width: 24,
    height: 8,
    metric: 'healthy',
    queries: [{ expression: 'min by (service, pod) (healthy{service=~{health}})', legend: POD }],
    unit: 'short',
    meanings: HEALTH_STATES,
  },
  {
    title: { en: 'CPU, share of the limit', 'zh-cn': 'CPU 占用百分比' },
    description: LOAD_DESCRIPTION,
    kind: 'timeseries',
    width: 12,
    height: 8,
    metric: 'cpu_percentage',
    queries: [{ expression: 'max by (service, pod) (cpu_percentage) < +Inf', legend: POD }],
    unit: 'percentunit',
    steps: LOAD,
  },
  {
    title: { en: 'Memory, share of the limit', 'zh-cn': '内存占用百分比' },
    description: LOAD_DESCRIPTION,
    kind: 'timeseries',
    width: 12,
    height: 8,
    metric: 'memory_percentage',
    queries: [{ expression: 'max by (service, pod) (memory_percentage) < +Inf', legend: POD }],
    unit: 'percentunit',
    steps: LOAD,
  },
  {
    title: { en: 'CPU, cores', 'zh-cn': 'CPU 消耗（核）' },
    kind: 'timeseries',
    width: 12,
    height: 8,
    metric: 'cpu',
    queries: [{ expression: 'max by (service, pod) (cpu)', legend: POD }],
    unit: 'short',
  },
  {
    title: { en: 'Memory', 'zh-cn': '内存消耗' },
    kind: 'timeseries',
    width: 12,
    height: 8,
    metric: 'memory',
    queries: [{ expression: 'max by (service, pod) (memory)', legend: POD }],
    unit: 'mbytes',
  },
  {
    title: { en: 'Requests per second', 'zh-cn': 'QPS 追踪' },
    kind: 'timeseries',
    width: 12,
    height: 8,
    metric: 'request_total',
    queries: (
      [
        ['status="200"', '200'],
        ['status=~"4.."', '4xx'],
        ['status=~"5.."', '5xx'],
      ] as const
    ).map(([status, name]) => ({
      expression: `sum by (instance) (rate(request_total{${status}}[$__rate_interval]))`,
      legend: { en: `${name} {{instance}}`, 'zh-cn': `${name} {{instance}}` },
    })),
    unit: 'reqps',
  },
  {
    title: { en: 'Slow requests', 'zh-cn': '慢接口列表' },
    description: {
      en: 'Requests that took more than 1.4 s, in the time shown.',
      'zh-cn': '所选时间范围内耗时超过 1.4 秒的请求数。',
    },
    kind: 'table',
    width: 12,
    height: 8,
    metric: 'api_response_time',
    queries: [
      {
        expression:
          'topk(10, sum by (method, handler) (increase(api_response_time_bucket{status="200",le="+Inf"}[$__range]))' +
          ' - sum by (method, handler) (increase(api_response_time_bucket{status="200",le="1.4"}[$__range])))',
        legend: { en: '{{method}} {{handler}}', 'zh-cn': '{{method}} {{handler}}' },
      },
    ],
    unit: 'short',
  },
];
