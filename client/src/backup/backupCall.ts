/** What is to be saved, and where. */
export interface BackupCall {
  readonly release: string;
  readonly namespace: string;
  /** The folder to make, as a path. */
  readonly folder: string;
}

/** How a run of the command line ended. */
export interface CliEnd {
  /** Null where it was ended by force. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The arguments of the command line. Each value is one word with its option, so that none can be another option. */
export function backupArguments({ release, namespace, folder }: BackupCall): readonly string[] {
  return ['backup', '--no-color', `--release=${release}`, `--namespace=${namespace}`, `--output=${folder}`];
}

/** The name of a backup's folder, with the minute, so that each has its own: `zadig-backup-2026-11-25-1403`. */
export function folderName(now: Date): string {
  const [month, day, hour, minute] = [now.getMonth() + 1, now.getDate(), now.getHours(), now.getMinutes()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `zadig-backup-${now.getFullYear()}-${month}-${day}-${hour}${minute}`;
}

/** What came out of a run: all, the values alone, or nothing. It lists on standard output what it has saved. */
export function outcomeOf({ status, stdout }: CliEnd): 'saved' | 'partly' | 'failed' {
  if (status === 0) return 'saved';
  return stdout.trim() === '' ? 'failed' : 'partly';
}

/** The sentences in which the command line says why it failed, without the word in front of each. */
export function failureText({ stderr }: CliEnd): string {
  const reasons = [...stderr.matchAll(/^(?:failed: |失败：)(.+)$/gm)].map(([, reason = '']) => reason);
  return reasons.length > 0 ? reasons.join(' ') : stderr.trim();
}
