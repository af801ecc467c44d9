import { documentationUrl } from '../../catalog/documentation.ts';
import { METRICS_SINCE } from '../../catalog/metrics.ts';
import { format } from '../../messages/localized.ts';
import type { Generator, GeneratorInput } from '../generator.ts';
import { commented, type ManifestMap, type ManifestValue, writeManifest } from '../manifest.ts';
import { hasMetric, hasMetrics, noMetrics, onlyComments } from '../metricsOf.ts';
import { readLabels } from '../optionShapes.ts';
import { chosen } from '../options.ts';
import { oneOf, promqlString, untemplated } from '../promql.ts';
import { workloadsOf } from '../workloads.ts';
import { ALERT_OPTIONS, type AlertOption } from './alertOptions.ts';
import type { AlertRule, AlertTerms } from './alertRule.ts';
import { KUBERNETES_ALERTS } from './kubernetesAlerts.ts';
import { HEADS, LEFT_OUT, SELECTED_BY_LABELS, THRESHOLDS_FROM, WITHOUT_METRICS } from './texts.ts';
import { ZADIG_ALERTS } from './zadigAlerts.ts';

type Options = Readonly<Record<AlertOption, string>>;

/** Alert rules for Prometheus. */
export const ALERTS: Generator = {
  id: 'alerts',
  title: { en: 'Alert rules', 'zh-cn': '告警规则' },
  summary: {
    en: "Prometheus rules for Zadig's CPU, memory, health, errors, slow answers, attached clusters and queued workflows",
    'zh-cn': 'Prometheus 告警规则：Zadig 的 CPU、内存、健康状态、接口错误与延迟、接入集群、工作流积压',
  },
  language: 'yaml',
  fileName: 'zadig-alerts.yaml',
  options: ALERT_OPTIONS,
  generate,
};

function generate(input: GeneratorInput): string {
  const option = chosen(ALERT_OPTIONS, input.options);
  const fromZadig = option.source !== 'kubernetes';
  if (fromZadig && !hasMetrics(input)) return onlyComments(noMetrics(input), WITHOUT_METRICS[input.locale]);
  const terms = termsOf(input, option);
  const rules = fromZadig ? ZADIG_ALERTS.filter((rule) => isPossible(input, rule)) : KUBERNETES_ALERTS;
  const groups = [
    {
      name: fromZadig ? 'zadig' : 'zadig-kubernetes',
      rules: rules.map((rule) => ruleOf(rule, terms, input)),
    },
  ];
  const file = option.kind === 'rules' ? { groups } : prometheusRule(groups, input, option);
  return writeManifest([commented(headOf(input, fromZadig ? 'zadig' : 'kubernetes'), file)]);
}

function isPossible(input: GeneratorInput, { metric }: AlertRule): boolean {
  return metric === undefined || hasMetric(input, metric);
}

function termsOf(input: GeneratorInput, option: Options): AlertTerms {
  const { core, withHealth, deployments, statefulSets } = workloadsOf(input);
  return {
    namespace: promqlString(input.namespace),
    core: oneOf(core),
    withHealth: oneOf(withHealth),
    deployments: oneOf(deployments),
    statefulSets: oneOf(statefulSets),
    option,
  };
}

function ruleOf(rule: AlertRule, terms: AlertTerms, { namespace, locale }: GeneratorInput): ManifestMap {
  const { option } = terms;
  const data = {
    core: percent(option['core-threshold']),
    dind: percent(option['dind-threshold']),
    slow: option['slow-seconds'],
    errors: option.errors,
    backlog: option.backlog,
    restarts: option.restarts,
  };
  return {
    alert: rule.name,
    expr: rule.expression(terms),
    for: rule.for && option[rule.for],
    labels: { severity: option[rule.severity], namespace: untemplated(namespace), ...readLabels(option.labels) },
    annotations: {
      summary: rule.summary[locale],
      description: format(rule.description, data, locale),
      runbook_url: runbookOf(rule, option, locale),
    },
  };
}

function runbookOf(
  { name, page }: AlertRule,
  { runbook }: Options,
  locale: GeneratorInput['locale'],
): string | undefined {
  if (runbook !== '') return `${runbook}${name}`;
  return page && documentationUrl(page, locale);
}

function prometheusRule(groups: ManifestValue, input: GeneratorInput, option: Options): ManifestMap {
  const labels = readLabels(option['object-labels']);
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: {
      name: `${input.release}-alerts`,
      namespace: input.namespace,
      labels: option['object-labels'] === '' ? commented(SELECTED_BY_LABELS[input.locale], labels) : labels,
    },
    spec: { groups },
  };
}

function headOf(input: GeneratorInput, source: keyof typeof HEADS): string {
  const { chart, locale } = input;
  const head = format(HEADS[source], { version: chart.version, reason: chart.reason[locale] }, locale);
  const leftOut = source === 'zadig' ? leftOutOf(input) : [];
  const instead = leftOut.length > 0 ? [WITHOUT_METRICS[locale]] : [];
  return [head, THRESHOLDS_FROM[locale], ...leftOut, ...instead].join('\n');
}

function leftOutOf(input: GeneratorInput): readonly string[] {
  const { locale } = input;
  const missing = ZADIG_ALERTS.filter((rule) => !isPossible(input, rule));
  return [...new Set(missing.map(sinceOf))].map((since) => {
    const alerts = missing.filter((rule) => sinceOf(rule) === since).map(({ name }) => name);
    return format(LEFT_OUT, { alerts: alerts.join(locale === 'en' ? ', ' : '、'), since }, locale);
  });
}

function sinceOf({ metric }: AlertRule): string {
  return metric === undefined ? '' : METRICS_SINCE[metric];
}

function percent(share: string): string {
  return `${Number((Number(share) * 100).toFixed(2))}%`;
}
