import { createHash } from 'node:crypto';
import { analyse } from '../../core/analyse.ts';
import type { Attested } from '../../core/checklist/build.ts';
import { localDay } from '../../core/checklist/day.ts';
import { buildReport } from '../../core/report/buildReport.ts';
import { htmlReport } from '../../core/report/html/htmlReport.ts';
import { jsonReport } from '../../core/report/jsonReport.ts';
import { markdownReport } from '../../core/report/markdown/markdownReport.ts';
import type { Report } from '../../core/report/report.ts';
import { createValuesDocument } from '../../core/yaml/valuesDocument.ts';
import type { ChecklistInvocation } from '../commands/checklist.ts';
import { type CliConfig, type Configs, createConfigs } from '../config/configs.ts';
import { configFaults } from '../config/faults.ts';
import { findInstallation, namesOf } from '../files/oneInstallation.ts';
import type { ExitStatus } from '../host.ts';
import { message } from '../locale.ts';
import { fail } from '../report/fail.ts';
import { type Destination, styleFor, writeAnswer } from '../report/output.ts';
import { refuseOwnInput } from '../report/ownInput.ts';
import type { TextStyle } from '../report/text.ts';
import { toolVersion } from '../toolVersion.ts';
import { decidingItems, decidingLines } from './deciding.ts';
import { textChecklist } from './textChecklist.ts';

type Format = ChecklistInvocation['options']['format'];

const WRITERS: Readonly<Record<Format, (report: Report, style: TextStyle) => string>> = {
  text: ({ checklist }, style) => textChecklist(checklist, style),
  json: jsonReport,
  markdown: markdownReport,
  html: htmlReport,
};

/** Shows the checklist of one installation. */
export async function runChecklist(invocation: ChecklistInvocation): Promise<ExitStatus> {
  const { host, options } = invocation;
  const configs = createConfigs(host, options.config);
  const status = await showChecklist(invocation, configs);
  const faults = configs.faults();
  if (faults.length === 0) return status;
  host.error(configFaults(faults, false, styleFor(invocation, { stream: 'stderr' })));
  return 3;
}

async function showChecklist(invocation: ChecklistInvocation, configs: Configs): Promise<ExitStatus> {
  const { host, locale, options } = invocation;
  const found = await findInstallation(invocation, configs);
  if ('problem' in found) return invocation.wrongUsage(found.problem);
  if ('failures' in found) return fail(invocation, found.failures);
  const refused = await refuseOwnInput(invocation, [options.output], namesOf(found));
  if (refused) return refused;
  const layers = found.layers.map(({ source, text }) => ({ path: source.name, document: createValuesDocument(text) }));
  const analysis = analyse(layers, found.settings);
  if (analysis.reason) return fail(invocation, [message(analysis.reason)]);
  const report = buildReport({
    analysis,
    context: {
      locale: options.format === 'json' ? 'en' : locale,
      ...attestedBy(found.config),
      today: localDay(host.now()),
    },
    hashes: found.layers.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')),
    toolVersion: await toolVersion(host),
  });
  const destination: Destination = options.output === undefined ? { stream: 'stdout' } : { file: options.output };
  const answer = WRITERS[options.format](report, styleFor(invocation, destination));
  const failure = await writeAnswer(host, destination, answer);
  if (failure) return fail(invocation, [failure]);
  const deciding = decidingItems(report.checklist, options['fail-on']);
  host.error(decidingLines(deciding, styleFor(invocation, { stream: 'stderr' })));
  return deciding.length > 0 ? 1 : 0;
}

/** What the configuration of an installation says that people have confirmed. */
function attestedBy(config: CliConfig | undefined): Omit<Attested, 'today'> {
  if (!config) return {};
  const { document, config: decided } = config.parsed;
  return { attestations: decided.attestations, attestedIn: { path: config.name, document } };
}
