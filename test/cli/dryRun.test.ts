import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '../helpers/cliHost.ts';
import { git } from '../helpers/git.ts';
import { scratch } from '../helpers/scratch.ts';

type Files = Readonly<Record<string, string>>;

const FIXABLE = 'microservice:\n  aslan:\n    replicas: 1\ntags:\n  mysql: "false"\n';
const LONG = `${FIXABLE}${'# filler\n'.repeat(20)}global:\n  tolerations: "[]"\nminio:\n  persistence:\n    enabled: "true"\n`;

function fix(cwd: string, ...args: readonly string[]) {
  return runInProcess({ args: ['check', '--profile', 'standalone', '--fail-on', 'never', '--fix', ...args], cwd });
}

function contents(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]),
  );
}

describe('--fix --dry-run', () => {
  it.each<readonly [string, Files]>([
    ['several files', { 'a.yaml': FIXABLE, 'deploy here/b.yaml': LONG, 'clean.yaml': FIXABLE.replaceAll('"', '') }],
    ['CRLF', { 'a.yaml': FIXABLE.replaceAll('\n', '\r\n'), 'b.yaml': LONG.replaceAll('\n', '\r\n') }],
    [
      'no end of line at the end',
      { 'a.yaml': FIXABLE.trimEnd(), 'b.yaml': FIXABLE.replaceAll('\n', '\r\n').trimEnd() },
    ],
    ['a byte order mark', { 'a.yaml': `\ufeff${FIXABLE}`, 'b.yaml': `\ufefftags:\n  mysql: "false"\n${LONG}` }],
    ['words of other alphabets', { '高可用.yaml': `# 高可用 é 🚀\n${FIXABLE}` }],
    [
      'a layer of two installations',
      {
        '.zadig-ha.yaml': 'values: [deploy/base.yaml, top.yaml]\n',
        'top.yaml': 'tags:\n  minio: "true"\n',
        'deploy/.zadig-ha.yaml': 'values: [base.yaml, prod.yaml]\n',
        'deploy/base.yaml': FIXABLE,
        'deploy/prod.yaml': 'tags:\n  minio: "false"\n',
      },
    ],
  ])('prints what git makes the same of as --fix: %s', async (_name, files) => {
    const dry = scratch(files);
    const wet = scratch(files);
    const { stdout, stderr, status } = await fix(dry, '--dry-run');
    expect(status).toBe(0);
    expect(contents(dry)).toEqual(contents(scratch(files)));
    git(dry, ['apply', '--whitespace=nowarn', '-'], stdout);
    const repaired = await fix(wet);
    expect(stderr.match(/--fix would repair .*/g)?.length).toBe(repaired.stderr.match(/: repaired .*/g)?.length);
    expect(contents(dry)).toEqual(contents(wet));
    expect(contents(wet)).not.toEqual(contents(scratch(files)));
  });

  it('shows the file that a link leads to', async () => {
    const cwd = scratch({ 'shared/v.yaml': FIXABLE });
    symlinkSync('shared/v.yaml', join(cwd, 'v.yaml'));
    expect((await fix(cwd, '--dry-run', 'v.yaml')).stdout).toMatch(/^--- a\/shared\/v\.yaml\n/);
  });

  it('prints nothing where nothing would change', async () => {
    const cwd = scratch({ 'v.yaml': FIXABLE.replaceAll('"', '') });
    expect((await fix(cwd, '--dry-run', '--quiet', '--format', 'json', '--output', 'x.json')).stdout).toBe('');
  });

  it('repairs nothing where the configuration is not in order', async () => {
    const cwd = scratch({ 'v.yaml': FIXABLE, '.zadig-ha.yaml': 'profil: ha\n' });
    expect(await fix(cwd, '--dry-run')).toMatchObject({ status: 3, stdout: '' });
  });
});
