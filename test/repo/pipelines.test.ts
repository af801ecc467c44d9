import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { makeTemporaryFolder, removeFolder } from '../../scripts/vscode/folders.mts';
import { REPOSITORY } from '../helpers/cliHost.ts';
import { codeBlocks } from '../helpers/codeBlocks.ts';
import { objectsIn, schemaFault } from '../helpers/kubernetes.ts';
import { type PackedCli, packedCli } from '../helpers/packedCli.ts';
import type { ProgramRun } from '../helpers/program.ts';
import { VERSION } from './support/manifest.ts';
import {
  type Action,
  blocks,
  gitlabJobs,
  type Hook,
  jenkins,
  PAGE,
  scripts,
  shown,
  shownYaml,
  stepsOf,
  type Workflow,
} from './support/pipelines.ts';
import { read } from './support/repository.ts';

const isWindows = process.platform === 'win32';

let temporary: string;
let cli: PackedCli;
let attestations = '';

beforeAll(async () => {
  temporary = await makeTemporaryFolder();
  cli = await packedCli(temporary, VERSION, { helm: '[ "$1 $2" = "get values" ] && cat values.yaml\n' });
  if (!isWindows) attestations = await attestAll();
}, 120_000);

afterAll(() => removeFolder(temporary));

/** The configuration of an installation in two layers. */
const LAYERS = 'values: [values.yaml, values-prod.yaml]\n';

/** A folder with an installation in two layers: one that lacks nothing, or the sample. */
async function installation(kind: 'fine' | 'sample'): Promise<string> {
  const folder = mkdtempSync(join(temporary, `${kind}-`));
  const values = kind === 'fine' ? 'test/fixtures/high-availability.yaml' : 'sample/values.yaml';
  await cp(join(REPOSITORY, values), join(folder, 'values.yaml'));
  await cp(cli.archive, join(folder, `zadig-ha-${VERSION}.tgz`));
  writeFileSync(join(folder, 'values-prod.yaml'), 'microservice:\n  user:\n    replicas: 3\n');
  writeFileSync(join(folder, '.zadig-ha.yaml'), kind === 'fine' ? LAYERS + attestations : LAYERS);
  return folder;
}

/** Confirms all that is still to do in an installation which lacks nothing. */
async function attestAll(): Promise<string> {
  const { stderr } = await cli.run('zadig-ha', ['checklist', '--fail-on', 'todo'], { cwd: await installation('fine') });
  const items = [...stderr.matchAll(/^to do: ([a-z-]+)/gm)].map(([, id]) => id);
  return `attestations:\n${items.map((id) => `  ${id}: { by: ops, at: "2020-01-01", expires: never }\n`).join('')}`;
}

const runScript = (script: string, cwd: string): Promise<ProgramRun> => cli.run('sh', ['-ec', script], { cwd });

describe('the page', () => {
  test('shows the same code in both languages, comments aside', () => {
    const code = (path: string): readonly string[] =>
      codeBlocks(read(path)).map(({ text }) => text.replace(/ +# .*$/gm, ''));
    expect(code('docs/zh-cn/pipelines.md')).toStrictEqual(code(PAGE));
  });

  test('names one version', () => {
    const named = [...read(PAGE).matchAll(/zadig-ha(?:@v?|:|-)(\d[\d.]*\d)|rev: v([\d.]+)/g)];
    expect(named.length).toBeGreaterThan(10);
    expect(new Set(named.map(([, version, tag]) => version ?? tag))).toStrictEqual(new Set([VERSION]));
  });

  test('holds YAML that is right', () => {
    const yaml = blocks.filter(({ language }) => language === 'yaml');
    expect(yaml.length).toBeGreaterThan(6);
    for (const { text } of yaml)
      for (const { errors, warnings } of parseAllDocuments(text)) expect([...errors, ...warnings]).toStrictEqual([]);
  });
});

describe.skipIf(isWindows)('scripts', { timeout: 60_000 }, () => {
  const baseline = scripts.filter(({ script }) => script.includes('--update-baseline'));

  test('are found', () => {
    expect(scripts.length).toBeGreaterThanOrEqual(10);
    expect(baseline).toHaveLength(1);
  });

  test.each(scripts)('pass where nothing is wrong; $place: $script', async ({ script }) => {
    const { status, stdout, stderr } = await runScript(script, await installation('fine'));
    expect(status, stdout + stderr).toBe(0);
  });

  test.each(scripts.filter((entry) => !baseline.includes(entry)))(
    'fail where something is found; $place: $script',
    async ({ script }) => {
      expect((await runScript(script, await installation('sample'))).status).toBe(1);
    },
  );

  test('let pass what the baseline knows, and nothing new', async () => {
    const cwd = await installation('sample');
    expect((await runScript(baseline[0]?.script ?? '', cwd)).status).toBe(0);
    writeFileSync(join(cwd, 'values-prod.yaml'), 'minio:\n  persistence:\n    enabled: "false"\n');
    const after = await cli.run('zadig-ha', ['check', '--baseline', 'zadig-ha-baseline.json'], { cwd });
    expect(after.stdout).toContain('values-prod.yaml:3');
    expect(after.status).toBe(1);
  });

  test.each([
    ['GitLab', gitlabJobs['zadig-ha']?.script.join('\n') ?? '', gitlabJobs['zadig-ha']?.artifacts?.reports['junit']],
    ['Jenkins', jenkins.scripts[0] ?? '', jenkins.report],
  ])('write the report that %s reads', async (_, script, report = '') => {
    const cwd = await installation('sample');
    await runScript(script, cwd);
    expect(readFileSync(join(cwd, report), 'utf8')).toMatch(/^<\?xml [\s\S]*<testsuites[\s\S]*dotted-key/);
  });
});

describe('the action', () => {
  const name = '.github/workflows/zadig-ha-action.yaml';
  const { inputs, runs } = parse(read('action.yml')) as Action;
  const [step] = runs.steps;
  const given = stepsOf(name).find(({ uses }) => uses?.endsWith(`/zadig-ha@v${VERSION}`))?.with ?? {};

  test('is given nothing that it does not take', () => {
    expect(Object.keys(given)).not.toHaveLength(0);
    expect(Object.keys(given).filter((input) => !(input in inputs))).toStrictEqual([]);
  });

  test('writes what is uploaded', () => {
    const upload = stepsOf(name).find(({ uses }) => uses?.includes('/upload-sarif@'));
    expect(upload?.with?.['sarif_file']).toBe(`zadig-ha.${given['format']}`);
    expect(shownYaml<Workflow>(name).permissions['security-events']).toBe('write');
  });

  test.skipIf(isWindows)('marks the lines, and writes the summary and the report', { timeout: 60_000 }, async () => {
    const cwd = await installation('sample');
    const variables = Object.entries(step?.env ?? {}).map(([variable, expression]) => {
      const input = /inputs\.([a-z-]+)/.exec(expression)?.[1] ?? '';
      return [variable, input === 'baseline' ? '' : (given[input] ?? inputs[input]?.default ?? '')];
    });
    const env = { ...Object.fromEntries(variables), GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    const { status, stdout } = await cli.run('bash', ['-eo', 'pipefail', '-c', step?.run ?? ''], { cwd, env });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=values\.yaml,line=\d+/m);
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toContain('dotted-key');
    expect(JSON.parse(readFileSync(join(cwd, 'zadig-ha.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  test('has its inputs in the table', () => {
    const [, table = ''] = read(PAGE).split('| input |');
    const rows = [...table.matchAll(/^\| (`[a-z`, -]+`) \| /gm)];
    const named = rows.flatMap(([, names = '']) => names.replaceAll('`', '').split(', '));
    expect(named.sort()).toStrictEqual(Object.keys(inputs).sort());
  });
});

describe('Argo CD', () => {
  const [job] = objectsIn(shown('zadig-ha-job.yaml')[0] ?? '');
  if (!job) throw new Error(`${PAGE} shows no Job`);
  const { containers, volumes } = job['spec'].template.spec;
  const { namespace, resources, secretGenerator } = shownYaml<{
    readonly namespace: string;
    readonly resources: readonly string[];
    readonly secretGenerator: readonly {
      readonly name: string;
      readonly files: readonly string[];
      readonly options: {
        readonly disableNameSuffixHash: boolean;
        readonly annotations: Readonly<Record<string, string>>;
      };
    }[];
  }>('kustomization.yaml');
  const [secret] = secretGenerator;

  test('gets a Job that may do nothing but run', () => {
    expect(schemaFault(job)).toBeUndefined();
    expect(resources).toStrictEqual(['zadig-ha-job.yaml']);
    expect(job.metadata.namespace).toBe(namespace);
    expect(containers[0].securityContext).toMatchObject({ runAsNonRoot: true, readOnlyRootFilesystem: true });
  });

  test('makes the values before the Job', () => {
    const { 'argocd.argoproj.io/sync-wave': wave, ...hook } = secret?.options.annotations ?? {};
    expect(volumes).toStrictEqual([{ name: 'values', secret: { secretName: secret?.name } }]);
    expect(secret?.options.disableNameSuffixHash).toBe(true);
    expect(Number(wave)).toBeLessThan(0);
    expect(job.metadata).toMatchObject({ annotations: hook });
    expect(hook).toHaveProperty(['argocd.argoproj.io/hook'], 'PreSync');
  });

  test.skipIf(isWindows)('judges the layers', { timeout: 60_000 }, async () => {
    const [{ mountPath }] = containers[0].volumeMounts;
    const args: readonly string[] = containers[0].args;
    const named = args.filter((arg) => arg.startsWith(mountPath)).map((path) => path.slice(mountPath.length + 1));
    expect(named).toStrictEqual(secret?.files);
    const judged = async (kind: 'fine' | 'sample'): Promise<number> => {
      const values = await installation(kind);
      const here = args.map((arg) => arg.replace(mountPath, values));
      return (await cli.run('zadig-ha', here, { cwd: temporary })).status;
    };
    expect([await judged('fine'), await judged('sample')]).toStrictEqual([0, 1]);
  });
});

describe('pre-commit', () => {
  const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly Hook[];
  const [check = '', fix = ''] = hooks.map(({ entry }) => entry);
  const repositories = shown('.pre-commit-config.yaml').flatMap(
    (text) =>
      (parse(text) as { readonly repos: readonly { readonly repo: string; readonly hooks: readonly Hook[] }[] }).repos,
  );

  test('finds the hooks that the page names', () => {
    const ids = hooks.map(({ id }) => id);
    expect(ids).toStrictEqual(['zadig-ha', 'zadig-ha-fix']);
    expect(repositories).toHaveLength(3);
    for (const { id } of repositories.flatMap((repository) => repository.hooks)) expect(ids).toContain(id);
  });

  test('runs this version', () => {
    for (const entry of [check, fix]) expect(entry).toContain(`npx --yes zadig-ha@${VERSION} `);
    const local = repositories.find(({ repo }) => repo === 'local')?.hooks[0];
    expect(local?.additional_dependencies).toStrictEqual([`zadig-ha@${VERSION}`]);
    expect(local?.entry).toBe(check.replace(/^.*@\S+/, 'zadig-ha'));
  });

  test.skipIf(isWindows)('does other YAML files no harm, and repairs', { timeout: 60_000 }, async () => {
    const cwd = await installation('sample');
    writeFileSync(join(cwd, 'pod.yaml'), 'kind: Pod\n');
    expect(await runScript(`${check} pod.yaml`, cwd)).toStrictEqual({ status: 0, stdout: '', stderr: '' });
    expect((await runScript(`${check} pod.yaml values.yaml`, cwd)).status).toBe(1);
    await runScript(`${fix} pod.yaml values.yaml`, cwd);
    expect(readFileSync(join(cwd, 'values.yaml'), 'utf8')).toContain('mongodb: false');
    expect(readFileSync(join(cwd, 'pod.yaml'), 'utf8')).toBe('kind: Pod\n');
  });
});
