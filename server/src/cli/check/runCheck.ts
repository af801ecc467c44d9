import type { Severity } from '../../core/rules/rule.ts';
import type { CheckInvocation } from '../commands/check.ts';
import { analysisSettings } from '../commands/installationOptions.ts';
import { createConfigs } from '../config/configs.ts';
import { requestOf } from '../files/request.ts';
import type { ExitStatus } from '../host.ts';
import { message } from '../locale.ts';
import { fail } from '../report/fail.ts';
import type { Counts } from '../report/report.ts';
import { type Gathered, gather } from './gather.ts';
import { outputsOf } from './outputs.ts';
import { remarks } from './remarks.ts';
import { writeOutputs } from './writeOutputs.ts';

const texts = {
  noBaseline: {
    en: '--update-baseline needs --baseline FILE.',
    'zh-cn': '--update-baseline 需要同时给出 --baseline FILE。',
  },
} as const;

/** Judges, repairs and reports. */
export async function runCheck(invocation: CheckInvocation): Promise<ExitStatus> {
  const { host, options } = invocation;
  const request = requestOf(invocation);
  if ('problem' in request) return invocation.wrongUsage(request.problem);
  const outputs = outputsOf(invocation);
  if ('problem' in outputs) return invocation.wrongUsage(outputs.problem);
  const baseline = await baselineOf(invocation);
  if (typeof baseline === 'number') return baseline;
  const configs = createConfigs(host, options.config);
  const found = await gather(host, { request, flags: analysisSettings(options), configs, fix: options.fix });
  const gathered = baseline ? await baseline(found) : found;
  const { report, stdin, configFaults } = gathered;
  const isFilter = options.fix && request.usesStdin;
  if (isFilter && stdin !== undefined) host.log(stdin);
  const status = statusOf(gathered, options['fail-on']);
  const outcome = { host, report, configFaults, fixed: options.fix, status };
  const failures = await writeOutputs(invocation, outputs, isFilter ? 'stderr' : 'stdout', outcome);
  const told = { ...gathered, unwritten: [...gathered.unwritten, ...failures] };
  host.error(remarks(invocation, told));
  return statusOf(told, options['fail-on']);
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
