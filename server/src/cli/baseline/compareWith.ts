import { dirname, resolve } from 'node:path';
import type { Message } from '../../core/rules/finding.ts';
import { errorCode, writeFailure } from '../../disk/reasons.ts';
import { diskTexts } from '../../disk/texts.ts';
import type { Gathered } from '../check/gather.ts';
import { relativeName } from '../files/relativeName.ts';
import { STDIN_NAME } from '../files/select.ts';
import type { Host } from '../host.ts';
import { counted, message } from '../locale.ts';
import { createReport } from '../report/report.ts';
import { type BaselineEntry, formatBaseline } from './baseline.ts';
import { type Comparison, compare, merged, type NamedReport, total } from './compare.ts';
import type { BaselineFile } from './readBaseline.ts';
import { baselineTexts } from './texts.ts';

/** Leaves nothing but new findings of what was found, and brings the baseline up to date where that is wanted. */
export async function compareWith(
  host: Host,
  baseline: BaselineFile,
  update: boolean,
  found: Gathered,
): Promise<Gathered> {
  const { name, path, entries, exists, eol } = baseline;
  const folder = dirname(path);
  const reports = found.report.files.map((report) => ({
    name: relativeName(folder, resolve(host.cwd, report.path)),
    report,
  }));
  const comparison = compare(reports, entries);
  const gone = await goneOf(host, folder, reports, comparison.notFound);
  if (!update) return told(found, comparison, goneMessages(name, gone));
  // With a configuration that is not in order the findings are not those that are meant.
  if (found.configFaults.length > 0)
    return told(found, comparison, [message(baselineTexts.notUpdated, { baseline: name })]);
  const { added } = comparison;
  if (exists && added.length === 0 && gone.length === 0)
    return told(found, comparison, [message(baselineTexts.upToDate, { baseline: name })]);
  const now = merged([...entries, ...added], gone);
  try {
    await host.fs.replace(path, formatBaseline(now).replaceAll('\n', eol));
  } catch (error) {
    return told({ ...found, unwritten: [...found.unwritten, unwritable(name, error)] }, comparison, []);
  }
  const data = { baseline: name, added: total(added), removed: total(gone) };
  return told(found, compare(reports, now), [message(baselineTexts.updated, data)]);
}

function unwritable(path: string, error: unknown): Message {
  return errorCode(error) === 'ENOENT' ? message(diskTexts.folderMissing, { path }) : writeFailure(path, error);
}

function told(found: Gathered, { files, known }: Comparison, said: readonly Message[]): Gathered {
  return { ...found, report: { ...createReport(files), known }, baseline: said };
}

/**
 * What no longer occurs: the file was analysed without it, or is not there any more. Nothing is known about files that
 * this run did not look at or could not analyse.
 */
async function goneOf(
  { fs }: Host,
  folder: string,
  reports: readonly NamedReport[],
  notFound: readonly BaselineEntry[],
): Promise<readonly BaselineEntry[]> {
  const judged = new Map<string, boolean>();
  for (const { name, report } of reports) judged.set(name, report.status === 'analysed' && judged.get(name) !== false);
  for (const { file } of notFound)
    if (!judged.has(file)) judged.set(file, !file.endsWith(STDIN_NAME) && (await isMissing(fs, resolve(folder, file))));
  return notFound.filter(({ file }) => judged.get(file));
}

async function isMissing(fs: Host['fs'], path: string): Promise<boolean> {
  try {
    await fs.stat(path);
    return false;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return errorCode(error) === 'ENOENT';
  }
}

function goneMessages(baseline: string, gone: readonly BaselineEntry[]): readonly Message[] {
  if (gone.length === 0) return [];
  const { one, many } = baselineTexts.goneSum;
  const { text, data } = counted(total(gone), one, many);
  return [
    ...gone.map(({ file, rule, path }) =>
      message(path === '' ? baselineTexts.goneFromFile : baselineTexts.gone, { baseline, file, rule, path }),
    ),
    message(text, { ...data, baseline }),
  ];
}
