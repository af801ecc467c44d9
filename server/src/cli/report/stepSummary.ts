import { resolve } from 'node:path';
import type { Locale } from '../../core/messages/localized.ts';
import type { Message } from '../../core/rules/finding.ts';
import { errorCause } from '../../disk/reasons.ts';
import { fileTexts } from '../files/texts.ts';
import { message } from '../locale.ts';
import type { Outcome } from './formats.ts';
import { markdownReport } from './markdown.ts';

/** Adds the report to the summary that GitHub Actions shows for a step, where there is one; says why it cannot. */
export async function appendStepSummary(outcome: Outcome, locale: Locale): Promise<Message | undefined> {
  const { fs, env, cwd } = outcome.host;
  const path = env['GITHUB_STEP_SUMMARY'];
  if (!path) return undefined;
  try {
    await fs.append(resolve(cwd, path), markdownReport(outcome, { locale }));
    return undefined;
  } catch (error) {
    return message(fileTexts.outputUnwritable, { path, cause: errorCause(error) });
  }
}
