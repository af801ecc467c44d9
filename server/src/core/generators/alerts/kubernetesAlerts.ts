import type { AlertRule, AlertTerms } from './alertRule.ts';
import { loadAlerts, type Resource } from './loadAlerts.ts';

const USED = {
  cpu: (series: string) => `sum by (pod, container) (rate(container_cpu_usage_seconds_total${series}[2m]))`,
  memory: (series: string) => `max by (pod, container) (container_memory_working_set_bytes${series})`,
} as const;

// Limits are not summed: with two kube-state-metrics that would be twice the limit.
function load(resource: Resource, containers: string, threshold: string, { namespace }: AlertTerms): string {
  const used = USED[resource](`{namespace=${namespace},container=~${containers}}`);
  const limit = `kube_pod_container_resource_limits{namespace=${namespace},resource="${resource}"}`;
  return `${used} / max by (pod, container) (${limit}) >= ${threshold}`;
}

/** Alerts from the metrics of cAdvisor, the kubelet and kube-state-metrics. Source: zadig-domain §4.5. */
export const KUBERNETES_ALERTS: readonly AlertRule[] = [
  ...loadAlerts(load, () => ({})),
  {
    name: 'ZadigReplicasShort',
    expression: ({ namespace, deployments }) => {
      const series = `{namespace=${namespace},deployment=~${deployments}}`;
      return `max by (deployment) (kube_deployment_status_replicas_available${series}) < max by (deployment) (kube_deployment_spec_replicas${series})`;
    },
    for: 'health-for',
    severity: 'critical-severity',
    summary: {
      en: 'Zadig: {{ $labels.deployment }} lacks replicas',
      'zh-cn': 'Zadig：{{ $labels.deployment }} 副本不足',
    },
    description: {
      en: 'Only {{ $value }} replicas are available. Look at the logs and events of the pods.',
      'zh-cn': '当前仅有 {{ $value }} 个可用副本，请查看相关 Pod 的日志与事件。',
    },
    page: 'high-availability',
  },
  {
    name: 'ZadigStatefulSetShort',
    expression: ({ namespace, statefulSets }) => {
      const series = `{namespace=${namespace},statefulset=~${statefulSets}}`;
      return `max by (statefulset) (kube_statefulset_status_replicas_ready${series}) < max by (statefulset) (kube_statefulset_replicas${series})`;
    },
    for: 'health-for',
    severity: 'critical-severity',
    summary: {
      en: 'Zadig: {{ $labels.statefulset }} lacks replicas',
      'zh-cn': 'Zadig：{{ $labels.statefulset }} 副本不足',
    },
    description: {
      en: 'Only {{ $value }} pods are ready. Look at their logs and events.',
      'zh-cn': '当前仅有 {{ $value }} 个 Pod 就绪，请查看其日志与事件。',
    },
    page: 'high-availability',
  },
  {
    name: 'ZadigContainerRestarts',
    expression: ({ namespace, option }) =>
      `max by (pod, container) (increase(kube_pod_container_status_restarts_total{namespace=${namespace}}[15m])) > ${option['restarts']}`,
    severity: 'severity',
    summary: {
      en: 'Zadig: {{ $labels.container }} in {{ $labels.pod }} keeps restarting',
      'zh-cn': 'Zadig：{{ $labels.pod }} 中的 {{ $labels.container }} 频繁重启',
    },
    description: {
      en: '{{ $value | humanize }} restarts within 15 minutes; {restarts} are allowed. Look at the logs and events of the pod.',
      'zh-cn': '15 分钟内重启 {{ $value | humanize }} 次，超过了允许的 {restarts} 次，请查看该 Pod 的日志与事件。',
    },
    page: 'alert-handling',
  },
  {
    name: 'ZadigVolumeFilling',
    expression: ({ namespace, option }) =>
      `min by (persistentvolumeclaim) (kubelet_volume_stats_available_bytes{namespace=${namespace}} / kubelet_volume_stats_capacity_bytes{namespace=${namespace}}) < ${option['volume-free']}`,
    for: 'volume-for',
    severity: 'severity',
    summary: {
      en: 'Zadig: the volume {{ $labels.persistentvolumeclaim }} is filling up',
      'zh-cn': 'Zadig：存储卷 {{ $labels.persistentvolumeclaim }} 即将写满',
    },
    description: {
      en: '{{ $value | humanizePercentage }} of it is free. Make it larger or clean it up.',
      'zh-cn': '可用空间仅剩 {{ $value | humanizePercentage }}，请扩容或清理。',
    },
  },
];
