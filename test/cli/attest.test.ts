import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../helpers/cliHost.ts';
import { scratch } from '../helpers/scratch.ts';

const CONFIG = '# ours\nprofile: ha # for all\n';

const NOON = new Date(2026, 10, 25, 12);

function attestIn(cwd: string, env: Readonly<Record<string, string>> = {}) {
  return (...args: readonly string[]) => runInProcess({ args: ['attest', ...args], cwd, env }, { now: () => NOON });
}

const read = (folder: string): string => readFileSync(join(folder, '.zadig-ha.yaml'), 'utf8');

describe('zadig-ha attest', () => {
  test('writes what it is told, and nothing else', async () => {
    const folder = scratch({ '.zadig-ha.yaml': CONFIG });
    const attest = attestIn(folder);
    const run = await attest(
      'restore-tested',
      '--by',
      'ops',
      '--evidence',
      'https://x.example.com/1',
      '--note',
      'a "b"',
    );
    expect(run).toStrictEqual({
      status: 0,
      stdout: '.zadig-ha.yaml: ops confirms restore-tested, valid until 2027-02-23.\n',
      stderr: '',
    });
    expect(read(folder)).toBe(
      `${CONFIG}attestations:\n  restore-tested:\n    by: ops\n    at: "2026-11-25"\n    expires: 90d\n    evidence: https://x.example.com/1\n    note: a "b"\n`,
    );
    expect(readdirSync(folder)).toStrictEqual(['.zadig-ha.yaml']);
  });

  test('makes the configuration where there is none, in the name of git’s user', async () => {
    const folder = scratch();
    const run = await attestIn(folder)('control-plane');
    expect(run.stdout).toBe('.zadig-ha.yaml: git-user confirms control-plane.\n');
    expect(read(folder)).toBe('attestations:\n  control-plane:\n    by: git-user\n    at: "2026-11-25"\n');
  });

  test('changes the nearest configuration, and speaks Chinese', async () => {
    const folder = scratch({ '.zadig-ha.yaml': CONFIG });
    mkdirSync(join(folder, 'deploy'));
    const attest = attestIn(join(folder, 'deploy'), { LANG: 'zh_CN.UTF-8' });
    const run = await attest('backup-mysql', '--expires', '2026-12-31');
    expect(run.stdout).toBe('../.zadig-ha.yaml：git-user 已确认 backup-mysql，有效期至 2026-12-31。\n');
    expect(readdirSync(join(folder, 'deploy'))).toStrictEqual([]);
    expect(read(folder)).toContain('expires: "2026-12-31"');
  });

  test('takes it back', async () => {
    const folder = scratch({ '.zadig-ha.yaml': CONFIG });
    const attest = attestIn(folder);
    await attest('dashboard');
    expect((await attest('dashboard', '--remove')).stdout).toBe(
      '.zadig-ha.yaml: dashboard is not confirmed any more.\n',
    );
    expect(read(folder)).toBe(CONFIG);
    expect((await attest('dashboard', '--remove')).stdout).toBe('.zadig-ha.yaml does not confirm dashboard.\n');
  });

  test('counts in the checklist at once, until it ends', async () => {
    const folder = scratch({ '.zadig-ha.yaml': 'values: [values.yaml]\n', 'values.yaml': 'microservice: {}\n' });
    await attestIn(folder)('backup-mysql', '--by', 'ops', '--expires', '3d');
    const state = async (day: number): Promise<string | undefined> => {
      const now = () => new Date(2026, 10, day);
      const run = await runInProcess({ args: ['checklist', '--format', 'json'], cwd: folder }, { now });
      const { sections } = JSON.parse(run.stdout) as { sections: { items: { id: string; state: string }[] }[] };
      return sections.flatMap(({ items }) => items).find(({ id }) => id === 'backup-mysql')?.state;
    };
    expect([await state(25), await state(28), await state(29)]).toStrictEqual(['passed', 'passed', 'expired']);
  });

  test('uses the configuration that is named, which need not be there', async () => {
    const folder = scratch({ '.zadig-ha.yaml': CONFIG });
    const run = await attestIn(folder)('dashboard', '--config', 'other.yaml');
    expect(run.stdout).toBe('other.yaml: git-user confirms dashboard.\n');
    expect(read(folder)).toBe(CONFIG);
    expect(readFileSync(join(folder, 'other.yaml'), 'utf8')).toContain('dashboard:');
  });
});

describe('nothing is written', () => {
  test.each<[string, readonly string[], string]>([
    ['an unknown item', ['backup-mysq'], 'Did you mean backup-mysql?'],
    ['an item that the values decide', ['replicas-portal'], 'Change the values.'],
    ['an end that is none', ['dashboard', '--expires', 'soon'], 'Write a number of days such as 30d'],
    ['an end that is over', ['dashboard', '--expires', '2026-11-24'], 'over already'],
    ['a login', ['dashboard', '--evidence', 'https://ops:hunter2@grafana.example.com/d/1'], 'a login or token'],
    ['an empty name', ['dashboard', '--by', ' '], 'Nobody is named'],
    ['taking back and saying something', ['dashboard', '--remove', '--note', 'x'], '--note has no place'],
    ['no item', [], 'ITEM'],
  ])('for %s', async (_, args, problem) => {
    const folder = scratch();
    const run = await attestIn(folder)(...args);
    expect(run).toMatchObject({ status: 3, stdout: '' });
    expect(run.stderr).toContain(problem);
    expect(run.stderr).not.toContain('hunter2');
    expect(readdirSync(folder)).toStrictEqual([]);
  });

  test('in a broken configuration, which is named with the line', async () => {
    const broken = `${CONFIG}attestations: [\n`;
    const folder = scratch({ '.zadig-ha.yaml': broken });
    const run = await attestIn(folder)('dashboard');
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(/\.zadig-ha\.yaml.*\b[34]\b/);
    expect(read(folder)).toBe(broken);
  });
});

test('another mistake in the configuration is said, since it ends every other command', async () => {
  const folder = scratch({ '.zadig-ha.yaml': 'profil: ha\n' });
  const run = await attestIn(folder)('dashboard', '--by', 'ops');
  expect(run.status).toBe(3);
  expect(run.stderr).toContain('Did you mean profile?');
  expect(read(folder)).toContain('dashboard:');
});

test('what is said again is exchanged, and evidence that is not mentioned stays', async () => {
  const folder = scratch({ '.zadig-ha.yaml': CONFIG });
  const attest = attestIn(folder);
  await attest('backup-mysql', '--by', 'ops', '--evidence', 'wiki/1', '--note', 'daily', '--expires', '3d');
  await attest('backup-mysql', '--by', 'dba', '--note', 'hourly');
  expect(read(folder)).toBe(
    `${CONFIG}attestations:\n  backup-mysql:\n    by: dba\n    at: "2026-11-25"\n    expires: 30d\n    evidence: wiki/1\n    note: hourly\n`,
  );
});
