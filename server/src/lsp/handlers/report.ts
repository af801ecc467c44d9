import { createHash } from 'node:crypto';
import { withLayerNames } from '../../core/analyse.ts';
import { CONFIG_FILE } from '../../core/config/config.ts';
import { buildReport } from '../../core/report/buildReport.ts';
import { htmlReport } from '../../core/report/html/htmlReport.ts';
import { jsonReport } from '../../core/report/jsonReport.ts';
import { markdownReport } from '../../core/report/markdown/markdownReport.ts';
import type { Report } from '../../core/report/report.ts';
import type { ReportParams, ReportResult } from '../../protocol/index.ts';
import type { ValuesFile } from '../documents.ts';
import { defineHandler, documentUri } from '../handler.ts';
import type { Installation } from '../installation.ts';
import { packageVersion } from '../packageVersion.ts';
import type { Session } from '../session.ts';
import { asOnDisk } from '../textOnDisk.ts';
import { decoded } from '../uris.ts';

/** How reports are written, and the ends of their files' names. */
const FORMATS: Readonly<Record<ReportParams['format'], { readonly end: string; readonly write: typeof jsonReport }>> = {
  markdown: { end: 'md', write: markdownReport },
  html: { end: 'html', write: htmlReport },
  json: { end: 'json', write: jsonReport },
};

/** The checklist of a document's installation as a report to keep; null for a format that there is not. */
export const report = defineHandler<ReportParams, ReportResult | null>({
  uri: documentUri,
  empty: null,
  answer: (session, file, { format }) => {
    if (!Object.hasOwn(FORMATS, String(format))) return null;
    const { end, write } = FORMATS[format];
    return { text: write(reportOn(session, file, format)), fileName: `zadig-ha-checklist.${end}` };
  },
});

function reportOn(session: Session, file: ValuesFile, format: ReportParams['format']): Report {
  const { analysis, layers, attested } = session.installationOf(file);
  const { attestedIn } = attested;
  return buildReport({
    analysis: withLayerNames(analysis, namesOf(layers, file, session.folders())),
    context: {
      ...attested,
      ...(attestedIn && { attestedIn: { ...attestedIn, path: CONFIG_FILE } }),
      // What programs read does not depend on who asks.
      locale: format === 'json' ? 'en' : session.localeOf(file),
    },
    hashes: layers.map(({ path, document }) =>
      createHash('sha256').update(asOnDisk(path, document.text), 'utf8').digest('hex'),
    ),
    toolVersion: packageVersion(),
  });
}

/** What layers are called in a report: their paths below the folder of the configuration or workspace, never more. */
function namesOf(
  layers: Installation['layers'],
  { settings: { config } }: ValuesFile,
  folders: readonly string[],
): readonly string[] {
  const roots = [...(config ? [config.uri.slice(0, -CONFIG_FILE.length)] : []), ...folders.map(withSlash)];
  return layers.map(({ path }) => {
    const root = roots.find((folder) => path.startsWith(folder)) ?? folderOf(path);
    return decoded(path.slice(root.length));
  });
}

/** `file:///a/` of `file:///a/b.yaml`, `untitled:` of `untitled:Untitled-1`. */
function folderOf(uri: string): string {
  return uri.slice(0, Math.max(uri.lastIndexOf('/'), uri.indexOf(':')) + 1);
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
