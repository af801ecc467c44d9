import type { Localized } from '../../messages/localized.ts';

/** What stands above all alerts, by their source. */
export const HEADS: Readonly<Record<'zadig' | 'kubernetes', Localized>> = {
  zadig: {
    en: [
      "Alerts on Zadig's own metrics, for chart {version} ({reason}).",
      "They need Zadig's labels service and pod: scrape with honor_labels (honorLabels), as the generated service-monitor and scrape-config do.",
      'CPU, memory and health come from metrics-server: without it in the cluster Zadig does not export them.',
    ].join('\n'),
    'zh-cn': [
      '基于 Zadig 自身指标的告警规则，适用于 chart {version}（{reason}）。',
      '规则依赖指标自带的 service、pod 标签：采集时须开启 honor_labels（honorLabels），生成的 service-monitor 与 scrape-config 均已开启。',
      'CPU、内存与健康状态来自 metrics-server，集群未安装时 Zadig 不会导出这些指标。',
    ].join('\n'),
  },
  kubernetes: {
    en: 'Alerts on the metrics of cAdvisor, the kubelet and kube-state-metrics, for chart {version} ({reason}).',
    'zh-cn': '基于 cAdvisor、kubelet 与 kube-state-metrics 指标的告警规则，适用于 chart {version}（{reason}）。',
  },
};

/** Where the thresholds come from. */
export const THRESHOLDS_FROM: Localized = {
  en: "70% and 80% over two minutes are what Zadig's High Availability page asks for; its monitoring page has 80% over five minutes.",
  'zh-cn': 'Zadig 高可用文档的建议是 70% 与 80%、持续两分钟；监控告警文档则为 80%、持续五分钟。',
};

/** What was left out for want of metrics. */
export const LEFT_OUT: Localized = {
  en: 'Left out: {alerts}. They need metrics that Zadig has since {since}.',
  'zh-cn': '未生成 {alerts}：依赖的指标自 Zadig {since} 起才提供。',
};

/** What to do without Zadig's metrics. */
export const WITHOUT_METRICS: Localized = {
  en: 'The option source=kubernetes gives alerts on CPU, memory and replicas that do without them.',
  'zh-cn': '选项 source=kubernetes 不依赖这些指标，可生成 CPU、内存与副本告警。',
};

/** How the operator finds the object. */
export const SELECTED_BY_LABELS: Localized = {
  en: 'Your Prometheus may select rules by labels: the option object-labels writes them here.',
  'zh-cn': '如果 Prometheus 按标签选择规则，请用选项 object-labels 写入对应标签。',
};
