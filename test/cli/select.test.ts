import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '../helpers/cliHost.ts';
import { scratch } from '../helpers/scratch.ts';

/** Any installation: it has one finding at least. */
const VALUES = 'microservice:\n  aslan:\n    replicas: 1\n';

interface JsonReport {
  readonly files: readonly { readonly path: string; readonly status: string }[];
}

/** The files that a call judges. */
async function judged(cwd: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runInProcess({ args: ['check', '--format', 'json', ...args], cwd });
  const { files } = JSON.parse(stdout) as JsonReport;
  return files.map(({ path, status }) => (status === 'analysed' ? path : `${status}: ${path}`));
}

describe('what git ignores', () => {
  const files = {
    '.gitignore': 'build/\n*.local.yaml\n',
    'values.yaml': VALUES,
    'values.local.yaml': VALUES,
    'build/values.yaml': VALUES,
    'deploy/.gitignore': 'old*\n',
    'deploy/old/values.yaml': VALUES,
    'deploy/values.yaml': VALUES,
  };

  it('is not searched', async () => {
    const cwd = scratch(files);
    expect(await judged(cwd)).toEqual(['deploy/values.yaml', 'values.yaml']);
    expect(await judged(cwd, 'deploy')).toEqual(['deploy/values.yaml']);
    expect(await judged(cwd, '**/values*.yaml')).toEqual(['deploy/values.yaml', 'values.yaml']);
  });

  it('is judged by its name', async () => {
    const cwd = scratch(files);
    expect(await judged(cwd, 'values.local.yaml', 'build')).toEqual(['build/values.yaml', 'values.local.yaml']);
  });

  it('is judged as a layer of a configuration', async () => {
    const cwd = scratch({ ...files, '.zadig-ha.yaml': 'values: [values.yaml, values.local.yaml]\n' });
    expect(await judged(cwd)).toEqual(['values.local.yaml', 'values.yaml']);
  });
});

describe('patterns', () => {
  it('match below a folder elsewhere', async () => {
    const cwd = scratch({ 'here/x.txt': '', 'deploy/a/values.yaml': VALUES, 'deploy/values.yaml': VALUES });
    expect(await judged(join(cwd, 'here'), '../deploy/*/values.yaml')).toEqual(['../deploy/a/values.yaml']);
    expect(await judged(join(cwd, 'here'), join(cwd, 'deploy/v*.yaml'))).toEqual([join(cwd, 'deploy/values.yaml')]);
  });

  it('look no deeper than they reach', async () => {
    const cwd = scratch({ 'a/values.yaml': VALUES, 'a/b/values.yaml': VALUES, 'values.yaml': VALUES });
    expect(await judged(cwd, '*.yaml')).toEqual(['values.yaml']);
    expect(await judged(cwd, '{a/b,x}/*.yaml')).toEqual(['a/b/values.yaml']);
  });

  it('that are broken are names', async () => {
    expect(await judged(scratch(), 'values[.yaml')).toEqual(['failed: values[.yaml']);
  });

  it('and names that mean the same file judge it once', async () => {
    const cwd = scratch({ 'values.yaml': VALUES });
    symlinkSync('values.yaml', join(cwd, 'link.yaml'));
    expect(await judged(cwd, 'values.yaml', '*.yaml', '.')).toEqual(['values.yaml']);
  });
});

describe('configurations', () => {
  const layers = 'values: [base.yaml, prod.yaml]\n';

  it('of one folder decide in commands about one installation, whatever lies below', async () => {
    const cwd = scratch({
      '.zadig-ha.yaml': layers,
      'base.yaml': VALUES,
      'prod.yaml': VALUES,
      'other/.zadig-ha.yaml': layers,
      'other/base.yaml': VALUES,
      'other/prod.yaml': VALUES,
    });
    expect(await judged(cwd)).toEqual(['base.yaml', 'other/base.yaml', 'other/prod.yaml', 'prod.yaml']);
    const { status, stdout } = await runInProcess({
      args: ['checklist', '--format', 'json', '--fail-on', 'never'],
      cwd,
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ installation: { files: ['base.yaml', 'prod.yaml'] } });
  });

  it('above a folder are about it where one of their layers lies there', async () => {
    const cwd = scratch({
      '.zadig-ha.yaml': layers,
      'base.yaml': VALUES,
      'prod.yaml': VALUES,
      'a/values.yaml': VALUES,
    });
    expect(await judged(cwd, 'a')).toEqual(['a/values.yaml']);
    expect(await judged(cwd, '.')).toEqual(['a/values.yaml', 'base.yaml', 'prod.yaml']);
    expect(await judged(join(cwd, 'a'))).toEqual(['../base.yaml', '../prod.yaml']);
  });

  it('that are named decide alone', async () => {
    const cwd = scratch({
      'conf/mine.yaml': layers,
      'conf/base.yaml': VALUES,
      'conf/prod.yaml': VALUES,
      'a/.zadig-ha.yaml': layers,
      'a/base.yaml': VALUES,
    });
    expect(await judged(cwd, '--config', 'conf/mine.yaml')).toEqual(['conf/base.yaml', 'conf/prod.yaml']);
  });
});
