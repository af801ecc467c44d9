import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Series by their name in PromQL, with values as promtool writes them: `0.7x80`, `0+1x80`, `1 2 3`. */
export type Series = Readonly<Record<string, string>>;

/** What promtool said, and whether it was content. */
export interface Verdict {
  readonly ok: boolean;
  readonly output: string;
}

/**
 * Prometheus' own judge of rules and configurations: on PATH, else where Debian's package `prometheus` puts it.
 * Undefined, with one line that says so, where there is none: tests that need it are then skipped.
 */
export function findPromtool(): string | undefined {
  const name = process.platform === 'win32' ? 'promtool.exe' : 'promtool';
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  const found = folders.map((folder) => join(folder, name)).find(isExecutable);
  if (found === undefined)
    process.stdout.write("Tests with promtool are skipped: it is not on PATH (Debian's package prometheus has it)\n");
  return found;
}

/** Hands files to a command of promtool; their names, in order, end its arguments. */
export async function promtool(
  tool: string,
  command: readonly string[],
  files: Readonly<Record<string, string>>,
  named = Object.keys(files),
): Promise<Verdict> {
  const folder = await mkdtemp(join(tmpdir(), 'zadig-ha-promtool-'));
  try {
    await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
    return await new Promise((resolve) =>
      execFile(tool, [...command, ...named], { cwd: folder }, (error, stdout, stderr) =>
        resolve({ ok: error === null, output: `${stdout}${stderr}` }),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The alerts that must fire, as `{alertname="…",pod="…"}`, by the time since the first sample. */
export type Firing = Readonly<Record<string, readonly string[]>>;

/** Feeds series, one sample every 15 seconds, and says whether just these alerts fire, each once, at these times. */
export function testAlerts(tool: string, rules: string, series: Series, firing: Firing): Promise<Verdict> {
  const test = {
    interval: '15s',
    input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
    promql_expr_test: Object.entries(firing).map(([time, alerts]) => ({
      expr: `count by (${TOLD_APART_BY.join(', ')}) (ALERTS{alertstate="firing"})`,
      eval_time: time,
      exp_samples: alerts.map((labels) => ({ labels, value: 1 })),
    })),
  };
  // promtool reads JSON as the YAML that it is.
  const tests = JSON.stringify({ rule_files: ['rules.yaml'], evaluation_interval: '15s', tests: [test] });
  return promtool(tool, ['test', 'rules'], { 'rules.yaml': rules, 'tests.yaml': tests }, ['tests.yaml']);
}

/** What an alert can be about. Two of the same are doubled, whatever else differs. */
const TOLD_APART_BY = ['alertname', 'pod', 'cluster', 'deployment', 'statefulset', 'persistentvolumeclaim'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
