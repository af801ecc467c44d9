import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse.ts';
import { parseConfig } from '../../../server/src/core/config/parse.ts';
import { isLayer, settingsFor } from '../../../server/src/core/config/settings.ts';
import type { AnalysisSettings } from '../../../server/src/core/judge.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';

const { config, problems } = parseConfig(`
chartVersion: "4.3"
namespace: zadig
rules:
  single-replica: {severity: warning, min: 3}
  dotted-key: info
overrides:
  - files: ["staging/**"]
    profile: standalone
    rules: {single-replica: error}
  - files: ["values-*.yaml", "old/"]
    chartVersion: "1.16"
    namespace: old
    rules: {single-replica: {min: 2}, dotted-key: off}
`);

test('the configuration of these tests is sound', () => expect(problems).toStrictEqual([]));

const chartVersionReason = { en: 'declared in .zadig-ha.yaml', 'zh-cn': '在 .zadig-ha.yaml 中声明' };

const base: AnalysisSettings = {
  chartVersion: '4.3',
  chartVersionReason,
  namespace: 'zadig',
  rules: { 'single-replica': { severity: 'warning', min: 3 }, 'dotted-key': { severity: 'info' } },
};

test.each<[string, readonly string[], AnalysisSettings]>([
  ['no path', [], base],
  ['another file', ['values.yaml'], base],
  ['a file that only ends like it', ['x/staging/values.yaml'], base],
  [
    'a file of the first override',
    ['staging/deep/values.yaml'],
    { ...base, profile: 'standalone', rules: { ...base.rules, 'single-replica': { severity: 'error', min: 3 } } },
  ],
  [
    'a name anywhere',
    ['prod/values-a.yaml'],
    {
      chartVersion: '1.16',
      chartVersionReason,
      namespace: 'old',
      rules: { 'single-replica': { severity: 'warning', min: 2 }, 'dotted-key': { severity: 'off' } },
    },
  ],
  [
    'a folder',
    ['old/x/y.yaml'],
    {
      chartVersion: '1.16',
      chartVersionReason,
      namespace: 'old',
      rules: { 'single-replica': { severity: 'warning', min: 2 }, 'dotted-key': { severity: 'off' } },
    },
  ],
  [
    'a file of both, the later over the earlier',
    ['staging/values-a.yaml'],
    {
      chartVersion: '1.16',
      chartVersionReason,
      namespace: 'old',
      profile: 'standalone',
      rules: { 'single-replica': { severity: 'error', min: 2 }, 'dotted-key': { severity: 'off' } },
    },
  ],
  [
    'layers of which one matches',
    ['values.yaml', 'staging/values.yaml'],
    { ...base, profile: 'standalone', rules: { ...base.rules, 'single-replica': { severity: 'error', min: 3 } } },
  ],
])('%s', (_, paths, expected) => {
  expect(settingsFor(config, paths)).toStrictEqual(expected);
});

test.each([
  ['values.yaml', true],
  ['./values.yaml', true],
  ['prod/../values.yaml', true],
  ['x/values.yaml', false],
  ['../values.yaml', false],
])('%s is a layer: %s', (path, expected) => {
  expect(isLayer(parseConfig('values: [values.yaml]').config, path)).toBe(expected);
});

describe('of the comment in the file, the settings and what is forced', () => {
  const text = (comment: string) => `${comment}\nfrontend:\n  image:\n    tag: 2.3.0\n`;
  const COMMENT = '# zadig-ha: chartVersion=3.4 profile=standalone';

  test.each<[string, string, AnalysisSettings, string, string, string]>([
    ['nothing: detection', '', {}, '2.3', 'ha', 'image tag 2.3.0'],
    [
      'settings over detection',
      '',
      { chartVersion: '4.3', profile: 'standalone' },
      '4.3',
      'standalone',
      'declared in the settings',
    ],
    [
      'the comment over settings',
      COMMENT,
      { chartVersion: '4.3', profile: 'ha' },
      '3.4',
      'standalone',
      'declared in a comment of the file',
    ],
    [
      'what is forced over the comment',
      COMMENT,
      { chartVersion: '4.3', forced: { chartVersion: '4.0', profile: 'ha' } },
      '4.0',
      'ha',
      'declared in the settings',
    ],
    [
      'a comment that says only one of both',
      '# zadig-ha: profile=standalone',
      { chartVersion: '4.3' },
      '4.3',
      'standalone',
      'declared in the settings',
    ],
    [
      'a comment that names no version',
      '# zadig-ha: chartVersion=new',
      { chartVersion: '4.3' },
      '4.3',
      'ha',
      'declared in the settings',
    ],
  ])('%s', (_, comment, settings, version, profile, reason) => {
    const analysis = analyse([{ path: 'values.yaml', document: createValuesDocument(text(comment)) }], settings);
    expect([analysis.chart.version, analysis.profile, analysis.chart.reason.en]).toStrictEqual([
      version,
      profile,
      reason,
    ]);
  });

  test('a higher layer wins', () => {
    const layer = (path: string, content: string) => ({ path, document: createValuesDocument(content) });
    const { chart, profile } = analyse([
      layer('low', '# zadig-ha: chartVersion=3.4 profile=standalone\na: 1\n'),
      layer('high', '# zadig-ha: chartVersion=4.0\nb: 1\n'),
    ]);
    expect([chart.version, profile]).toStrictEqual(['4.0', 'standalone']);
  });
});
