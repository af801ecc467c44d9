import type { GeneratorOption } from '../generator.ts';
import { alertLabels, choice, count, duration, objectLabels, share } from '../optionShapes.ts';
import { THRESHOLDS } from '../thresholds.ts';

/** What can be decided about alerts. Defaults are those of the High Availability page, else of zadig-domain §4.4 and §4.5. */
export const ALERT_OPTIONS = {
  kind: choice(['prometheus-rule', 'rules'], {
    en: 'A PrometheusRule of the Prometheus operator, or a plain file of rules',
    'zh-cn': '生成 Prometheus Operator 的 PrometheusRule，或普通规则文件',
  }),
  source: choice(['zadig', 'kubernetes'], {
    en: "Zadig's own metrics, or those of cAdvisor and kube-state-metrics",
    'zh-cn': '使用 Zadig 自身的指标，或 cAdvisor 与 kube-state-metrics 的指标',
  }),
  ...THRESHOLDS,
  'usage-for': duration('2m', {
    en: 'How long CPU or memory must be above its threshold',
    'zh-cn': 'CPU 或内存超过阈值多久后告警',
  }),
  'health-for': duration('2m', {
    en: 'How long a pod or a replica must be missing',
    'zh-cn': 'Pod 未就绪或副本不足持续多久后告警',
  }),
  errors: count('10', {
    en: 'Answers with a 5xx status within five minutes that are still fine',
    'zh-cn': '五分钟内允许的 5xx 响应数',
  }),
  'errors-for': duration('5m', { en: 'How long there must be more', 'zh-cn': '5xx 响应过多持续多久后告警' }),
  'slow-seconds': {
    description: {
      en: 'Seconds within which 95% of the answers must be given',
      'zh-cn': '95% 的请求应在多少秒内返回',
    },
    default: '1.8',
    pattern: /^(?!0\.0+$)(?:[01]\.\d{1,3}|1)$/,
    shape: {
      en: 'seconds above 0 and below 2, such as 1.8: Zadig measures up to 2 seconds',
      'zh-cn': '大于 0 且小于 2 的秒数，例如 1.8（Zadig 的统计上限为 2 秒）',
    },
  },
  'slow-for': duration('5m', { en: 'How long answers must be slow', 'zh-cn': '响应慢持续多久后告警' }),
  'cluster-for': duration('5m', {
    en: 'How long an attached cluster must be lost',
    'zh-cn': '接入集群异常持续多久后告警',
  }),
  'backlog-for': duration('10m', { en: 'How long the backlog must last', 'zh-cn': '工作流积压持续多久后告警' }),
  'absent-for': duration('5m', { en: 'How long metrics must be absent', 'zh-cn': '指标缺失持续多久后告警' }),
  restarts: count('3', {
    en: 'Restarts of a container within 15 minutes that are still fine',
    'zh-cn': '15 分钟内允许的容器重启次数',
  }),
  'volume-free': share('0.1', {
    en: 'Share of a volume that must stay free',
    'zh-cn': '存储卷至少应保留的可用空间比例',
  }),
  'volume-for': duration('10m', { en: 'How long less must be free', 'zh-cn': '可用空间不足持续多久后告警' }),
  severity: severity('warning', { en: 'Severity of most alerts', 'zh-cn': '一般告警的 severity' }),
  'critical-severity': severity('critical', {
    en: 'Severity of alerts that mean: something is down',
    'zh-cn': '服务不可用类告警的 severity',
  }),
  labels: alertLabels({ en: 'Further labels of every alert', 'zh-cn': '附加到每条告警的标签' }),
  'object-labels': objectLabels({
    en: 'Labels of the PrometheusRule, by which your Prometheus selects it',
    'zh-cn': 'PrometheusRule 的标签，供 Prometheus 的 ruleSelector 选择',
  }),
  runbook: {
    description: {
      en: "Address of your runbook; the alert's name is put behind it. Without one, alerts lead to Zadig's documentation",
      'zh-cn': '处理手册的地址，末尾会拼接告警名称；留空则链接到 Zadig 文档',
    },
    default: '',
    pattern: /^(?:https?:\/\/[^\s"{}<>\p{Cc}\p{Cs}]+)?$/u,
    shape: {
      en: 'an address such as https://wiki.example.com/zadig#',
      'zh-cn': '网址，例如 https://wiki.example.com/zadig#',
    },
  },
} as const satisfies Readonly<Record<string, GeneratorOption>>;

/** The name of an option of the alerts. */
export type AlertOption = keyof typeof ALERT_OPTIONS;

function severity(value: string, description: GeneratorOption['description']): GeneratorOption {
  return {
    description,
    default: value,
    pattern: /^[A-Za-z0-9][-A-Za-z0-9_.]{0,62}$/,
    shape: { en: 'a word such as critical', 'zh-cn': '单词，例如 critical' },
  };
}
