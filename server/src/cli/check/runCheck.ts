import type { Message } from '../../core/rules/finding.ts';
import type { Severity } from '../../core/rules/rule.ts';
import type { CheckInvocation } from '../commands/check.ts';
import { analysisSettings } from '../commands/installationOptions.ts';
import { createConfigs } from '../config/configs.ts';
import type { HasChanged } from '../files/changedSince.ts';
import { requestOf } from '../files/request.ts';
import type { ExitStatus } from '../host.ts';
import { message } from '../locale.ts';
import { fail } from '../report/fail.ts';
import { refuseOwnInput } from '../report/ownInput.ts';
import type { Counts } from '../report/report.ts';
import { type Gathered, gather } from './gather.ts';
import { outputsOf } from './outputs.ts';
import { createProgress } from './progress.ts';
import { remarks } from './remarks.ts';
import { startTiming } from './timing.ts';
import { writeOutputs } from './writeOutputs.ts';

const texts = {
  noBaseline: {
    en: '--update-baseline needs --baseline FILE.',
    'zh-cn': '--update-baseline 需要同时给出 --baseline FILE。',
  },
  noFix: {
    en: '--dry-run shows what --fix would change: give --fix as well.',
    'zh-cn': '--dry-run 用于预览 --fix 的改动：请同时给出 --fix。',
  },
  dryUpdate: {
    en: '--dry-run writes nothing: leave out --update-baseline.',
    'zh-cn': '--dry-run 不写入任何内容，请去掉 --update-baseline。',
  },
} as const;

/** Judges, repairs and reports. */
export async function runCheck(invocation: CheckInvocation): Promise<ExitStatus> {
  const { host, locale, options } = invocation;
  const { fix, 'dry-run': isDry, quiet } = options;
  if (isDry && !fix) return invocation.wrongUsage(message(texts.noFix));
  if (isDry && options['update-baseline']) return invocation.wrongUsage(message(texts.dryUpdate));
  const request = requestOf(invocation);
  if ('problem' in request) return invocation.wrongUsage(request.problem);
  const outputs = outputsOf(invocation);
  if ('problem' in outputs) return invocation.wrongUsage(outputs.problem);
  const targets = outputs.map(({ file }) => file);
  const named = [...request.files, ...request.layers, options.baseline, options.config];
  const refused = await refuseOwnInput(invocation, targets, named);
  if (refused) return refused;
  const baseline = await baselineOf(invocation);
  if (typeof baseline === 'number') return baseline;
  const hasChanged = await hasChangedOf(invocation);
  if (hasChanged && 'problem' in hasChanged) return invocation.wrongUsage(hasChanged.problem);
  const timing = startTiming();
  const planned = isDry ? (await import('../files/dryRun.ts')).dryRun(host.fs) : undefined;
  const found = await gather(planned ? { ...host, fs: planned.fs } : host, {
    request,
    flags: analysisSettings(options),
    configs: createConfigs(host, options.config),
    fix,
    hasChanged,
    progress: createProgress(host, locale, quiet),
  });
  timing.judged();
  const read = found.report.files.map(({ path }) => path);
  const late = await refuseOwnInput(invocation, targets, read);
  if (late) return late;
  const gathered = baseline ? await baseline(found) : found;
  const { report, stdin, configFaults } = gathered;
  const isFilter = fix && request.usesStdin;
  if (planned) host.log(await (await import('./plannedDiff.ts')).plannedDiff(host, planned.changes(), stdin));
  else if (isFilter && stdin !== undefined) host.log(stdin.after);
  const status = statusOf(gathered, options['fail-on']);
  const outcome = { host, report, configFaults, fixed: fix, status };
  const failures = await writeOutputs(invocation, outputs, isFilter || isDry ? 'stderr' : 'stdout', outcome);
  const told = { ...gathered, unwritten: [...gathered.unwritten, ...failures] };
  host.error(remarks(invocation, told));
  if (options.timing) host.error(timing.line(report.files.length, locale));
  return statusOf(told, options['fail-on']);
}

/** Which installations are to be judged, where not all of them are; or why that cannot be told. */
async function hasChangedOf({
  host,
  options,
}: CheckInvocation): Promise<HasChanged | { readonly problem: Message } | undefined> {
  const revision = options['changed-since'];
  if (revision === undefined) return undefined;
  return (await import('../files/changedSince.ts')).changedSince(host, revision);
}

/** What the baseline makes of what was found; or the exit status, where it cannot be used. */
async function baselineOf(
  invocation: CheckInvocation,
): Promise<((found: Gathered) => Promise<Gathered>) | undefined | ExitStatus> {
  const { host, options } = invocation;
  const { baseline: name, 'update-baseline': update } = options;
  if (name === undefined) return update ? invocation.wrongUsage(message(texts.noBaseline)) : undefined;
  const { readBaseline } = await import('../baseline/readBaseline.ts');
  const file = await readBaseline(host, name, update);
  if ('reason' in file) {
    fail(invocation, [file.reason]);
    return 3;
  }
  const { compareWith } = await import('../baseline/compareWith.ts');
  return (found) => compareWith(host, file, update, found);
}

function statusOf({ report, configFaults, unwritten }: Gathered, limit: Limit): ExitStatus {
  if (configFaults.length > 0) return 3;
  if (unwritten.length > 0 || report.files.some(({ status }) => status === 'failed')) return 2;
  return reaches(report.counts, limit) ? 1 : 0;
}

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

type Limit = CheckInvocation['options']['fail-on'];

function reaches(counts: Counts, limit: Limit): boolean {
  if (limit === 'never') return false;
  return WORST_FIRST.slice(0, WORST_FIRST.indexOf(limit) + 1).some((severity) => counts[severity] > 0);
}
