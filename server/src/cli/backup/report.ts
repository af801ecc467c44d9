import { createHash } from 'node:crypto';
import type { Message } from '../../core/rules/finding.ts';
import type { BackupInvocation } from '../commands/backup.ts';
import type { ExitStatus } from '../host.ts';
import { message, say } from '../locale.ts';
import { fail } from '../report/fail.ts';
import { harmless } from '../report/style.ts';
import { typed } from './calls.ts';
import type { Target } from './target.ts';
import { backupTexts } from './texts.ts';

/** What is in the folder, and what could not be put there. */
export interface Contents {
  readonly saved: readonly SavedAs[];
  readonly problem?: Message;
}

/** A file of the backup, and the item of the checklist that it stands for. */
export interface SavedAs {
  readonly item: 'backup-values' | 'backup-chart';
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Says what was saved and what was not, what to take care of, and how to confirm it in the checklist. */
export function report(invocation: BackupInvocation, { name }: Target, { saved, problem }: Contents): ExitStatus {
  const { host, locale } = invocation;
  for (const { name: file, bytes } of saved) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const line = message(backupTexts.saved, { path: `${name}/${file}`, size: bytes.length, sha256 });
    host.log(`${harmless(say(line, locale))}\n`);
  }
  const status = problem ? fail(invocation, [problem]) : 0;
  if (saved.length === 0) return status;
  const remarks = [
    ...(problem ? [message(backupTexts.onlyValues)] : []),
    ...(isNull(saved) ? [message(backupTexts.noValues)] : []),
    message(backupTexts.secrets, { path: name }),
    message(backupTexts.attest),
  ].map((remark) => say(remark, locale));
  const confirmations = saved.map(({ item }) => `  ${typed('zadig-ha', ['attest', item, '--evidence', name])}`);
  host.error(`${[...remarks, ...confirmations].map(harmless).join('\n')}\n`);
  return status;
}

/** A release that was given no values has `null` for them. */
function isNull(saved: readonly SavedAs[]): boolean {
  const values = saved.find(({ item }) => item === 'backup-values');
  return values !== undefined && /^(?:null|\{\})\s*$/.test(new TextDecoder().decode(values.bytes.subarray(0, 8)));
}
