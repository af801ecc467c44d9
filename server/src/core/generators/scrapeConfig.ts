import { METRICS_ENDPOINT } from '../catalog/metrics.ts';
import type { Localized } from '../messages/localized.ts';
import { replicasOf } from '../rules/helpers/replicas.ts';
import type { Generator, GeneratorInput } from './generator.ts';
import { commented, type ManifestMap, writeManifest } from './manifest.ts';
import { hasMetrics, noMetrics, onlyComments } from './metricsOf.ts';
import { choice } from './optionShapes.ts';
import { chosen } from './options.ts';
import { HONOR_LABELS, INTERVAL } from './scraping.ts';

const { service, port, path } = METRICS_ENDPOINT;

const OPTIONS = {
  interval: INTERVAL,
  discovery: choice(['auto', 'pods', 'static'], {
    en: 'How aslan is found: each pod by itself, or through its Service; auto decides by the number of replicas',
    'zh-cn': 'aslan 的发现方式：逐个 Pod 采集，或通过 Service 采集；auto 根据副本数决定',
  }),
};

const PODS: Localized = {
  en: 'Each replica of aslan by itself: its counters are its own, and behind the Service they would jump.\nPrometheus must be allowed to get, list and watch services, endpoints and pods in this namespace.',
  'zh-cn':
    '逐个采集 aslan 副本：计数器由各副本独立维护，经 Service 采集时数值会来回跳变。\nPrometheus 需要有该命名空间内 services、endpoints、pods 的 get、list、watch 权限。',
};

const STATIC: Localized = {
  en: 'For one replica of aslan. Discover each pod of several, whose counters jump behind the Service: option discovery=pods.',
  'zh-cn': '适用于 aslan 单副本。多副本经 Service 采集时计数器会来回跳变，请逐个采集 Pod：选项 discovery=pods。',
};

/** A scrape configuration for a Prometheus without operator. */
export const SCRAPE_CONFIG: Generator = {
  id: 'scrape-config',
  title: { en: 'Scrape configuration', 'zh-cn': '采集配置' },
  summary: {
    en: "The part of prometheus.yml that scrapes Zadig's metrics, for a Prometheus without operator",
    'zh-cn': '采集 Zadig 指标的 prometheus.yml 片段，用于未使用 Operator 的 Prometheus',
  },
  language: 'yaml',
  fileName: 'zadig-scrape-config.yaml',
  options: OPTIONS,
  generate,
};

function generate(input: GeneratorInput): string {
  if (!hasMetrics(input)) return onlyComments(noMetrics(input));
  const { namespace, release, locale } = input;
  const option = chosen(OPTIONS, input.options);
  return writeManifest([
    {
      scrape_configs: [
        {
          job_name: release,
          scrape_interval: option.interval,
          metrics_path: path,
          honor_labels: commented(HONOR_LABELS[locale], true),
          ...(isByPod(input, option.discovery) ? byPod(namespace, PODS[locale]) : byService(namespace, STATIC[locale])),
        },
      ],
    },
  ]);
}

/** A number of replicas that nobody knows may be more than one. */
function isByPod({ values }: GeneratorInput, discovery: string): boolean {
  if (discovery !== 'auto') return discovery === 'pods';
  const replicas = replicasOf(values, ['microservice', 'aslan', 'replicas']);
  return replicas === undefined || replicas > 1;
}

function byPod(namespace: string, why: string): ManifestMap {
  return {
    kubernetes_sd_configs: commented(why, [{ role: 'endpoints', namespaces: { names: [namespace] } }]),
    relabel_configs: [
      { source_labels: ['__meta_kubernetes_service_name'], regex: service, action: 'keep' },
      { source_labels: ['__address__'], regex: `.+:${port}`, action: 'keep' },
      { source_labels: ['__meta_kubernetes_namespace'], target_label: 'namespace' },
    ],
  };
}

function byService(namespace: string, why: string): ManifestMap {
  return {
    static_configs: commented(why, [{ targets: [`${service}.${namespace}.svc:${port}`], labels: { namespace } }]),
  };
}
