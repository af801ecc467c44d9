import { METRICS_SINCE } from '../../catalog/metrics.ts';
import { format, type Localized } from '../../messages/localized.ts';
import type { Generator, GeneratorInput } from '../generator.ts';
import { hasMetric, hasMetrics, noMetrics } from '../metricsOf.ts';
import { chosen } from '../options.ts';
import { oneOf } from '../promql.ts';
import { THRESHOLDS } from '../thresholds.ts';
import { workloadsOf } from '../workloads.ts';
import { layOut } from './layout.ts';
import type { Panel, Step } from './panel.ts';
import { PANELS } from './panels.ts';

type Options = Readonly<Record<keyof typeof THRESHOLDS, string>>;

const TITLE: Localized = { en: 'Zadig in {namespace}', 'zh-cn': 'Zadig（{namespace}）' };

const LEFT_OUT: Localized = {
  en: 'Left out: {title}. It needs {metric}, which Zadig has since {since}; the chart is {version} ({reason}).',
  'zh-cn': '未生成“{title}”：依赖的 {metric} 自 Zadig {since} 起才提供，当前 chart 为 {version}（{reason}）。',
};

const DATASOURCE = { type: 'prometheus', uid: '$datasource' };

/** A dashboard for Grafana: the panels of Zadig's own, and the thresholds of the alerts. */
export const DASHBOARD: Generator = {
  id: 'dashboard',
  title: { en: 'Grafana dashboard', 'zh-cn': 'Grafana 监控面板' },
  summary: {
    en: "Zadig's workflows, clusters, services and requests on one page, with the thresholds of the alerts",
    'zh-cn': '在一个面板中查看 Zadig 的工作流、集群、服务与请求，阈值与告警规则一致',
  },
  language: 'json',
  fileName: 'zadig-dashboard.json',
  options: THRESHOLDS,
  generate,
};

function generate(input: GeneratorInput): string {
  const { namespace, locale } = input;
  const option = chosen(THRESHOLDS, input.options);
  const present = PANELS.filter(({ metric }) => hasMetric(input, metric));
  const notes = hasMetrics(input) ? leftOutOf(input) : [noMetrics(input)];
  const sizes = notes.length > 0 ? [...present, { width: 24, height: 2 + notes.length }] : present;
  const panels = layOut(sizes).map((gridPos, index) => {
    const panel = present[index];
    return { id: index + 1, gridPos, ...(panel ? panelOf(panel, input, option) : noteOf(notes)) };
  });
  const dashboard = {
    title: format(TITLE, { namespace }, locale),
    tags: ['zadig'],
    schemaVersion: 39,
    editable: true,
    refresh: '30s',
    time: { from: 'now-6h', to: 'now' },
    templating: {
      list: [{ name: 'datasource', label: 'Prometheus', type: 'datasource', query: 'prometheus' }],
    },
    panels,
  };
  return `${JSON.stringify(dashboard, null, 2)}\n`;
}

function panelOf(panel: Panel, input: GeneratorInput, option: Options): object {
  const { locale } = input;
  const health = oneOf(workloadsOf(input).withHealth);
  const instant = panel.kind === 'table';
  return {
    type: panel.kind,
    title: panel.title[locale],
    ...(panel.description && { description: panel.description[locale] }),
    datasource: DATASOURCE,
    targets: panel.queries.map(({ expression, legend }, index) => ({
      refId: String.fromCharCode(65 + index),
      datasource: DATASOURCE,
      expr: expression.replace('{health}', () => health),
      legendFormat: legend[locale],
      ...(instant && { instant, range: false, format: 'table' }),
    })),
    fieldConfig: { defaults: fieldOf(panel, locale, option), overrides: [] },
  };
}

function fieldOf(
  { unit, steps = [], meanings, kind }: Panel,
  locale: GeneratorInput['locale'],
  option: Options,
): object {
  return {
    unit,
    color: { mode: kind === 'stat' || kind === 'state-timeline' ? 'thresholds' : 'palette-classic' },
    thresholds: { mode: 'absolute', steps: [{ color: 'green', value: null }, ...stepsOf(steps, option)] },
    ...(kind === 'timeseries' && steps.length > 0 && { custom: { thresholdsStyle: { mode: 'line' } } }),
    ...(meanings && { mappings: [{ type: 'value', options: meaningsOf(meanings, locale) }] }),
  };
}

function stepsOf(steps: readonly Step[], option: Options): readonly object[] {
  return steps
    .map(({ from, colour }) => ({ color: colour, value: typeof from === 'number' ? from : Number(option[from]) }))
    .sort((a, b) => a.value - b.value);
}

function meaningsOf(meanings: NonNullable<Panel['meanings']>, locale: GeneratorInput['locale']): object {
  const options = meanings.map((meaning, index) => [
    String(meaning.value),
    { text: meaning[locale], color: meaning.colour, index },
  ]);
  return Object.fromEntries(options);
}

function leftOutOf(input: GeneratorInput): readonly string[] {
  const { chart, locale } = input;
  return PANELS.filter(({ metric }) => !hasMetric(input, metric)).map(({ title, metric }) => {
    const since = METRICS_SINCE[metric];
    const data = { title: title[locale], metric, since, version: chart.version, reason: chart.reason[locale] };
    return format(LEFT_OUT, data, locale);
  });
}

function noteOf(notes: readonly string[]): object {
  return { type: 'text', options: { mode: 'markdown', content: notes.join('\n\n') } };
}
