import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyse, withLayerNames } from '../../../server/src/core/analyse.ts';
import { buildChecklist } from '../../../server/src/core/checklist/build.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';
import { LOCALES, reportOn, SAMPLE, WRITERS } from './support.ts';

describe.each(LOCALES)('the report on the sample in %s', (locale) => {
  test.each(['md', 'html', 'json'] as const)('as %s', async (end) => {
    const text = WRITERS[end](reportOn(SAMPLE, locale));
    const golden = fileURLToPath(new URL(`../../fixtures/report/${locale}.${end}`, import.meta.url));
    await expect(text).toMatchFileSnapshot(golden);
    expect(WRITERS[end](reportOn(SAMPLE, locale))).toBe(text);
  });
});

describe('the report', () => {
  const report = reportOn(SAMPLE);

  test('says of each file which bytes it is about', () => {
    expect(report.layers).toStrictEqual([
      { path: 'values.yaml', sha256: '0'.repeat(64) },
      { path: 'env/production.yaml', sha256: '1'.repeat(64) },
    ]);
  });

  test('says how the version of the chart is known', () => {
    const { chartVersionReason } = reportOn({ values: { 'a.yaml': 'microservice: {aslan: {image: {tag: 4.2.1}}}\n' } });
    expect(chartVersionReason).toBe('image tag 4.2.1');
  });

  test('names open findings, the worst first', () => {
    const severities = report.findings.map(({ severity }) => severity);
    const order = ['error', 'warning', 'info', 'hint'];
    expect(severities).toStrictEqual([...severities].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(report.findings).toContainEqual({
      rule: 'dotted-key',
      severity: 'error',
      message: expect.stringContaining('frontend.replicas'),
      path: 'values.yaml',
      line: 27,
      column: 1,
    });
  });

  test('names suppressions with their reasons, at the comments', () => {
    expect(report.suppressions).toContainEqual(
      expect.objectContaining({
        rule: 'single-replica',
        reason: 'until the second node pool is there',
        path: 'env/production.yaml',
        line: 6,
        column: 5,
      }),
    );
    const [silent] = reportOn({
      values: { 'a.yaml': 'ee: {}\nfrontend:\n  replicas: 1 # zadig-ha-disable-line\n' },
    }).suppressions;
    expect(silent).not.toHaveProperty('reason');
  });

  test('as JSON is the checklist with one key more', () => {
    const { report: more, ...checklist } = JSON.parse(WRITERS.json(report)) as Record<string, unknown>;
    expect(checklist).toStrictEqual(report.checklist);
    expect(Object.keys(more as object)).toStrictEqual([
      'date',
      'tool',
      'chartVersionReason',
      'layers',
      'findings',
      'suppressions',
    ]);
    expect(more).toMatchObject({ date: '2026-11-25', tool: 'zadig-ha 1.2.3' });
  });

  test('says that values could be read only in part', () => {
    const broken = reportOn({ values: { 'a.yaml': 'ee: {}\nfrontend: [\n' } });
    expect(broken.problem).toContain('a.yaml:');
    for (const end of ['md', 'html', 'json'] as const) expect(WRITERS[end](broken)).toContain('is not valid YAML');
  });

  test('calls files what the host says they are called', () => {
    const path = 'file:///home/mallory/values.yaml';
    const analysis = analyse([{ path, document: createValuesDocument('ee: {}\nfrontend: [\n') }]);
    const named = withLayerNames(analysis, ['env/values.yaml']);
    expect(named.reason?.en).toMatch(/^env\/values\.yaml:/);
    const checklist = buildChecklist(named, { locale: 'en', today: '2026-11-25' });
    expect(JSON.stringify({ checklist, reason: named.reason })).not.toContain('mallory');
  });

  test('says what an attestation is worth that findings contradict', () => {
    const values = 'tags: {mysql: true}\nmicroservice: {aslan: {replicas: 2}}\n';
    const config = 'attestations: {storage-aslan: {by: ops, at: 2026-11-20, expires: 2026-12-31}}\n';
    const text = WRITERS.md(reportOn({ values: { 'a.yaml': values }, config }));
    expect(text).toMatch(
      /❌ failed \| \[aslan replicas share[^\n]*Confirmed by ops on 2026-11-20, valid until 2026-12-31/,
    );
  });
});
