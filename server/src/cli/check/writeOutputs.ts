import type { Message } from '../../core/rules/finding.ts';
import type { CheckInvocation } from '../commands/check.ts';
import { type Outcome, WRITERS } from '../report/formats.ts';
import { type Destination, styleFor, writeAnswer } from '../report/output.ts';
import type { Output } from './outputs.ts';

/** Writes every format to its place, `stream` being that of the one without a file; says what could not be written. */
export async function writeOutputs(
  invocation: CheckInvocation,
  outputs: readonly Output[],
  stream: 'stdout' | 'stderr',
  outcome: Outcome,
): Promise<readonly Message[]> {
  const failures: (Message | undefined)[] = [];
  for (const { format, file } of outputs) {
    const destination: Destination = file === undefined ? { stream } : { file };
    const write = await WRITERS[format]();
    const answer = await write(outcome, styleFor(invocation, destination));
    failures.push(await writeAnswer(invocation.host, destination, answer));
  }
  if (outputs.some(({ format }) => format === 'github')) {
    const { appendStepSummary } = await import('../report/stepSummary.ts');
    failures.push(await appendStepSummary(outcome, invocation.locale));
  }
  return failures.filter((failure) => failure !== undefined);
}
