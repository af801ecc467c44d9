import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { REPOSITORY as CHARTS } from '../../../server/src/cli/backup/chart.ts';
import { type CliRun, runInProcess } from '../../helpers/cliHost.ts';
import { findHelm } from '../../helpers/helm.ts';
import { type Cluster, type HelmWorld, helmWorld } from '../../helpers/helmWorld.ts';
import { scratch } from '../../helpers/scratch.ts';

const NOON = new Date(2026, 10, 25, 12);
const FOLDER = 'zadig-backup-2026-11-25';
const SECRET = 'correct-horse-battery';

const values = { microservice: { aslan: { replicas: 2 } }, mysql: { rootPassword: SECRET } };
const release = { name: 'zadig', namespace: 'ops', chart: 'zadig', version: '4.3.0', values };
const releases: Cluster = { releases: [release] };
const charts = { name: CHARTS.name, charts: [{ name: 'zadig', version: '4.2.0' }, release] };
const chart = { name: 'zadig', version: '4.3.0' };

let helm: string | undefined;

beforeAll(async () => {
  helm = await findHelm();
}, 120_000);

async function backup(
  world: HelmWorld,
  args: readonly string[],
  { cwd = scratch(), lang = 'en' } = {},
): Promise<CliRun & { readonly cwd: string; readonly files: readonly string[] }> {
  const env = { ...world.env, LANG: lang };
  const run = await runInProcess({ args: ['backup', ...args], cwd, env }, { now: () => NOON });
  expect(run.stdout + run.stderr).not.toContain(SECRET);
  return { ...run, cwd, files: readdirSync(cwd, { recursive: true, encoding: 'utf8' }).sort() };
}

const ZADIG = ['--release', 'zadig', '--namespace', 'ops'];

describe('with the real Helm', () => {
  test('saves values and chart, for nobody else to read', async ({ skip }) => {
    if (helm === undefined) return skip();
    const world = await helmWorld(helm, releases, { ...charts, charts: [{ name: 'zadig', version: '4.2.0' }, chart] });
    const run = await backup(world, ZADIG);
    expect(run.files).toStrictEqual([FOLDER, `${FOLDER}/values.yaml`, `${FOLDER}/zadig-4.3.0.tgz`]);
    expect(parse(readFileSync(join(run.cwd, FOLDER, 'values.yaml'), 'utf8'))).toStrictEqual(values);
    const lines = ['values.yaml', 'zadig-4.3.0.tgz'].map((name) => {
      const bytes = readFileSync(join(run.cwd, FOLDER, name));
      return `${FOLDER}/${name} (${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex')})\n`;
    });
    expect(run).toMatchObject({ status: 0, stdout: lines.join('') });
    expect(run.stderr).toBe(
      `The values hold secrets: keep ${FOLDER} out of git and out of the cluster.\nTo confirm it in the checklist:\n` +
        `  zadig-ha attest backup-values --evidence ${FOLDER}\n  zadig-ha attest backup-chart --evidence ${FOLDER}\n`,
    );
    if (process.platform === 'win32') return;
    const modes = run.files.map((name) => (statSync(join(run.cwd, name)).mode & 0o777).toString(8));
    expect(modes).toStrictEqual(['700', '600', '600']);
  });
});
