import { hideSecrets } from '../../core/catalog/hideSecrets.ts';
import type { Localized } from '../../core/messages/localized.ts';
import type { Message } from '../../core/rules/finding.ts';
import type { ProgramRun } from '../host.ts';
import { message } from '../locale.ts';
import { type Chart, type Release, typed } from './calls.ts';
import { REPOSITORY } from './chart.ts';
import { backupTexts } from './texts.ts';

/** What one call of helm was about. */
export interface HelmCall {
  /** The words behind `helm` that name it: `get values`. */
  readonly command: string;
  readonly about: Release | Chart;
  readonly seconds: number;
  readonly megabytes: number;
}

/** What helm says, by the command; the first that fits counts. */
const KNOWN: readonly { readonly command: RegExp; readonly says: RegExp; readonly text: Localized }[] = [
  { command: /^get/, says: /release: not found/i, text: backupTexts.unknownRelease },
  {
    command: /^get/,
    says: /\b(?:forbidden|unauthorized)\b|asked for the client to provide credentials/i,
    text: backupTexts.forbidden,
  },
  { command: /^get/, says: /cluster unreachable|\bdial tcp\b|no such host/i, text: backupTexts.unreachable },
  { command: /^get metadata$/, says: /unknown (?:shorthand )?(?:flag|command)/i, text: backupTexts.unknownVersion },
  { command: /^pull$/, says: /^repo \S+ not found/i, text: backupTexts.unknownRepository },
  { command: /^pull$/, says: /no cached repo found|not found in \S+ index/i, text: backupTexts.unknownChart },
];

/** Why a call of helm did not do its work; undefined where it did. */
export function helmFailure(run: ProgramRun, call: HelmCall): Message | undefined {
  const { command, seconds, megabytes } = call;
  if (run.kind === 'missing') return message(backupTexts.missing);
  if (run.kind === 'unstartable') return message(backupTexts.unstartable, { cause: run.cause });
  if (run.kind === 'ended') return run.status === 0 ? undefined : failureOf(run, call);
  const text = { signal: backupTexts.interrupted, time: backupTexts.timedOut, size: backupTexts.tooLong }[run.by];
  return message(text, { command, seconds, limit: megabytes });
}

function failureOf({ status, stderr }: Extract<ProgramRun, { kind: 'ended' }>, { command, about }: HelmCall): Message {
  const words = errorOf(stderr);
  if (words === undefined) return message(backupTexts.failedSilently, { command, status });
  const known = KNOWN.find((one) => one.command.test(command) && one.says.test(words));
  return message(known?.text ?? backupTexts.failed, {
    ...about,
    command,
    words,
    repository: REPOSITORY.name,
    add: typed('helm', ['repo', 'add', REPOSITORY.name, REPOSITORY.url]),
    update: typed('helm', ['repo', 'update', REPOSITORY.name]),
  });
}

/** Characters of an error that are shown. */
const LONGEST = 300;

/** What helm calls its error, on one line. Nothing else that it or a wrapper wrote is repeated: it may hold anything. */
function errorOf(stderr: string): string | undefined {
  const line = /^Error: (.+)$/m.exec(stderr)?.[1]?.trim();
  if (line === undefined) return undefined;
  const shown = line.replace(/\S+/g, hideSecrets);
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
}
