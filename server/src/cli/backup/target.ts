import { join, resolve } from 'node:path';
import { localDay } from '../../core/checklist/day.ts';
import { settingsFor } from '../../core/config/settings.ts';
import type { Message } from '../../core/rules/finding.ts';
import { isFree } from '../../disk/newFolder.ts';
import { writeFailure } from '../../disk/reasons.ts';
import type { BackupInvocation } from '../commands/backup.ts';
import type { Configs } from '../config/configs.ts';
import type { Host } from '../host.ts';
import { message } from '../locale.ts';
import type { Release } from './calls.ts';
import { backupTexts } from './texts.ts';

/** Where a backup goes. */
export interface Target {
  /** Absolute. */
  readonly path: string;
  /** As the user wrote it, or below the current folder. */
  readonly name: string;
}

/** The release that is meant: that of the command line, else that of the configuration. */
export async function releaseOf(
  { host, options }: BackupInvocation,
  configs: Configs,
): Promise<Release | { readonly problem: Message }> {
  const isComplete = options.release !== undefined && options.namespace !== undefined;
  // A configuration that nobody needs cannot keep anybody from a backup.
  const config = isComplete ? undefined : (await configs.forFolder(host.cwd))?.parsed.config;
  const settings = config && settingsFor(config, config.values);
  const release = options.release ?? settings?.release;
  const namespace = options.namespace ?? settings?.namespace;
  if (release === undefined) return { problem: message(backupTexts.unnamed, { option: '--release' }) };
  if (namespace === undefined) return { problem: message(backupTexts.unnamed, { option: '--namespace' }) };
  return { release, namespace };
}

/** The folder that is named, if it is free; else one named after the day, with a number where there is one already. */
export function targetOf({ host, options }: BackupInvocation): Target | { readonly problem: Message } {
  const { output } = options;
  if (output === undefined) return daily(host);
  const path = resolve(host.cwd, output);
  try {
    return isFree(path) ? { path, name: output } : { problem: message(backupTexts.notFree, { path: output }) };
  } catch (error) {
    return { problem: writeFailure(output, error) };
  }
}

function daily(host: Host): Target | { readonly problem: Message } {
  const stem = `zadig-backup-${localDay(host.now())}`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? stem : `${stem}-${number}`;
    const path = join(host.cwd, name);
    try {
      if (isFree(path)) return { path, name };
    } catch (error) {
      return { problem: writeFailure(name, error) };
    }
  }
}
