import { format } from '../../core/messages/localized.ts';
import type { Severity } from '../../core/rules/rule.ts';
import type { DocumentParams, StatusResult } from '../../protocol/index.ts';
import { defineHandler, documentUri } from '../handler.ts';

/** What the server takes a document for, and why. */
export const status = defineHandler<DocumentParams, StatusResult>({
  uri: documentUri,
  empty: { isValuesFile: false },
  answer: (session, file) => {
    const { analysis, settings } = session.installationOf(file);
    const { chart, layers, findings } = analysis;
    const { release, namespace } = settings;
    const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
    for (const { severity } of findings) counts[severity]++;
    return {
      isValuesFile: true,
      chartVersion: chart.version,
      chartVersionSource: chart.source,
      chartVersionReason: format(chart.reason, {}, session.localeOf(file)),
      ...(release !== undefined && { release }),
      ...(namespace !== undefined && { namespace }),
      layers: layers.map(({ path }) => path),
      counts,
    };
  },
});
