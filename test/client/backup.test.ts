import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { backupArguments, failureText, folderName, outcomeOf } from '../../client/src/backup/backupCall.ts';
import { NAMESPACE, namespaceProblem, RELEASE, releaseProblem } from '../../client/src/backup/names.ts';
import { runCli } from '../../client/src/backup/runCli.ts';
import { parseArguments } from '../../server/src/cli/args/parse.ts';
import { backupCommand } from '../../server/src/cli/commands/backup.ts';
import { reportTexts } from '../../server/src/cli/report/texts.ts';
import * as scope from '../../server/src/core/config/scope.ts';
import { CLI_BUNDLE, REPOSITORY } from '../helpers/cliHost.ts';
import { scratch } from '../helpers/scratch.ts';
import { english } from './english.ts';

const posix = process.platform !== 'win32';

test('names are checked as the configuration and the command line check them', () => {
  expect([RELEASE.source, NAMESPACE.source]).toStrictEqual([scope.RELEASE.source, scope.NAMESPACE.source]);
  const names = ['zadig', 'z', 'a-b', 'a.b', '-n', 'a-', 'a.', 'A', '', 'a b', 'a\nb', 'a'.repeat(53), 'a'.repeat(54)];
  for (const name of [...names, 'a'.repeat(63), 'a'.repeat(64)]) {
    const release = parseArguments([`--release=${name}`], backupCommand.options);
    const namespace = parseArguments([`--namespace=${name}`], backupCommand.options);
    expect('options' in release, name).toBe(RELEASE.test(name));
    expect('options' in namespace, name).toBe(NAMESPACE.test(name));
  }
});

test('the view offers a backup for items that want one, not for those that want a CronJob', () => {
  const { contributes } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as {
    readonly contributes: { readonly menus: Readonly<Record<string, readonly { command: string; when: string }[]>> };
  };
  const entries = contributes.menus['view/item/context']?.filter(({ command }) => command === 'zadigHa.backup') ?? [];
  expect(entries).toHaveLength(2);
  for (const { when } of entries) {
    const pattern = new RegExp(/viewItem =~ \/(.+)\/$/.exec(when)?.[1] ?? 'none');
    expect(pattern.test('item todo backup generate:backup attest')).toBe(true);
    expect(pattern.test('item todo attest backup')).toBe(true);
    expect(pattern.test('item todo generate:backup attest')).toBe(false);
  }
});

test('a name is spoken about only where it is wrong', () => {
  expect([releaseProblem(' zadig ', english), namespaceProblem('ops', english)]).toStrictEqual([undefined, undefined]);
  expect(releaseProblem('Zadig', english)).toContain('at most 53 lower-case letters');
  expect(namespaceProblem('a.b', english)).toContain('at most 63 lower-case letters');
});

test('the command line understands what it is called with, whatever is in it', () => {
  const folder = '--dry-run=; "x"';
  const [command, ...args] = backupArguments({ release: 'zadig', namespace: 'ops', folder });
  const parsed = parseArguments(args, backupCommand.options);
  expect(command).toBe('backup');
  expect(parsed).toMatchObject({
    options: { release: 'zadig', namespace: 'ops', output: folder, 'dry-run': false },
    operands: [],
  });
});

test('each minute has a folder of its own', () => {
  expect(folderName(new Date(2026, 0, 5, 4, 3))).toBe('zadig-backup-2026-01-05-0403');
});

describe('the end of a run', () => {
  test.each([
    [0, 'a (1 bytes)\n', 'saved'],
    [2, 'a (1 bytes)\n', 'partly'],
    [2, '', 'failed'],
    [3, '\n', 'failed'],
    [null, '', 'failed'],
  ] as const)('status %s with %j: %s', (status, stdout, outcome) => {
    expect(outcomeOf({ status, stdout, stderr: '' })).toBe(outcome);
  });

  test.each(['en', 'zh-cn'] as const)('is told by its reasons alone, in %s', (locale) => {
    const stderr = `${reportTexts.failed[locale]}No helm.\nTo confirm it:\n  zadig-ha attest\n`;
    expect(failureText({ status: 2, stdout: '', stderr })).toBe('No helm.');
  });

  test('is told as it is where there is no reason', () => {
    expect(failureText({ status: 3, stdout: '', stderr: 'zadig-ha: no\n' })).toBe('zadig-ha: no');
  });
});

describe.runIf(posix)('the command line in a process of its own', () => {
  afterEach(() => void vi.unstubAllEnvs());

  /** Starts a backup with a stand-in for helm. */
  function start(script: string, language = 'en') {
    const bin = scratch({ helm: `#!/bin/sh\n${script}\n` });
    chmodSync(join(bin, 'helm'), 0o755);
    vi.stubEnv('PATH', `${bin}:/usr/bin:/bin`);
    const cwd = scratch();
    const args = backupArguments({ release: 'zadig', namespace: 'ops', folder: join(cwd, 'new') });
    return { run: runCli(CLI_BUNDLE, args, language), cwd, bin };
  }

  test('says in the language of the editor why it failed', async () => {
    const { run, cwd } = start('echo "Error: release: not found" >&2; exit 1', 'zh-cn');
    const end = await run.ended;
    expect(outcomeOf(end)).toBe('failed');
    expect(failureText(end)).toContain('命名空间 ops 中没有 release zadig。');
    expect(readdirSync(cwd)).toStrictEqual([]);
  });

  test('saves', async () => {
    const { run, cwd } = start(
      `case "$2" in values) echo a: 1;; metadata) echo '{"chart":"zadig","version":"4.3.0"}';; *) echo c >"$6/zadig-4.3.0.tgz";; esac`,
    );
    expect(outcomeOf(await run.ended)).toBe('saved');
    expect(readFileSync(join(cwd, 'new', 'values.yaml'), 'utf8')).toBe('a: 1\n');
  });

  test('cleans up when it is stopped', async () => {
    const { run, cwd, bin } = start(`echo >"${'$'}{0%/*}/here"; exec sleep 300`);
    await expect.poll(() => existsSync(join(bin, 'here')), { timeout: 10_000 }).toBe(true);
    expect(readdirSync(cwd)).toHaveLength(1);
    run.stop();
    expect(await run.ended).toMatchObject({ status: 2, stdout: '' });
    expect(readdirSync(cwd)).toStrictEqual([]);
  });

  test('that is not there is a failure like any other', async () => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'a'), '');
    const end = await runCli(join(cwd, 'missing.js'), [], 'en').ended;
    expect(outcomeOf(end)).toBe('failed');
    expect(failureText(end)).not.toBe('');
  });
});
