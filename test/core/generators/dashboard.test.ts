import { parser } from '@prometheus-io/lezer-promql';
import { describe, expect, test } from 'vitest';
import { KNOWN_VERSIONS } from '../../../server/src/core/catalog/versions.ts';
import { ALERTS } from '../../../server/src/core/generators/alerts/alerts.ts';
import { DASHBOARD } from '../../../server/src/core/generators/dashboard/dashboard.ts';
import { findPromtool, promtool } from '../../helpers/promtool.ts';
import { type Given, inputOf } from './input.ts';

interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title?: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets?: readonly { readonly expr: string }[];
  readonly fieldConfig?: {
    readonly defaults: { readonly thresholds: { readonly steps: readonly { readonly value: number | null }[] } };
  };
  readonly options?: { readonly content: string };
}

const tool = findPromtool();

function panelsOf(given: Given = {}): readonly Panel[] {
  return JSON.parse(DASHBOARD.generate(inputOf(given))).panels;
}

/** What Grafana sends: its variables have values then. */
function expressionsOf(given: Given = {}): readonly string[] {
  return panelsOf(given).flatMap(({ targets = [] }) =>
    targets.map(({ expr }) => expr.replaceAll('$__rate_interval', '2m').replaceAll('$__range', '6h')),
  );
}

describe('a dashboard', () => {
  test('asks the data source that is chosen, everywhere', () => {
    const text = DASHBOARD.generate(inputOf());
    const dashboard = JSON.parse(text);
    expect(dashboard.templating.list).toMatchObject([{ name: 'datasource', type: 'datasource', query: 'prometheus' }]);
    const named = [...text.matchAll(/"datasource": \{\s+"type": "prometheus",\s+"uid": "(.*?)"/g)].map(
      ([, uid]) => uid,
    );
    expect(new Set(named)).toStrictEqual(new Set(['$datasource']));
    expect(named).toHaveLength(panelsOf().length + expressionsOf().length);
  });

  test('has the panels of the chart, and says what is left out', () => {
    expect(panelsOf({ chartVersion: '3.0' })).toHaveLength(11);
    const old = panelsOf({ chartVersion: '1.18', locale: 'zh-cn' });
    expect(old.map(({ title }) => title)).toStrictEqual([
      '运行中的工作流',
      '排队中的工作流',
      'CPU 消耗（核）',
      '内存消耗',
      'QPS 追踪',
      '慢接口列表',
      undefined,
    ]);
    expect(old.at(-1)?.options?.content).toContain('未生成“集群状态”');
    expect(panelsOf({ chartVersion: '1.16' })).toMatchObject([
      { type: 'text', options: { content: expect.stringContaining('exports no metrics') } },
    ]);
  });

  test('has no panel upon another, and none beyond the right edge', () => {
    for (const chartVersion of KNOWN_VERSIONS) {
      const cells = panelsOf({ chartVersion }).flatMap(({ gridPos: { x, y, w, h } }) =>
        Array.from({ length: w * h }, (_, index) => `${x + (index % w)},${y + Math.floor(index / w)}`),
      );
      expect(new Set(cells).size).toBe(cells.length);
      expect(cells.every((cell) => Number(cell.split(',')[0]) < 24)).toBe(true);
    }
  });

  test('has the thresholds of the alerts', () => {
    const options = { 'core-threshold': '0.9', 'dind-threshold': '0.6', backlog: '7' };
    const steps = (title: string) =>
      panelsOf({ options })
        .find((panel) => panel.title === title)
        ?.fieldConfig?.defaults.thresholds.steps.map(({ value }) => value);
    expect(steps('CPU, share of the limit')).toStrictEqual([null, 0.6, 0.9]);
    expect(steps('Memory, share of the limit')).toStrictEqual([null, 0.6, 0.9]);
    expect(steps('Queued workflows')).toStrictEqual([null, 7]);
    for (const [name, option] of Object.entries(DASHBOARD.options)) expect(ALERTS.options[name]).toBe(option);
  });

  test('asks in the grammar of PromQL', () => {
    for (const expression of expressionsOf())
      expect(() => parser.configure({ strict: true }).parse(expression)).not.toThrow();
  });

  test.skipIf(tool === undefined)('asks what a real Prometheus understands', async () => {
    const rules = expressionsOf().map((expr, index) => ({ record: `panel:${index}`, expr }));
    const files = { 'rules.yaml': JSON.stringify({ groups: [{ name: 'panels', rules }] }) };
    const verdict = await promtool(tool ?? '', ['check', 'rules'], files);
    expect(verdict).toStrictEqual({ ok: true, output: expect.stringContaining(`${rules.length} rules found`) });
  });

  test.skipIf(tool === undefined)('counts each cluster once, though three replicas of aslan tell of it', async () => {
    const values = { a: 3, b: 3, c: 0 };
    const series = Object.entries(values).flatMap(([cluster, value]) =>
      [1, 2, 3].map((instance) => ({
        series: `cluster{cluster="${cluster}",instance="${instance}"}`,
        values: `${value}x4`,
      })),
    );
    const asked = panelsOf().find(({ title }) => title === 'Cluster status')?.targets ?? [];
    const counted = [1, 0, 0, 2];
    const questions = asked.map(({ expr }, index) => ({
      expr,
      eval_time: '1m',
      exp_samples: [{ labels: '{}', value: counted[index] }],
    }));
    const tests = { tests: [{ interval: '15s', input_series: series, promql_expr_test: questions }] };
    const files = { 'tests.yaml': JSON.stringify(tests) };
    const verdict = await promtool(tool ?? '', ['test', 'rules'], files);
    expect(questions).toHaveLength(4);
    expect(verdict).toStrictEqual({ ok: true, output: expect.stringContaining('SUCCESS') });
  });
});
