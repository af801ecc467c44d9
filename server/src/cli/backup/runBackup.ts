import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '../../core/rules/finding.ts';
import { beginFolder } from '../../disk/newFolder.ts';
import { errorCode, writeFailure } from '../../disk/reasons.ts';
import { diskTexts } from '../../disk/texts.ts';
import type { BackupInvocation } from '../commands/backup.ts';
import { createConfigs } from '../config/configs.ts';
import { configFaults } from '../config/faults.ts';
import type { ExitStatus } from '../host.ts';
import { message } from '../locale.ts';
import { fail } from '../report/fail.ts';
import { styleFor } from '../report/output.ts';
import { harmless } from '../report/style.ts';
import { metadataCall, pullCall, quoted, type Release, typed, valuesCall } from './calls.ts';
import { ZADIG_CHART } from './chart.ts';
import { type Contents, report, type SavedAs } from './report.ts';
import { type Saving, saveChart, saveValues, VALUES_FILE } from './saveRelease.ts';
import { releaseOf, type Target, targetOf } from './target.ts';
import { backupTexts } from './texts.ts';

/** Saves the values and the chart of a release, or shows how. */
export async function runBackup(invocation: BackupInvocation): Promise<ExitStatus> {
  const { host, options } = invocation;
  const configs = createConfigs(host, options.config);
  const release = await releaseOf(invocation, configs);
  const faults = configs.faults();
  if (faults.length > 0) {
    host.error(configFaults(faults, false, styleFor(invocation, { stream: 'stderr' })));
    return 3;
  }
  if ('problem' in release) return invocation.wrongUsage(release.problem);
  const target = targetOf(invocation);
  if ('problem' in target) return fail(invocation, [target.problem]);
  return options['dry-run'] ? showCalls(invocation, release, target) : save(invocation, release, target);
}

function showCalls({ host, locale, options }: BackupInvocation, release: Release, { name }: Target): 0 {
  const version = options['chart-version'];
  const values = `${typed('helm', valuesCall(release))} > ${quoted(`${name}/${VALUES_FILE}`)}`;
  const metadata = version === undefined ? [typed('helm', metadataCall(release))] : [];
  const pull = typed('helm', pullCall({ chart: ZADIG_CHART, version: version ?? 'VERSION' }, name));
  host.log(`${[values, ...metadata, pull].map(harmless).join('\n')}\n`);
  if (version === undefined) host.error(`${backupTexts.versionUnknown[locale]}\n`);
  return 0;
}

async function save(invocation: BackupInvocation, release: Release, target: Target): Promise<ExitStatus> {
  const { host, options } = invocation;
  const signal = await host.interruption();
  const saving = { host, signal, seconds: Number(options.timeout), release, version: options['chart-version'] };
  try {
    const folder = beginFolder(target.path);
    try {
      const contents = await fill(saving, folder.path);
      if (signal.aborted) return fail(invocation, [message(backupTexts.interrupted)]);
      if (contents.saved.length > 0) folder.finish();
      return report(invocation, target, contents);
    } finally {
      folder.discard();
    }
  } catch (error) {
    return fail(invocation, [unwritable(target.name, error)]);
  }
}

async function fill(saving: Saving, folder: string): Promise<Contents> {
  const values = await saveValues(saving, folder);
  if ('problem' in values) return { saved: [], problem: values.problem };
  const savedAs = (item: SavedAs['item'], name: string): SavedAs => ({
    item,
    name,
    bytes: readFileSync(join(folder, name)),
  });
  const saved = [savedAs('backup-values', values.name)];
  const chart = await saveChart(saving, folder);
  if ('problem' in chart) return { saved, problem: chart.problem };
  return { saved: [...saved, savedAs('backup-chart', chart.name)] };
}

function unwritable(path: string, error: unknown): Message {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return message(diskTexts.folderMissing, { path });
  if (code === 'ENOTEMPTY' || code === 'EEXIST') return message(backupTexts.notFree, { path });
  return writeFailure(path, error);
}
