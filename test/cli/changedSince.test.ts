import { chmodSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CliRun, runInProcess } from '../helpers/cliHost.ts';
import { commitAll, GIT_ENVIRONMENT, git, repository } from '../helpers/git.ts';
import { scratch } from '../helpers/scratch.ts';

const posix = process.platform !== 'win32';

const VALUES = 'microservice:\n  aslan:\n    replicas: 1\n';

function since(revision: string, cwd: string, args: readonly string[] = [], env = GIT_ENVIRONMENT): Promise<CliRun> {
  return runInProcess({ args: ['check', '--format', 'json', `--changed-since=${revision}`, ...args], cwd, env });
}

/** The files that are judged. */
async function judged(...call: Parameters<typeof since>): Promise<readonly string[]> {
  const { stdout } = await since(...call);
  return (JSON.parse(stdout) as { files: readonly { path: string }[] }).files.map(({ path }) => path);
}

const LAYERS = 'values: [base.yaml, prod.yaml]\n';

describe('an installation is judged', () => {
  const files = {
    'a.yaml': VALUES,
    'b.yaml': VALUES,
    'x/.zadig-ha.yaml': LAYERS,
    'x/base.yaml': VALUES,
    'x/prod.yaml': VALUES,
    'y/.zadig-ha.yaml': 'profile: standalone\n',
    'y/z/高可用.yaml': VALUES,
  };

  it.each<readonly [string, (folder: string) => void, readonly string[]]>([
    ['never, where nothing has changed', () => {}, []],
    ['where a file has changed', (folder) => writeFileSync(join(folder, 'a.yaml'), `${VALUES}\n`), ['a.yaml']],
    [
      'where that was committed',
      (folder) => {
        writeFileSync(join(folder, 'y/z/高可用.yaml'), `${VALUES}\n`);
        commitAll(folder);
      },
      ['y/z/高可用.yaml'],
    ],
    ['where a file is new', (folder) => writeFileSync(join(folder, 'new.yaml'), VALUES), ['new.yaml']],
    [
      'as a whole, where one layer has changed',
      (folder) => writeFileSync(join(folder, 'x/prod.yaml'), `${VALUES}\n`),
      ['x/base.yaml', 'x/prod.yaml'],
    ],
    [
      'where its configuration has changed',
      (folder) => writeFileSync(join(folder, 'x/.zadig-ha.yaml'), `${LAYERS}profile: standalone\n`),
      ['x/base.yaml', 'x/prod.yaml'],
    ],
    ['where its configuration is gone', (folder) => rmSync(join(folder, 'y/.zadig-ha.yaml')), ['y/z/高可用.yaml']],
    [
      'where its configuration was moved away',
      (folder) => {
        renameSync(join(folder, 'y/.zadig-ha.yaml'), join(folder, 'y/old.txt'));
        commitAll(folder);
      },
      ['y/z/高可用.yaml'],
    ],
    [
      'where a configuration is new',
      (folder) => writeFileSync(join(folder, 'y/z/.zadig-ha.yaml'), 'profile: ha\n'),
      ['y/z/高可用.yaml'],
    ],
    ['where a layer is gone', (folder) => rmSync(join(folder, 'x/prod.yaml')), ['x/base.yaml', 'x/prod.yaml']],
    ['not where another file has changed', (folder) => writeFileSync(join(folder, 'readme.md'), 'x'), []],
  ])('%s', async (_name, change, expected) => {
    const folder = repository(files);
    git(folder, ['tag', 'before']);
    change(folder);
    expect(await judged('before', folder)).toEqual(expected);
  });

  it('where git knows nothing of it', async () => {
    const folder = repository({ '.gitignore': 'secret.yaml\n', 'a.yaml': VALUES });
    writeFileSync(join(folder, 'secret.yaml'), VALUES);
    const elsewhere = scratch({ 'v.yaml': VALUES });
    const named = ['a.yaml', 'secret.yaml', join(elsewhere, 'v.yaml')];
    expect(await judged('HEAD', folder, named)).toEqual([join(elsewhere, 'v.yaml'), 'secret.yaml']);
  });

  it('in a folder, and beside it', async () => {
    const folder = repository({ 'a/v.yaml': VALUES, 'b/v.yaml': VALUES });
    writeFileSync(join(folder, 'a/v.yaml'), `${VALUES}\n`);
    expect(await judged('HEAD', join(folder, 'a'))).toEqual(['v.yaml']);
    expect(await judged('HEAD', join(folder, 'b'), ['../a', '.'])).toEqual(['../a/v.yaml']);
    git(folder, ['config', 'diff.relative', 'true']);
    expect(await judged('HEAD', join(folder, 'b'), ['../a'])).toEqual(['../a/v.yaml']);
  });

  it.runIf(posix)('through links', async () => {
    const folder = repository({ 'a/v.yaml': VALUES, 'a/w.yaml': VALUES });
    const elsewhere = scratch();
    symlinkSync(join(folder, 'a'), join(elsewhere, 'link'));
    writeFileSync(join(folder, 'a/v.yaml'), `${VALUES}\n`);
    expect(await judged('HEAD', folder, [join(elsewhere, 'link')])).toEqual([join(elsewhere, 'link/v.yaml')]);
  });
});

describe('what is said', () => {
  it('counts what was left out', async () => {
    const folder = repository({ 'a.yaml': VALUES, 'b.yaml': VALUES, 'c.yaml': VALUES });
    writeFileSync(join(folder, 'a.yaml'), `${VALUES}\n`);
    expect((await since('HEAD', folder)).stderr).toContain('2 files were not checked: unchanged since HEAD.\n');
    const chinese = await since('HEAD', folder, ['b.yaml'], { ...GIT_ENVIRONMENT, LC_ALL: 'zh_CN.UTF-8' });
    expect(chinese).toMatchObject({ status: 0, stderr: '1 个文件自 HEAD 以来没有变化，未检查。\n' });
  });

  it.each([
    ['nowhere', 'git knows no revision nowhere. In a shallow clone, fetch it first.'],
    ['HEAD:a.yaml', 'git knows no revision HEAD:a.yaml. In a shallow clone, fetch it first.'],
    ['HEAD..main', 'git knows no revision HEAD..main. In a shallow clone, fetch it first.'],
    ['^main', 'git knows no revision ^main. In a shallow clone, fetch it first.'],
    ['; touch x', 'git knows no revision ; touch x. In a shallow clone, fetch it first.'],
  ])('about %s', async (revision, sentence) => {
    const run = await since(revision, repository({ 'a.yaml': VALUES }));
    expect(run).toEqual({
      status: 3,
      stdout: '',
      stderr: `zadig-ha: --changed-since: ${sentence} See zadig-ha check --help.\n`,
    });
  });

  it('about a folder that is in no repository', async () => {
    const run = await since('main', scratch({ 'a.yaml': VALUES }));
    expect(run).toMatchObject({ status: 3, stdout: '' });
    expect(run.stderr).toMatch(/^zadig-ha: --changed-since: git cannot say .*: not a git repository[^\n]*\n$/);
  });
});

describe('a repository that is not ours', () => {
  it.runIf(posix)('starts no program of its own', async () => {
    const folder = repository({ 'a.yaml': VALUES });
    const trap = scratch({ trap: `#!/bin/sh\ntouch '${folder}/sprung'\n` });
    chmodSync(join(trap, 'trap'), 0o755);
    git(folder, ['config', 'core.fsmonitor', join(trap, 'trap')]);
    const env = { ...GIT_ENVIRONMENT, PATH: `.${delimiter}${GIT_ENVIRONMENT['PATH']}` };
    writeFileSync(join(folder, 'git'), `#!/bin/sh\ntouch '${folder}/sprung'\n`, { mode: 0o755 });
    expect(await judged('HEAD', folder, [], env)).toEqual([]);
    expect(await since('HEAD', folder, ['sprung'], env)).toMatchObject({ status: 2 });
  });
});
