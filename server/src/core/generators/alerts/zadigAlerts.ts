import type { AlertRule } from './alertRule.ts';
import { loadAlerts, type Resource } from './loadAlerts.ts';

const SHARE_OF_LIMIT = { cpu: 'cpu_percentage', memory: 'memory_percentage' } as const;

// Several replicas of aslan tell the same of every pod: `by` makes one series of theirs. A pod without a limit uses an
// infinite share of it.
const load = (resource: Resource, services: string, threshold: string): string =>
  `(max by (service, pod) (${SHARE_OF_LIMIT[resource]}{service=~${services}}) >= ${threshold}) < +Inf`;

/** Alerts from Zadig's own metrics. Source: zadig-domain §4.4. */
export const ZADIG_ALERTS: readonly AlertRule[] = [
  ...loadAlerts(load, (resource) => ({ metric: SHARE_OF_LIMIT[resource] })),
  {
    name: 'ZadigServiceNotHealthy',
    metric: 'healthy',
    expression: ({ withHealth }) => `min by (service, pod) (healthy{service=~${withHealth}}) < 1`,
    for: 'health-for',
    severity: 'critical-severity',
    summary: { en: 'Zadig: {{ $labels.pod }} is not ready', 'zh-cn': 'Zadig：{{ $labels.pod }} 未就绪' },
    description: {
      en: 'A pod of {{ $labels.service }} is not ready. Look at its logs and events.',
      'zh-cn': '{{ $labels.service }} 的 Pod 未就绪，请查看该 Pod 的日志与事件。',
    },
    page: 'alert-handling',
  },
  {
    name: 'ZadigApiErrors',
    metric: 'request_total',
    expression: ({ option }) => `sum(increase(request_total{status=~"5.."}[5m])) > ${option['errors']}`,
    for: 'errors-for',
    severity: 'severity',
    summary: { en: 'Zadig: the API answers with errors', 'zh-cn': 'Zadig：API 返回大量 5xx' },
    description: {
      en: '{{ $value | humanize }} answers with a 5xx status within five minutes; {errors} are allowed. Look at the logs, events and resources of aslan.',
      'zh-cn':
        '五分钟内有 {{ $value | humanize }} 个 5xx 响应，超过了允许的 {errors} 个。请检查 aslan 的日志、事件与资源用量。',
    },
    page: 'alert-handling',
  },
  {
    name: 'ZadigApiSlow',
    metric: 'api_response_time',
    expression: ({ option }) =>
      `histogram_quantile(0.95, sum by (le) (rate(api_response_time_bucket[5m]))) > ${option['slow-seconds']}`,
    for: 'slow-for',
    severity: 'severity',
    summary: { en: 'Zadig: the API is slow', 'zh-cn': 'Zadig：API 响应缓慢' },
    description: {
      en: 'More than 5% of the requests take longer than {slow} s. Look at the logs, events and resources of aslan.',
      'zh-cn': '超过 5% 的请求耗时大于 {slow} 秒。请检查 aslan 的日志、事件与资源用量。',
    },
    page: 'alert-handling',
  },
  {
    name: 'ZadigClusterLost',
    metric: 'cluster',
    // 0 abnormal, 1 pending, 2 disconnected, 3 normal
    expression: () => 'max by (cluster) (cluster) != 3',
    for: 'cluster-for',
    severity: 'critical-severity',
    summary: {
      en: 'Zadig: the cluster {{ $labels.cluster }} is not connected',
      'zh-cn': 'Zadig：集群 {{ $labels.cluster }} 连接异常',
    },
    description: {
      en: 'Its state is {{ $value }} (0 abnormal, 1 pending, 2 disconnected). Look at hub-server here and at hub-agent there.',
      'zh-cn':
        '集群状态为 {{ $value }}（0 异常，1 等待接入，2 断开）。请检查本集群的 hub-server 与该集群中的 hub-agent。',
    },
    page: 'metrics',
  },
  {
    name: 'ZadigWorkflowBacklog',
    metric: 'pending_workflows',
    expression: ({ option }) => `max(pending_workflows) > ${option['backlog']}`,
    for: 'backlog-for',
    severity: 'severity',
    summary: { en: 'Zadig: workflows are piling up', 'zh-cn': 'Zadig：工作流积压' },
    description: {
      en: '{{ $value }} workflows are queued; {backlog} are allowed.',
      'zh-cn': '有 {{ $value }} 个工作流在排队，超过了允许的 {backlog} 个。',
    },
    page: 'metrics',
  },
  {
    name: 'ZadigMetricsAbsent',
    metric: 'running_workflows',
    expression: () => 'absent(running_workflows)',
    for: 'absent-for',
    severity: 'critical-severity',
    summary: { en: 'Zadig: there are no metrics', 'zh-cn': 'Zadig：采集不到指标' },
    description: {
      en: 'Prometheus gets no metrics of Zadig, so no other alert can fire. Look at aslan and at the scraping.',
      'zh-cn': 'Prometheus 采集不到 Zadig 的指标，其他告警均已失效。请检查 aslan 与采集配置。',
    },
    page: 'monitoring',
  },
];
