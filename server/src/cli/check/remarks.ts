import type { Message } from '../../core/rules/finding.ts';
import { PROGRAM } from '../args/help.ts';
import type { CheckInvocation } from '../commands/check.ts';
import { configFaults as faultLines } from '../config/faults.ts';
import { fileTexts } from '../files/texts.ts';
import { counted, message, say } from '../locale.ts';
import { styleFor } from '../report/output.ts';
import { harmless } from '../report/style.ts';
import { summary } from '../report/summary.ts';
import { textFailures } from '../report/text.ts';
import { reportTexts } from '../report/texts.ts';
import type { Repair } from './checkInstallation.ts';
import type { Gathered } from './gather.ts';

/** What stands on standard error beside the findings: failures always, everything else unless `--quiet`. */
export function remarks(
  invocation: CheckInvocation,
  { report, notes, passedOver, unchanged, repaired, unwritten, configFaults, baseline }: Gathered,
): string {
  const { host, locale, options, operands } = invocation;
  const style = styleFor(invocation, { stream: 'stderr' });
  const line = (one: Message) => `${harmless(say(one, locale))}\n`;
  const failed = style.paint(reportTexts.failed[locale], 'bold', 'red');
  const failures =
    faultLines(configFaults, options.fix, style) +
    textFailures(report, style) +
    unwritten.map((one) => `${failed}${line(one)}`).join('');
  if (options.quiet) return failures;
  const nothing = report.files.length === 0 && notes.length === 0 && unchanged === 0;
  const folder = operands.length > 0 ? operands.join(', ') : host.cwd;
  const said = [
    ...notes,
    ...repaired.map((repair) => repairMessage(repair, options['dry-run'])),
    ...baseline,
    ...(nothing ? [message(fileTexts.nothingFound, { path: folder, program: `${PROGRAM} check` })] : []),
    ...(passedOver > 0 && !nothing ? [counted(passedOver, fileTexts.passedOver.one, fileTexts.passedOver.many)] : []),
    ...(unchanged > 0 ? [unchangedMessage(unchanged, options['changed-since'] ?? '')] : []),
  ];
  const total = summary(report, options.fix, locale);
  const gap = host.columns.stdout !== undefined && report.files.some(({ findings }) => findings.length > 0) ? '\n' : '';
  return gap + failures + said.map(line).join('') + (total === '' ? '' : `${style.paint(total, 'bold')}\n`);
}

/** `values.yaml: repaired 3 findings: dotted-key (2), quoted-boolean.` */
function repairMessage({ path, rules }: Repair, isDry: boolean): Message {
  const names = [...new Set(rules)].sort();
  const listed = names.map((name) => {
    const times = rules.filter((rule) => rule === name).length;
    return times === 1 ? name : `${name} (${times})`;
  });
  const { one, many } = isDry ? reportTexts.repairing : reportTexts.repaired;
  const { text, data } = counted(rules.length, one, many);
  return message(text, { ...data, path, rules: listed.join(', ') });
}

function unchangedMessage(count: number, revision: string): Message {
  const { text, data } = counted(count, fileTexts.unchanged.one, fileTexts.unchanged.many);
  return message(text, { ...data, revision });
}
