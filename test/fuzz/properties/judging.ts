import assert from 'node:assert/strict';
import type { Analysis } from '../../../server/src/core/analyse.ts';
import { format } from '../../../server/src/core/messages/localized.ts';
import { buildReport } from '../../../server/src/core/report/buildReport.ts';
import { htmlReport } from '../../../server/src/core/report/html/htmlReport.ts';
import { jsonReport } from '../../../server/src/core/report/jsonReport.ts';
import { markdownReport } from '../../../server/src/core/report/markdown/markdownReport.ts';
import type { Finding } from '../../../server/src/core/rules/finding.ts';
import { applyEdits } from '../../../server/src/core/yaml/edit.ts';
import { judged } from './installation.ts';
import { assertInside, assertSound, type Property } from './property.ts';

/** Findings lie inside their texts, no rule fails, every solution leaves sound YAML, and every report can be written. */
export const judging: Property = {
  about: 'values',
  check: (texts, choose) => {
    const analysis = judged(texts, choose);
    for (const finding of analysis.findings) assertFinding(analysis, finding);
    for (const locale of ['en', 'zh-cn'] as const) {
      const context = { locale, today: '2026-11-25' };
      const report = buildReport({ analysis, context, hashes: [], toolVersion: '1.2.3' });
      JSON.parse(jsonReport(report));
      for (const write of [htmlReport, markdownReport]) assert.notEqual(write(report), '');
    }
  },
};

function assertFinding({ layers }: Analysis, finding: Finding): void {
  const { rule, layer, start, end, message, related, solutions } = finding;
  const text = format(message.text, message.data, 'en');
  assert.doesNotMatch(text, /^The rule \S+ failed/);
  for (const place of [{ layer, start, end }, ...related])
    assertInside(layers[place.layer]?.document.text ?? '', [place], rule);
  for (const solution of solutions) {
    const document = layers[solution.layer]?.document;
    assert.ok(document, `${rule} proposes a change of a layer that is not there`);
    assertSound(document, applyEdits(document.text, solution.edits), `${rule}: ${solution.title.text.en}`);
  }
}
