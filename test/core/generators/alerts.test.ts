import { parser } from '@prometheus-io/lezer-promql';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { KNOWN_VERSIONS } from '../../../server/src/core/catalog/versions.ts';
import { ALERTS } from '../../../server/src/core/generators/alerts/alerts.ts';
import { readOptions } from '../../../server/src/core/generators/options.ts';
import { findPromtool, promtool } from '../../helpers/promtool.ts';
import { type Given, inputOf } from './input.ts';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

const tool = findPromtool();

const VARIANTS = KNOWN_VERSIONS.flatMap((chartVersion) =>
  (['zadig', 'kubernetes'] as const).flatMap((source) =>
    (['en', 'zh-cn'] as const).map((locale) => ({ chartVersion, source, locale })),
  ),
);

function generate(given: Given = {}): string {
  const { options, problem } = readOptions(ALERTS, given.options ?? {});
  if (problem) throw new Error(problem.en);
  return ALERTS.generate(inputOf({ ...given, options }));
}

function rulesOf(given: Given = {}): readonly Rule[] {
  return parse(generate({ ...given, options: { ...given.options, kind: 'rules' } }))?.groups[0].rules ?? [];
}

const names = (given: Given): readonly string[] => rulesOf(given).map(({ alert }) => alert);

describe('alerts', () => {
  test('are a PrometheusRule of the installation', () => {
    const labels = { 'object-labels': 'release=prometheus' };
    const object = parse(generate({ namespace: 'devops', release: 'ci', options: labels }));
    expect(object).toMatchObject({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PrometheusRule',
      metadata: { name: 'ci-alerts', namespace: 'devops', labels: { release: 'prometheus' } },
    });
    expect(object.spec.groups).toStrictEqual(
      parse(generate({ namespace: 'devops', options: { kind: 'rules' } })).groups,
    );
  });

  test('only on metrics that the chart has, saying what is left out', () => {
    const old = generate({ chartVersion: '1.17' });
    expect(names({ chartVersion: '1.16' })).toStrictEqual([]);
    expect(names({ chartVersion: '1.17' })).toStrictEqual([
      'ZadigApiErrors',
      'ZadigWorkflowBacklog',
      'ZadigMetricsAbsent',
    ]);
    expect(names({ chartVersion: '1.18' })).toContain('ZadigApiSlow');
    expect(names({ chartVersion: '2.3' })).not.toContain('ZadigClusterLost');
    expect(names({ chartVersion: '3.0' })).toHaveLength(10);
    expect(old).toContain('# Left out: ZadigApiSlow. They need metrics that Zadig has since 1.18.');
    expect(old).toMatch(/# Left out: ZadigCoreCpuHigh, .*, ZadigClusterLost\. They need .* since 3\.0\./);
    expect(generate({ chartVersion: '3.0' })).not.toContain('Left out');
    expect(generate({ chartVersion: '1.16' })).toMatch(
      /^# Chart 1\.16 .* exports no metrics.*\n# .*source=kubernetes.*\n$/,
    );
  });

  test('only on workloads that chart and values have', () => {
    const sets = (layer: string, chartVersion: string): string | undefined =>
      rulesOf({ layers: [layer], chartVersion, options: { source: 'kubernetes' } }).find(
        ({ alert }) => alert === 'ZadigStatefulSetShort',
      )?.expr;
    const builtin = 'tags: { mongodb: true, mysql: true }\nmysql: { fullnameOverride: db.a }';
    expect(sets(builtin, '4.3')).toContain('statefulset=~"dind|kr-mongodb|db\\\\.a"');
    expect(sets('tags: { mongodb: false, mysql: false }', '4.3')).toContain('statefulset=~"dind"');
    expect(sets('tags: { mongodb: "{{ .x }}", mysql: false }', '4.3')).toContain('statefulset=~"dind"');
    expect(sets(builtin, '1.14')).toContain('statefulset=~"dind"');
    const short = (chartVersion: string): string =>
      rulesOf({ chartVersion, options: { source: 'kubernetes' } }).find(({ alert }) => alert === 'ZadigReplicasShort')
        ?.expr ?? '';
    expect(short('1.16')).toContain('"aslan|cron|hub-server|zadig-portal|gateway-proxy"');
    expect(short('1.18')).toContain('"aslan|cron|hub-server|user|zadig-portal|gateway-proxy"');
  });

  test('follow their options', () => {
    const options = {
      'core-threshold': '0.65',
      'dind-threshold': '0.9',
      'usage-for': '5m',
      severity: 'page',
      labels: 'team=platform,namespace=other',
      runbook: 'https://wiki.example.com/#',
    };
    const [core, , dind] = rulesOf({ options });
    expect(core).toStrictEqual({
      alert: 'ZadigCoreCpuHigh',
      expr: '(max by (service, pod) (cpu_percentage{service=~"aslan|cron|hub-server"}) >= 0.65) < +Inf',
      for: '5m',
      labels: { severity: 'page', namespace: 'other', team: 'platform' },
      annotations: {
        summary: 'Zadig: {{ $labels.pod }} is short of CPU',
        description: expect.stringContaining('the threshold is 65%'),
        runbook_url: 'https://wiki.example.com/#ZadigCoreCpuHigh',
      },
    });
    expect(dind?.expr).toContain('>= 0.9)');
    expect(dind?.annotations['description']).toContain('90%');
  });

  test.each(VARIANTS)('are in the grammar of PromQL ($chartVersion, $source, $locale)', (variant) => {
    for (const { expr } of rulesOf({ ...variant, options: { source: variant.source } }))
      expect(parser.configure({ strict: true }).parse(expr).toString()).toMatch(/^PromQL\(/);
    expect(() => parser.configure({ strict: true }).parse('max by (pod (up)')).toThrow();
  });

  test.skipIf(tool === undefined)('are accepted by a real Prometheus, in every variant', async () => {
    const files = VARIANTS.map((variant): [string, string] => [
      `${Object.values(variant).join('-')}.yaml`,
      generate({ ...variant, options: { source: variant.source, kind: 'rules', labels: 'team=平台' } }),
    ]);
    const { ok, output } = await promtool(tool ?? '', ['check', 'rules'], Object.fromEntries(files));
    expect({ ok, output }).toStrictEqual({ ok: true, output: expect.not.stringContaining('FAILED') });
    expect(output.match(/SUCCESS: 10 rules found/g)).toHaveLength(2 * KNOWN_VERSIONS.filter((v) => v >= '3.0').length);
  });

  test.skipIf(tool === undefined)('of a strange namespace are accepted too', async () => {
    const files = ['"', '\\', "it's", '{{ $x }}', '#', '\u0000\n', '\ud800', '\ufffd', '\\ud800', '命名空间'].map(
      (namespace, index) => [
        `${index}.yaml`,
        generate({ namespace, options: { source: 'kubernetes', kind: 'rules' } }),
      ],
    );
    const { ok, output } = await promtool(tool ?? '', ['check', 'rules'], Object.fromEntries(files));
    expect({ ok, output }).toStrictEqual({ ok: true, output: expect.not.stringContaining('FAILED') });
  });

  test('hold any namespace, release and label as they are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    const label = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((word) => !/[,{}\p{Cc}]/u.test(word));
    fc.assert(
      fc.property(text, text, label, (namespace, release, value) => {
        const given = { namespace, release, options: { labels: `team=${value}`, source: 'kubernetes' } };
        const once = generate(given);
        const object = parse(once);
        expect(object.metadata).toMatchObject({ namespace, name: `${release}-alerts` });
        const [rule]: readonly Rule[] = object.spec.groups[0].rules;
        expect(rule?.labels['team']).toBe(value);
        expect(rule?.labels['namespace']).toBe(namespace.replaceAll('{{', '{{ "{{" }}'));
        const [, written = ''] = /namespace=("(?:[^"\\]|\\.)*"),/.exec(rule?.expr ?? '') ?? [];
        expect(JSON.parse(written)).toBe(namespace);
        expect(generate(given)).toBe(once);
      }),
    );
  });
});
