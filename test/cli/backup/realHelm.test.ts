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
const zadig = { name: 'zadig', namespace: 'ops', chart: 'zadig', version: '4.3.0', values };
const mysql = { name: 'db', namespace: 'ops', chart: 'mysql', version: '9.0.0', values };
const bare = { name: 'bare', namespace: 'ops', chart: 'zadig', version: '4.3.0', values: {} };
const running: Cluster = { releases: [zadig, mysql, bare] };
const known = { name: CHARTS.name, charts: ['4.2.0', '4.3.0'].map((version) => ({ name: 'zadig', version })) };

const TIMEOUT = { timeout: 120_000 };

const ZADIG = ['--release', 'zadig', '--namespace', 'ops'];

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
  expect(world.requests.filter((request) => !request.startsWith('GET '))).toStrictEqual([]);
  return { ...run, cwd, files: readdirSync(cwd, { recursive: true, encoding: 'utf8' }).sort() };
}

const contentOf = (cwd: string, name: string): Buffer => readFileSync(join(cwd, FOLDER, name));

describe('with the real Helm', () => {
  test('values and chart are saved, for nobody else to read', TIMEOUT, async ({ skip }) => {
    if (helm === undefined) return skip();
    const run = await backup(await helmWorld(helm, running, known), ZADIG);
    expect(run.files).toStrictEqual([FOLDER, `${FOLDER}/values.yaml`, `${FOLDER}/zadig-4.3.0.tgz`]);
    expect(parse(contentOf(run.cwd, 'values.yaml').toString())).toStrictEqual(values);
    const lines = ['values.yaml', 'zadig-4.3.0.tgz'].map((name) => {
      const bytes = contentOf(run.cwd, name);
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

  test(
    'the version that is asked for is fetched, and a second backup has a folder of its own',
    TIMEOUT,
    async ({ skip }) => {
      if (helm === undefined) return skip();
      const world = await helmWorld(helm, running, known);
      const first = await backup(world, [...ZADIG, '--chart-version', '4.2.0']);
      expect(first.files).toContain(`${FOLDER}/zadig-4.2.0.tgz`);
      const before = contentOf(first.cwd, 'values.yaml');
      const second = await backup(world, ZADIG, first);
      expect(second.files).toContain(`${FOLDER}-2/zadig-4.3.0.tgz`);
      expect(contentOf(first.cwd, 'values.yaml')).toStrictEqual(before);
      const third = await backup(world, [...ZADIG, '--output', `${FOLDER}-2`], first);
      expect(third).toMatchObject({ status: 2, stdout: '', files: second.files });
      expect(third.stderr).toBe(
        `failed: ${FOLDER}-2 is there already. A backup is never overwritten: name another folder with --output.\n`,
      );
    },
  );

  test('release and namespace come from the configuration', TIMEOUT, async ({ skip }) => {
    if (helm === undefined) return skip();
    const cwd = scratch({
      '.zadig-ha.yaml':
        'values: [prod.yaml]\nrelease: other\nnamespace: ops\noverrides: [{ files: [prod.yaml], release: zadig }]\n',
    });
    const run = await backup(await helmWorld(helm, running, known), ['--output', 'kept'], { cwd });
    expect(run).toMatchObject({
      status: 0,
      files: ['.zadig-ha.yaml', 'kept', 'kept/values.yaml', 'kept/zadig-4.3.0.tgz'],
    });
  });

  test('a release without values is said to have none', TIMEOUT, async ({ skip }) => {
    if (helm === undefined) return skip();
    const run = await backup(await helmWorld(helm, running, known), ['--release', 'bare', '--namespace', 'ops']);
    expect(run.status).toBe(0);
    expect(run.stderr).toContain('The release has no values of its own');
  });

  test.for<[string, Cluster, readonly string[], string, string]>([
    [
      'an unknown release',
      running,
      ['--release', 'zadik', '--namespace', 'ops'],
      'There is no release zadik in the namespace ops. helm list --all-namespaces shows those that there are.',
      '命名空间 ops 中没有 release zadik。可用 helm list --all-namespaces 查看已有的 release。',
    ],
    [
      'a release of another namespace',
      running,
      ['--release', 'zadig', '--namespace', 'zadig'],
      'There is no release zadig in the namespace zadig.',
      '命名空间 zadig 中没有 release zadig。',
    ],
    [
      'a cluster that refuses',
      'forbidden',
      ZADIG,
      'does not let you read the Secrets of the namespace ops, where helm keeps its releases: query: failed',
      '没有权限读取命名空间 ops 的 Secret（helm 在其中保存 release）：query: failed',
    ],
    ['a cluster that does not know the user', 'unauthorized', ZADIG, 'does not let you read', '没有权限读取'],
    [
      'a cluster that is away',
      'away',
      ZADIG,
      'The Kubernetes cluster is out of reach: kubernetes cluster unreachable: Get "http://127.0.0.1:9/version"',
      '无法连接 Kubernetes 集群：kubernetes cluster unreachable',
    ],
    [
      'a cluster that is silent',
      'silent',
      [...ZADIG, '--timeout', '1'],
      'helm get values took longer than 1 s and was ended. --timeout gives it more.',
      'helm get values 超过 1 秒未完成，已终止。可用 --timeout 延长时限。',
    ],
  ])('nothing is written for %s', TIMEOUT, async ([, cluster, args, english, chinese], { skip }) => {
    if (helm === undefined) return skip();
    const world = await helmWorld(helm, cluster, undefined);
    for (const [lang, sentence] of [
      ['en', english],
      ['zh_CN.UTF-8', chinese],
    ] as const) {
      const run = await backup(world, args, { lang });
      expect(run).toMatchObject({ status: 2, stdout: '', files: [] });
      expect(run.stderr).toContain(sentence);
      expect(run.stderr.split('\n')).toHaveLength(2);
    }
  });

  test.for<
    [string, readonly string[], { readonly name: string; readonly charts: [] } | typeof known | undefined, string]
  >([
    [
      'the repository is unknown',
      ZADIG,
      undefined,
      'helm does not know the repository koderover-chart yet. Add it: helm repo add koderover-chart https://koderover.tencentcloudcr.com/chartrepo/chart',
    ],
    [
      'the index has no such version',
      [...ZADIG, '--chart-version', '9.9.9'],
      known,
      'helm finds no chart zadig 9.9.9 in the repository koderover-chart. Bring its index up to date: helm repo update koderover-chart',
    ],
    [
      'the release is of another chart',
      ['--release', 'db', '--namespace', 'ops'],
      known,
      'The release db is of the chart mysql, which is not Zadig’s.',
    ],
  ])('the values alone are saved where %s', TIMEOUT, async ([, args, repository, sentence], { skip }) => {
    if (helm === undefined) return skip();
    const run = await backup(await helmWorld(helm, running, repository), args);
    expect(run.files).toStrictEqual([FOLDER, `${FOLDER}/values.yaml`]);
    expect(run.status).toBe(2);
    expect(run.stdout.split('\n')).toHaveLength(2);
    expect(run.stderr).toContain(`failed: ${sentence}\nOnly the values are saved, the chart is not.\n`);
    expect(run.stderr).toContain('attest backup-values');
    expect(run.stderr).not.toContain('attest backup-chart');
  });
});
