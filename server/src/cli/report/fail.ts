import type { Message } from '../../core/rules/finding.ts';
import { say } from '../locale.ts';
import { type Asked, styleFor } from './output.ts';
import { harmless } from './style.ts';
import { reportTexts } from './texts.ts';

/** Says why a command could not do its work, a line for each reason; the command ends with what this returns. */
export function fail(asked: Asked, reasons: readonly Message[]): 2 {
  const { host, locale } = asked;
  const failed = styleFor(asked, { stream: 'stderr' }).paint(reportTexts.failed[locale], 'bold', 'red');
  for (const reason of reasons) host.error(`${failed}${harmless(say(reason, locale))}\n`);
  return 2;
}
