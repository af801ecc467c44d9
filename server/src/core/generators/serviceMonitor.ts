import { METRICS_ENDPOINT } from '../catalog/metrics.ts';
import type { Localized } from '../messages/localized.ts';
import type { Generator, GeneratorInput } from './generator.ts';
import { commented, writeManifest } from './manifest.ts';
import { hasMetrics, noMetrics, onlyComments } from './metricsOf.ts';
import { objectLabels, readLabels } from './optionShapes.ts';
import { chosen } from './options.ts';
import { HONOR_LABELS, INTERVAL } from './scraping.ts';

const OPTIONS = {
  interval: INTERVAL,
  'object-labels': objectLabels({
    en: 'Labels of the ServiceMonitor, by which your Prometheus selects it',
    'zh-cn': 'ServiceMonitor 的标签，供 Prometheus 的 serviceMonitorSelector 选择',
  }),
};

const SELECTED_BY_LABELS: Localized = {
  en: 'Your Prometheus may select monitors by labels: the option object-labels writes them here.',
  'zh-cn': '如果 Prometheus 按标签选择 ServiceMonitor，请用选项 object-labels 写入对应标签。',
};

const TARGET_PORT: Localized = {
  en: "The number, since the port's name differs from chart to chart.",
  'zh-cn': '使用端口号：不同 chart 中的端口名称并不一致。',
};

/** A ServiceMonitor of the Prometheus operator: every replica of aslan is scraped by itself. */
export const SERVICE_MONITOR: Generator = {
  id: 'service-monitor',
  title: { en: 'ServiceMonitor', 'zh-cn': 'ServiceMonitor' },
  summary: {
    en: "Lets the Prometheus operator scrape Zadig's metrics",
    'zh-cn': '让 Prometheus Operator 采集 Zadig 的指标',
  },
  language: 'yaml',
  fileName: 'zadig-service-monitor.yaml',
  options: OPTIONS,
  generate,
};

function generate(input: GeneratorInput): string {
  if (!hasMetrics(input)) return onlyComments(noMetrics(input));
  const { namespace, release, locale } = input;
  const option = chosen(OPTIONS, input.options);
  const labels = readLabels(option['object-labels']);
  return writeManifest([
    {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: {
        name: `${release}-monitor`,
        namespace,
        labels: option['object-labels'] === '' ? commented(SELECTED_BY_LABELS[locale], labels) : labels,
      },
      spec: {
        namespaceSelector: { matchNames: [namespace] },
        selector: { matchLabels: { 'app.kubernetes.io/component': METRICS_ENDPOINT.component } },
        endpoints: [
          {
            targetPort: commented(TARGET_PORT[locale], METRICS_ENDPOINT.port),
            path: METRICS_ENDPOINT.path,
            interval: option.interval,
            honorLabels: commented(HONOR_LABELS[locale], true),
          },
        ],
      },
    },
  ]);
}
