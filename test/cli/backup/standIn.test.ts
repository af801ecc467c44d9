import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Host } from '../../../server/src/cli/host.ts';
import { CLI_BUNDLE, type CliRun, runInProcess } from '../../helpers/cliHost.ts';
import { NO_NETWORK } from '../../helpers/noNetwork.mts';
import { scratch } from '../../helpers/scratch.ts';

/** The stand-ins are shell scripts. */
const posix = process.platform !== 'win32';

const NOON = new Date(2026, 10, 25, 12);
const FOLDER = 'zadig-backup-2026-11-25';
const ZADIG = ['--release', 'zadig', '--namespace', 'ops'];

/** What a stand-in does that has no reason to fail. */
const WORKS = {
  values: 'echo "rootPassword: hunter2"',
  metadata: `echo '{"chart":"zadig","version":"4.3.0"}'`,
  pull: 'echo chart >"$6/zadig-4.3.0.tgz"',
};

interface StandIn {
  readonly env: Readonly<Record<string, string>>;
  /** What it was called with, an array for each call. */
  readonly calls: () => readonly (readonly string[])[];
  /** The processes that a slow stand-in consists of, once it is there. */
  readonly processes: () => Promise<readonly number[]>;
}

/** A `helm` on PATH that does as told by shell commands, by what is asked of it. */
function standIn(does: Partial<typeof WORKS> = {}): StandIn {
  const { values, metadata, pull } = { ...WORKS, ...does };
  const folder = scratch({ calls: '' });
  const script = `#!/bin/sh
for word in "$@"; do printf '%s\\n' "$word" >>${folder}/calls; done
echo >>${folder}/calls
case "$1 $2" in
  'get values') ${values} ;;
  'get metadata') ${metadata} ;;
  *) ${pull} ;;
esac
`.replaceAll('$FOLDER', folder);
  writeFileSync(join(folder, 'helm'), script, { mode: 0o755 });
  const lines = (name: string): readonly string[] => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
  return {
    env: { PATH: `${folder}:/usr/bin:/bin` },
    calls: () =>
      lines('calls')
        .join('\n')
        .split('\n\n')
        .filter((call) => call !== '')
        .map((call) => call.split('\n')),
    processes: async () => {
      await expect.poll(() => existsSync(join(folder, 'pids')) && lines('pids').length, { timeout: 10_000 }).toBe(2);
      return lines('pids').map(Number);
    },
  };
}

/** Says what it has written until then, and does not end: neither the script, which is deaf, nor what it has started. */
const SLOW = `trap '' TERM
    echo secret: hunter2
    sleep 300 &
    echo $$ >>$FOLDER/pids
    echo $! >>$FOLDER/pids
    wait`;

async function backup(
  { env }: Pick<StandIn, 'env'>,
  args: readonly string[],
  host: Partial<Host> = {},
  cwd = scratch(),
): Promise<CliRun & { readonly files: readonly string[] }> {
  const run = await runInProcess({ args: ['backup', ...args], cwd, env }, { now: () => NOON, ...host });
  expect(run.stdout + run.stderr).not.toContain('hunter2');
  return { ...run, files: filesIn(cwd) };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // What was killed stays in the table until somebody looks at it.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function expectDead(pids: readonly number[]): Promise<void> {
  await expect.poll(() => pids.filter(isAlive), { timeout: 10_000 }).toStrictEqual([]);
}

describe.runIf(posix)('what helm is called with', () => {
  test('is what the documentation says, word by word', async () => {
    const helm = standIn();
    const cwd = scratch();
    const run = await backup(helm, ZADIG, {}, cwd);
    expect(run).toMatchObject({ status: 0, files: [FOLDER, `${FOLDER}/values.yaml`, `${FOLDER}/zadig-4.3.0.tgz`] });
    const [values, metadata, pull] = helm.calls();
    expect(values).toStrictEqual(['get', 'values', 'zadig', '--namespace', 'ops', '--output', 'yaml']);
    expect(metadata).toStrictEqual(['get', 'metadata', 'zadig', '--namespace', 'ops', '--output', 'json']);
    expect(pull?.slice(0, -1)).toStrictEqual(['pull', 'koderover-chart/zadig', '--version', '4.3.0', '--destination']);
    expect(pull?.at(-1)).toMatch(new RegExp(`^${cwd}/\\.${FOLDER}\\.\\w{6}/\\.pull-\\w{6}$`));
  });

  test.each([
    ['--release', '-n'],
    ['--release', '--kubeconfig=x'],
    ['--release', 'a;touch pwned'],
    ['--release', '$(touch pwned)'],
    ['--release', 'a b'],
    ['--release', '../zadig'],
    ['--release', 'Zadig'],
    ['--release', 'zadig\n'],
    ['--release', 'a'.repeat(54)],
    ['--namespace', '-A'],
    ['--namespace', 'ops|touch pwned'],
    ['--namespace', '`touch pwned`'],
    ['--namespace', 'ops.zadig'],
    ['--namespace', 'a'.repeat(64)],
    ['--chart-version', '>0.0.0'],
    ['--chart-version', '4.3'],
    ['--chart-version', '--devel'],
    ['--chart-version', '4.3.0;touch pwned'],
    ['--chart-version', '4.3.0 --devel'],
    ['--timeout', '0'],
    ['--timeout', '1e9'],
  ])('%s=%j is refused before anything runs', async (option, value) => {
    const helm = standIn();
    const others = ['--release', 'zadig', '--namespace', 'ops', '--chart-version', '4.3.0'];
    const at = others.indexOf(option);
    const args = at < 0 ? others : others.toSpliced(at, 2);
    const run = await backup(helm, [...args, `${option}=${value}`]);
    expect(run).toMatchObject({ status: 3, stdout: '', files: [] });
    expect(run.stderr).toContain(`${option} cannot be`);
    expect(helm.calls()).toStrictEqual([]);
  });

  test.each(['a b; touch pwned', '$(touch pwned)', '`touch pwned`', '-rf', '--help', 'a"b', "a'b", '备份'])(
    'the folder %j is one word and nothing else',
    async (folder) => {
      const helm = standIn();
      const run = await backup(helm, [...ZADIG, `--output=${folder}`]);
      expect(run.files).toStrictEqual([folder, `${folder}/values.yaml`, `${folder}/zadig-4.3.0.tgz`].sort());
      expect(helm.calls()).toHaveLength(3);
    },
  );

  test.each([
    '{"chart":"zadig","version":"--devel"}',
    '{"chart":"zadig","version":">0"}',
    '{"chart":"zadig","version":4.3}',
    '{"chart":"../zadig","version":"4.3.0"}',
    '{"chart":"--devel","version":"4.3.0"}',
    '[]',
    'null',
    'WARNING: {',
  ])('a release that says %s decides nothing', async (json) => {
    const helm = standIn({ metadata: `echo '${json}'` });
    const run = await backup(helm, ZADIG);
    expect(run).toMatchObject({ status: 2, files: [FOLDER, `${FOLDER}/values.yaml`] });
    expect(run.stderr).toMatch(/does not tell the version of the chart|is not Zadig’s/);
    expect(helm.calls()).toHaveLength(2);
  });

  test('a helm that knows no metadata is said to be old', async () => {
    const helm = standIn({ metadata: `echo "Error: unknown shorthand flag: 'o' in -o" >&2; exit 1` });
    expect((await backup(helm, ZADIG)).stderr).toContain('older ones cannot. Give it with --chart-version.');
  });
});

describe.runIf(posix)('a helm that does not work', () => {
  test('is not there, not even in a folder that anybody may have filled', async () => {
    const cwd = scratch({ helm: '#!/bin/sh\ntouch pwned\n' });
    chmodSync(join(cwd, 'helm'), 0o755);
    for (const PATH of ['', scratch(), relative(process.cwd(), cwd), `:${relative(process.cwd(), cwd)}/:`]) {
      const run = await backup({ env: { PATH } }, ZADIG, {}, cwd);
      expect(run).toMatchObject({ status: 2, stdout: '', files: ['helm'] });
      expect(run.stderr).toContain(
        'helm was not found on PATH. Install it as https://helm.sh/docs/intro/install/ says',
      );
    }
  });

  test('cannot be started', async () => {
    const folder = scratch({ helm: '#!/nowhere/sh\n' });
    chmodSync(join(folder, 'helm'), 0o755);
    const run = await backup({ env: { PATH: folder } }, ZADIG);
    expect(run).toMatchObject({ status: 2, stdout: '', files: [] });
    expect(run.stderr).toContain('helm could not be started: ');
  });

  test('says what it could not do, without its secrets', async () => {
    const words = 'Error: no way to https://u:hunter2@a.example.com/x or https://b.example.com/?password=hunter2';
    const helm = standIn({ values: `echo "hunter2"; echo "WARNING: hunter2" >&2; echo "${words}" >&2; exit 3` });
    const run = await backup(helm, ZADIG);
    expect(run).toMatchObject({ status: 2, stdout: '', files: [] });
    expect(run.stderr).toMatch(/^failed: helm get values failed: no way to https:\/\/\S+@a\.example\.com\/x or \S+\n$/);
  });

  test('says nothing of use', async () => {
    const run = await backup(standIn({ values: 'echo "rootPassword: hunter2" >&2; exit 7' }), ZADIG);
    expect(run.stderr).toBe('failed: helm get values failed with exit status 7.\n');
  });

  test.each([
    ['says nothing at all', { values: ':' }, 'helm get values wrote nothing.', []],
    ['fetches nothing', { pull: ':' }, 'helm pull wrote nothing.', ['values.yaml']],
    ['fetches an empty file', { pull: ': >"$6/zadig-4.3.0.tgz"' }, 'helm pull wrote nothing.', ['values.yaml']],
    [
      'is cut short',
      { pull: 'echo half >"$6/zadig-4.3.0.tgz1234"; echo "Error: unexpected EOF" >&2; exit 1' },
      'helm pull failed: unexpected EOF',
      ['values.yaml'],
    ],
    ['never stops talking', { values: 'yes hunter2' }, 'helm get values wrote more than 32 MB', []],
    [
      'never stops complaining',
      { values: 'yes hunter2 | head -c 20000000 >&2; echo "Error: release: not found" >&2; exit 1' },
      'There is no release zadig in the namespace ops.',
      [],
    ],
  ])('%s', async (_, does, sentence, files) => {
    const run = await backup(standIn(does), ZADIG);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(`failed: ${sentence}`);
    expect(run.files).toStrictEqual(files.length === 0 ? [] : [FOLDER, ...files.map((name) => `${FOLDER}/${name}`)]);
  });

  test('is ended after its time, with all that it has started', async () => {
    const helm = standIn({ values: SLOW });
    const run = await backup(helm, [...ZADIG, '--timeout', '1']);
    expect(run).toMatchObject({ status: 2, stdout: '', files: [] });
    expect(run.stderr).toContain('helm get values took longer than 1 s and was ended.');
    await expectDead(await helm.processes());
  });

  test('ends, but leaves something running that holds its output', async () => {
    const helm = standIn({ values: 'echo a: 1; sleep 300 & echo $! >>$FOLDER/pids; echo $! >>$FOLDER/pids' });
    const run = await backup(helm, [...ZADIG, '--timeout', '1']);
    expect(run.status).toBe(2);
    await expectDead(await helm.processes());
  });
});

describe.runIf(posix)('an interruption', () => {
  test.each(['values', 'pull'])('of %s leaves nothing behind', async (step) => {
    const helm = standIn({ [step]: SLOW });
    const controller = new AbortController();
    const running = backup(helm, ZADIG, { interruption: async () => controller.signal });
    const pids = await helm.processes();
    controller.abort();
    const run = await running;
    expect(run).toMatchObject({ status: 2, stdout: '', stderr: 'failed: Stopped. Nothing was written.\n', files: [] });
    await expectDead(pids);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s ends the process in order', async (signal) => {
    const helm = standIn({ pull: SLOW });
    const cwd = scratch();
    const child: ChildProcess = spawn(process.execPath, [...NO_NETWORK, CLI_BUNDLE, 'backup', ...ZADIG], {
      cwd,
      env: helm.env,
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
    const pids = await helm.processes();
    const closed = once(child, 'close');
    child.kill(signal);
    expect(await closed).toStrictEqual([2, null]);
    expect(said).toBe('failed: Stopped. Nothing was written.\n');
    expect(filesIn(cwd)).toStrictEqual([]);
    await expectDead(pids);
  });
});

describe.runIf(posix)('the folder', () => {
  test('that cannot be made is named, before helm is asked', async () => {
    const helm = standIn();
    const cwd = scratch({ file: '', 'full/a': '' });
    const said = async (output: string): Promise<string> =>
      (await backup(helm, [...ZADIG, '--output', output], {}, cwd)).stderr;
    expect(await said('none/new')).toBe('failed: none/new could not be created: its folder does not exist.\n');
    expect(await said('file/new')).toBe('failed: file/new could not be created: its folder does not exist.\n');
    expect(await said('full')).toContain('full is there already.');
    expect(await said('file')).toContain('file is there already.');
    expect(helm.calls()).toStrictEqual([]);
    expect(filesIn(cwd)).toStrictEqual(['file', 'full', 'full/a']);
  });

  test.skipIf(process.getuid?.() === 0)('that may not be written to is named', async () => {
    const cwd = scratch();
    chmodSync(cwd, 0o500);
    const run = await backup(standIn(), ZADIG, {}, cwd);
    expect(run.stderr).toContain(`${FOLDER} could not be written: the file or its folder is read-only.`);
  });

  test('that somebody fills meanwhile is left alone', async () => {
    const cwd = scratch();
    const helm = standIn({ pull: `mkdir ${cwd}/${FOLDER}; echo other >${cwd}/${FOLDER}/values.yaml; ${WORKS.pull}` });
    const run = await backup(helm, ZADIG, {}, cwd);
    expect(run).toMatchObject({ status: 2, stdout: '', files: [FOLDER, `${FOLDER}/values.yaml`] });
    expect(run.stderr).toContain(`${FOLDER} is there already.`);
    expect(readFileSync(join(cwd, FOLDER, 'values.yaml'), 'utf8')).toBe('other\n');
  });
});
