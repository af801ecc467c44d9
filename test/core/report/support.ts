import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type AnalysisSettings, analyse } from '../../../server/src/core/analyse.ts';
import { parseConfig } from '../../../server/src/core/config/parse.ts';
import type { Locale } from '../../../server/src/core/messages/localized.ts';
import { buildReport } from '../../../server/src/core/report/buildReport.ts';
import { htmlReport } from '../../../server/src/core/report/html/htmlReport.ts';
import { jsonReport } from '../../../server/src/core/report/jsonReport.ts';
import { markdownReport } from '../../../server/src/core/report/markdown/markdownReport.ts';
import type { Report } from '../../../server/src/core/report/report.ts';
import { createValuesDocument } from '../../../server/src/core/yaml/valuesDocument.ts';

/** The formats of a report by the ends of their files' names. */
export const WRITERS = { md: markdownReport, html: htmlReport, json: jsonReport } as const;

export const LOCALES: readonly Locale[] = ['en', 'zh-cn'];

/** What a report in a test is made of. */
export interface Installation {
  /** By name, lowest first. */
  readonly values: Readonly<Record<string, string>>;
  readonly config?: string;
  readonly settings?: AnalysisSettings;
}

/** The report on an installation, on the 25th of November. */
export function reportOn({ values, config = '', settings = {} }: Installation, locale: Locale = 'en'): Report {
  const layers = Object.entries(values).map(([path, text]) => ({ path, document: createValuesDocument(text) }));
  const { document, config: decided } = parseConfig(config);
  const attestedIn = { path: '.zadig-ha.yaml', document };
  return buildReport({
    analysis: analyse(layers, settings),
    context: { locale, today: '2026-11-25', attestations: decided.attestations, attestedIn },
    hashes: layers.map((_, index) => String(index).repeat(64)),
    toolVersion: '1.2.3',
  });
}

function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8').replace(/\r\n/g, '\n');
}

/** The sample with a layer over it that silences something, and with attestations of all kinds. */
export const SAMPLE: Installation = {
  values: {
    'values.yaml': read('sample/values.yaml'),
    'env/production.yaml': read('test/fixtures/report/production.yaml'),
  },
  config: read('test/fixtures/report/config.yaml'),
};
