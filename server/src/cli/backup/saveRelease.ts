import * as fs from 'node:fs';
import { join } from 'node:path';
import type { Message } from '../../core/rules/finding.ts';
import type { Host } from '../host.ts';
import { message } from '../locale.ts';
import { type Chart, metadataCall, pullCall, type Release, valuesCall } from './calls.ts';
import { CHART_NAME, CHART_VERSION, ZADIG_CHART } from './chart.ts';
import { helmFailure } from './helmFailure.ts';
import { backupTexts } from './texts.ts';

/** What is to be saved, and how. */
export interface Saving {
  readonly host: Host;
  readonly signal: AbortSignal;
  /** Seconds that each call of helm may take. */
  readonly seconds: number;
  readonly release: Release;
  /** The version of the chart; else that of the release. */
  readonly version: string | undefined;
}

/** The name of a file that was saved, or why there is none. */
export type SavedFile = { readonly name: string } | { readonly problem: Message };

/** The name of the file for the values. */
export const VALUES_FILE = 'values.yaml';

/** Megabytes of output that are still taken: a Secret, which holds a release, has at most one, compressed. */
const MEGABYTES = 32;

const OWNER_ONLY = 0o600;

/** Saves the values that a release was given. */
export async function saveValues(saving: Saving, folder: string): Promise<SavedFile> {
  const answer = await ask(saving, 'get values', saving.release, valuesCall(saving.release));
  if ('problem' in answer) return answer;
  if (answer.stdout.length === 0) return { problem: message(backupTexts.nothingWritten, { command: 'get values' }) };
  fs.writeFileSync(join(folder, VALUES_FILE), answer.stdout, { flag: 'wx', mode: OWNER_ONLY, flush: true });
  return { name: VALUES_FILE };
}

/** Saves the chart of a release. */
export async function saveChart(saving: Saving, folder: string): Promise<SavedFile> {
  const chart = await chartOf(saving);
  if ('problem' in chart) return chart;
  // Where it is cut short, helm leaves half a file behind.
  const fetched = fs.mkdtempSync(join(folder, '.pull-'));
  try {
    const answer = await ask(saving, 'pull', chart, pullCall(chart, fetched));
    if ('problem' in answer) return answer;
    const name = fs.readdirSync(fetched).find((file) => file.endsWith('.tgz'));
    if (name === undefined || fs.statSync(join(fetched, name)).size === 0)
      return { problem: message(backupTexts.nothingWritten, { command: 'pull' }) };
    fs.chmodSync(join(fetched, name), OWNER_ONLY);
    fs.renameSync(join(fetched, name), join(folder, name));
    return { name };
  } finally {
    fs.rmSync(fetched, { recursive: true, force: true });
  }
}

async function chartOf(saving: Saving): Promise<Chart | { readonly problem: Message }> {
  const { release, version } = saving;
  if (version !== undefined) return { chart: ZADIG_CHART, version };
  const answer = await ask(saving, 'get metadata', release, metadataCall(release));
  if ('problem' in answer) return answer;
  const told = chartIn(answer.stdout);
  if (told === undefined) return { problem: message(backupTexts.unknownVersion) };
  return CHART_NAME.test(told.chart) ? told : { problem: message(backupTexts.otherChart, { ...release, ...told }) };
}

/** What the answer of `helm get metadata` says, `{"chart":"zadig","version":"4.3.0",…}`: it goes into another call. */
function chartIn(json: Uint8Array): Chart | undefined {
  try {
    const { chart, version } = JSON.parse(new TextDecoder().decode(json)) as Partial<Record<string, unknown>>;
    if (typeof chart !== 'string' || typeof version !== 'string' || !CHART_VERSION.test(version)) return undefined;
    return { chart, version };
  } catch {
    return undefined;
  }
}

async function ask(
  { host, signal, seconds }: Saving,
  command: string,
  about: Release | Chart,
  args: readonly string[],
): Promise<{ readonly stdout: Uint8Array } | { readonly problem: Message }> {
  const run = await host.run('helm', args, { signal, time: seconds * 1000, size: MEGABYTES * 1_000_000 });
  const problem = helmFailure(run, { command, about, seconds, megabytes: MEGABYTES });
  return problem ? { problem } : { stdout: run.kind === 'ended' ? run.stdout : new Uint8Array() };
}
