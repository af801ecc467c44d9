import { type AnalysisSettings, analyse } from '../../core/analyse.ts';
import { type Attested, buildChecklist } from '../../core/checklist/build.ts';
import type { Checklist } from '../../core/checklist/checklist.ts';
import { localDay } from '../../core/checklist/day.ts';
import type { Message } from '../../core/rules/finding.ts';
import { createValuesDocument } from '../../core/yaml/valuesDocument.ts';
import type { ChecklistInvocation } from '../commands/checklist.ts';
import { analysisSettings } from '../commands/installationOptions.ts';
import { type CliConfig, type Configs, createConfigs } from '../config/configs.ts';
import { configFaults } from '../config/faults.ts';
import { inForce, selectConfigured } from '../config/inForce.ts';
import { type LoadedSource, loadInstallation } from '../files/load.ts';
import { requestOf } from '../files/request.ts';
import { fileTexts } from '../files/texts.ts';
import type { ExitStatus } from '../host.ts';
import { message, say } from '../locale.ts';
import { type Destination, styleFor, writeAnswer } from '../report/output.ts';
import { harmless } from '../report/style.ts';
import { reportTexts } from '../report/texts.ts';
import { textChecklist } from './textChecklist.ts';

const texts = {
  several: {
    en: 'There are several values files of Zadig: {names}. Name one of them.',
    'zh-cn': '有多个 Zadig values 文件：{names}。请指定其中一个。',
  },
  none: {
    en: 'No values file of Zadig was found below {path}. Name one.',
    'zh-cn': '在 {path} 下没有找到 Zadig 的 values 文件。请指定一个。',
  },
} as const;

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
  const layers = found.layers.map(({ source, text }) => ({ path: source.name, document: createValuesDocument(text) }));
  const analysis = analyse(layers, found.settings);
  if (analysis.status === 'failed' && analysis.reason) return fail(invocation, [message(analysis.reason)]);
  const checklist = buildChecklist(analysis, {
    locale: options.format === 'json' ? 'en' : locale,
    ...attestedBy(found.config),
    today: localDay(host.now()),
  });
  const destination: Destination = options.output === undefined ? { stream: 'stdout' } : { file: options.output };
  const answer =
    options.format === 'json'
      ? `${JSON.stringify(checklist, null, 2)}\n`
      : textChecklist(checklist, styleFor(invocation, destination));
  const failure = await writeAnswer(host, destination, answer);
  if (failure) return fail(invocation, [failure]);
  return reaches(checklist, options['fail-on']) ? 1 : 0;
}

interface FoundInstallation {
  readonly layers: readonly LoadedSource[];
  readonly settings: AnalysisSettings;
  readonly config: CliConfig | undefined;
}

type Found = FoundInstallation | { readonly problem: Message } | { readonly failures: readonly Message[] };

/** The one installation that is meant. */
async function findInstallation(invocation: ChecklistInvocation, configs: Configs): Promise<Found> {
  const { host, operands, options } = invocation;
  const request = requestOf(invocation);
  if ('problem' in request) return request;
  const { installations, failures } = await selectConfigured(host, request, configs);
  if (failures.length > 0) return { failures: failures.map(({ reason }) => reason) };
  const ours: FoundInstallation[] = [];
  for (const sources of installations) {
    const { settings, isDeclared, config } = await inForce(host, configs, sources, analysisSettings(options));
    const loaded = await loadInstallation(host, sources, isDeclared);
    if (loaded.kind === 'failed') return { failures: loaded.failed.map(({ reason }) => reason) };
    if (loaded.kind === 'loaded') ours.push({ layers: loaded.layers, settings, config });
    else if (sources[0]?.named) return { failures: [message(fileTexts.notValues, { path: sources[0].name })] };
  }
  const [first, ...more] = ours;
  if (!first) return { problem: message(texts.none, { path: operands[0] ?? host.cwd }) };
  if (more.length === 0) return first;
  const names = ours.flatMap(({ layers }) => layers).map(({ source }) => source.name);
  return { problem: message(texts.several, { names: names.join(', ') }) };
}

/** What the configuration of an installation says that people have confirmed. */
function attestedBy(config: CliConfig | undefined): Omit<Attested, 'today'> {
  if (!config) return {};
  const { document, config: decided } = config.parsed;
  return { attestations: decided.attestations, attestedIn: { path: config.name, document } };
}

function fail(invocation: ChecklistInvocation, failures: readonly Message[]): 2 {
  const { host, locale } = invocation;
  const failed = styleFor(invocation, { stream: 'stderr' }).paint(reportTexts.failed[locale], 'bold', 'red');
  for (const failure of failures) host.error(`${failed}${harmless(say(failure, locale))}\n`);
  return 2;
}

function reaches({ sections }: Checklist, limit: 'failed' | 'todo' | 'never'): boolean {
  const states: readonly string[] =
    limit === 'never' ? [] : limit === 'failed' ? ['failed'] : ['failed', 'todo', 'expired'];
  return sections.some(({ items }) => items.some(({ state }) => states.includes(state)));
}
