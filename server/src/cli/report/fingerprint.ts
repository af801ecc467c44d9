import { createHash } from 'node:crypto';
import type { MessageData } from '../../core/messages/localized.ts';
import type { ReportedFinding } from './report.ts';

/** What a finding is recognised by. */
type Recognised = Pick<ReportedFinding, 'rule' | 'valuePath' | 'message'>;

/**
 * What a finding is recognised by in another run, as 32 hexadecimal digits: its rule, its key, and the values that its
 * message speaks of. Neither where it stands in the file nor how the sentence is worded. `file` is what its file is called.
 */
export function fingerprint({ rule, valuePath, message }: Recognised, file: string): string {
  const identity = JSON.stringify([rule, file, valuePath, ...spokenOf(message.data)]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 32);
}

/** The fingerprints of the findings of one file, in their order; equal ones are told apart by a number. */
export function numberedFingerprints(findings: readonly Recognised[], file: string): readonly string[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const print = fingerprint(finding, file);
    const number = (counts.get(print) ?? 0) + 1;
    counts.set(print, number);
    return `${print}:${number}`;
  });
}

function spokenOf(data: MessageData): readonly string[] {
  return Object.entries(data)
    .map(([name, value]) => `${name}=${value}`)
    .sort();
}
