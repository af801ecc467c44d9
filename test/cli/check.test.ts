import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../server/src/cli/files/nodeFileSystem.ts';
import type { Host } from '../../server/src/cli/host.ts';
import { runInProcess } from '../helpers/cliHost.ts';
import { scratch } from '../helpers/scratch.ts';

const posix = process.platform !== 'win32';

/** One fixable finding: `quoted-boolean`. */
const FIXABLE = 'microservice:\n  aslan:\n    replicas: 1\ntags:\n  mysql: "false"\n';
const FIXED = FIXABLE.replace('"false"', 'false');

function check(cwd: string, args: readonly string[], host?: Partial<Host>) {
  return runInProcess({ args: ['check', '--profile', 'standalone', '--fail-on', 'never', ...args], cwd }, host);
}

describe('--fix', () => {
  it.each([
    ['LF', FIXABLE, FIXED],
    ['CRLF', FIXABLE.replaceAll('\n', '\r\n'), FIXED.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${FIXABLE}`, `\ufeff${FIXED}`],
    ['no end of line at the end', FIXABLE.trimEnd(), FIXED.trimEnd()],
    ['words of other alphabets', `# 高可用 é 🚀\n${FIXABLE}`, `# 高可用 é 🚀\n${FIXED}`],
  ])('keeps %s', async (_name, before, after) => {
    const cwd = scratch({ 'v.yaml': before });
    const { status } = await check(cwd, ['--fix', 'v.yaml']);
    expect(readFileSync(join(cwd, 'v.yaml'), 'utf8')).toBe(after);
    expect(status).toBe(0);
    const piped = await runInProcess({ args: ['check', '--profile', 'standalone', '--fix', '-'], cwd, stdin: before });
    expect(piped.stdout).toBe(after);
  });

  it('does not touch a file that needs nothing', async () => {
    const cwd = scratch({ 'v.yaml': FIXED });
    const before = statSync(join(cwd, 'v.yaml'), { bigint: true });
    await check(cwd, ['--fix', 'v.yaml']);
    const after = statSync(join(cwd, 'v.yaml'), { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
  });

  it.runIf(posix)('follows a link to its target and keeps the mode', async () => {
    const cwd = scratch({ 'shared/v.yaml': FIXABLE });
    chmodSync(join(cwd, 'shared/v.yaml'), 0o640);
    symlinkSync('shared/v.yaml', join(cwd, 'v.yaml'));
    await check(cwd, ['--fix', 'v.yaml']);
    expect(readFileSync(join(cwd, 'shared/v.yaml'), 'utf8')).toBe(FIXED);
    expect(statSync(join(cwd, 'shared/v.yaml')).mode & 0o777).toBe(0o640);
  });

  it('overwrites nothing that someone else has changed meanwhile', async () => {
    const cwd = scratch({ 'v.yaml': FIXABLE });
    let reads = 0;
    const fs = {
      ...nodeFileSystem,
      read: async (path: string, limit: number) => {
        if (reads++ === 1) writeFileSync(path, 'theirs: 1\n');
        return nodeFileSystem.read(path, limit);
      },
    };
    const run = await check(cwd, ['--fix', 'v.yaml'], { fs });
    expect(run).toMatchObject({ status: 2 });
    expect(run.stderr).toContain('failed: v.yaml was changed by someone else meanwhile');
    expect(readFileSync(join(cwd, 'v.yaml'), 'utf8')).toBe('theirs: 1\n');
  });

  it('repairs beside what Helm does not read, and says where that is', async () => {
    const bad = 'protocol: "\\/"\n';
    const cwd = scratch({ 'v.yaml': FIXABLE + bad });
    const run = await check(cwd, ['--fix', 'v.yaml']);
    expect(run).toMatchObject({ status: 2 });
    expect(run.stderr).toContain('failed: v.yaml:6:12 is not valid YAML: Invalid escape sequence \\/');
    expect(readFileSync(join(cwd, 'v.yaml'), 'utf8')).toBe(FIXED + bad);
  });

  it('leaves a file with several documents alone', async () => {
    const text = `${FIXABLE}---\na: 1\n`;
    const cwd = scratch({ 'v.yaml': text });
    const run = await check(cwd, ['--fix', 'v.yaml']);
    expect(run).toMatchObject({ status: 2 });
    expect(run.stderr).toContain('failed: v.yaml:6:1: Several YAML documents');
    expect(readFileSync(join(cwd, 'v.yaml'), 'utf8')).toBe(text);
  });

  it('names a file that cannot be written, and still reports what is in it', async () => {
    const cwd = scratch({ 'v.yaml': FIXABLE });
    const replace = async () => {
      throw Object.assign(new Error('EROFS: read-only file system, open v.yaml'), { code: 'EROFS' });
    };
    const run = await check(cwd, ['--fix', 'v.yaml'], { fs: { ...nodeFileSystem, replace } });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(
      'failed: v.yaml could not be written: EROFS: read-only file system. It is unchanged.\n',
    );
    expect(run.stdout).toContain('quoted-boolean');
  });
});

describe('what is no text', () => {
  const cases: readonly (readonly [string, Buffer, string])[] = [
    [
      'binary',
      Buffer.concat([Buffer.from(FIXABLE), Buffer.from([0, 1, 2])]),
      'v.yaml is not a text file. Name another one.',
    ],
    ['UTF-16', Buffer.from(`\ufeff${FIXABLE}`, 'utf16le'), 'v.yaml is written in UTF-16. Save it as UTF-8.'],
    ['Latin-1', Buffer.from(`# é\n${FIXABLE}`, 'latin1'), 'v.yaml is not valid UTF-8: line 1. Save it as UTF-8.'],
    ['huge', Buffer.from(FIXABLE.padEnd(5_000_001, '#')), 'v.yaml is larger than 5 MB, which no values file is.'],
  ];

  it.each(cases)('is refused when named: %s', async (_name, content, reason) => {
    const cwd = scratch({ 'v.yaml': content });
    const run = await check(cwd, ['--fix', '--quiet', 'v.yaml']);
    expect(run).toEqual({ status: 2, stdout: '', stderr: `failed: ${reason}\n` });
    expect(readFileSync(join(cwd, 'v.yaml')).equals(content)).toBe(true);
  });

  it('is named when found, where it looks like ours', async () => {
    const files = Object.fromEntries(cases.map(([name, content]) => [`${name}.yaml`, content]));
    const { status, stderr } = await check(scratch(files), []);
    expect(status).toBe(2);
    expect(stderr.replaceAll(/^(failed: )?(\S+).*$/gm, '$1$2')).toBe(
      'failed: Latin-1.yaml\nfailed: UTF-16.yaml\nfailed: binary.yaml\nhuge.yaml\n3\n',
    );
  });

  it('is not worth a word when found, where it does not', async () => {
    const cwd = scratch({ 'a.yaml': Buffer.from([0, 159, 146, 150]), 'b.yaml': Buffer.from('caf\xe9: 1', 'latin1') });
    expect(await check(cwd, ['--quiet'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

describe('standard input that is no text', () => {
  it('is not repaired and not printed', async () => {
    const stdin = Buffer.from(`# \xe9\n${FIXABLE}`, 'latin1');
    const run = await runInProcess({ args: ['check', '--fix', '-'], cwd: scratch(), stdin });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain('failed: <stdin> is not valid UTF-8: line 1. Save it as UTF-8.');
  });
});

describe('the file system', () => {
  it.each([
    ['EACCES: permission denied, open v', 'EACCES', 'v.yaml may not be read: check its permissions.'],
    [
      'ELOOP: too many symbolic links, open v',
      'ELOOP',
      'v.yaml is a link that leads round in circles: name the file itself.',
    ],
    ['EIO: i/o error, read', 'EIO', 'v.yaml could not be read: EIO: i/o error.'],
  ])('%s', async (text, code, reason) => {
    const read = async () => {
      throw Object.assign(new Error(text), { code });
    };
    const run = await check(scratch({ 'v.yaml': '' }), ['--quiet', 'v.yaml'], { fs: { ...nodeFileSystem, read } });
    expect(run).toEqual({ status: 2, stdout: '', stderr: `failed: ${reason}\n` });
  });

  it.runIf(posix)('may hold pipes and devices', async () => {
    const run = await check(scratch(), ['--quiet', '/dev/null']);
    expect(run).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

describe('a fault of ours', () => {
  it('is one line without a stack, and status 2', async () => {
    const read = async () => {
      throw new TypeError('nothing is\nnothing');
    };
    const run = await check(scratch({ 'v.yaml': '' }), ['v.yaml'], { fs: { ...nodeFileSystem, read } });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(
      /^zadig-ha: Stopped by a fault of zadig-ha itself: TypeError: nothing is \(.*check\.test\.ts:\d+:\d+\)\. Please .*\n$/,
    );
  });
});
