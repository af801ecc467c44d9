import type { Severity } from '../../core/rules/rule.ts';
import type { CheckInvocation } from '../commands/check.ts';
import { analysisSettings } from '../commands/installationOptions.ts';
import { createConfigs } from '../config/configs.ts';
import { requestOf } from '../files/request.ts';
import type { ExitStatus } from '../host.ts';
import { jsonReport } from '../report/json.ts';
import { type Destination, styleFor, writeAnswer } from '../report/output.ts';
import type { Counts } from '../report/report.ts';
import { textReport } from '../report/text.ts';
import { gather } from './gather.ts';
import { remarks } from './remarks.ts';

/** Judges, repairs and reports. */
export async function runCheck(invocation: CheckInvocation): Promise<ExitStatus> {
  const { host, options } = invocation;
  const request = requestOf(invocation);
  if ('problem' in request) return invocation.wrongUsage(request.problem);
  const configs = createConfigs(host, options.config);
  const gathered = await gather(host, { request, flags: analysisSettings(options), configs, fix: options.fix });
  const { report, stdin } = gathered;
  const isFilter = options.fix && request.usesStdin;
  if (isFilter && stdin !== undefined) host.log(stdin);
  const destination: Destination =
    options.output === undefined ? { stream: isFilter ? 'stderr' : 'stdout' } : { file: options.output };
  const answer = options.format === 'json' ? jsonReport(report) : textReport(report, styleFor(invocation, destination));
  const failure = await writeAnswer(host, destination, answer);
  const unwritten = failure ? [...gathered.unwritten, failure] : gathered.unwritten;
  host.error(remarks(invocation, { ...gathered, unwritten }));
  if (gathered.configFaults.length > 0) return 3;
  if (unwritten.length > 0 || report.files.some(({ status }) => status === 'failed')) return 2;
  return reaches(report.counts, options['fail-on']) ? 1 : 0;
}

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

function reaches(counts: Counts, limit: 'error' | 'warning' | 'info' | 'never'): boolean {
  if (limit === 'never') return false;
  return WORST_FIRST.slice(0, WORST_FIRST.indexOf(limit) + 1).some((severity) => counts[severity] > 0);
}
