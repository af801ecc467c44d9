import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runToEnd } from '../helpers/program.ts';
import { scratch } from '../helpers/scratch.ts';
import { hasProgram } from '../helpers/shell.ts';
import { VERSION } from './support/manifest.ts';
import type { Action } from './support/pipelines.ts';
import { read } from './support/repository.ts';

const action = parse(read('action.yml')) as Action;
const [step] = action.runs.steps;
const script = step?.run ?? '';

/** What the script calls `npx` with, one argument per line, when the action gets these inputs. */
async function argumentsFor(inputs: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = scratch({ 'bin/npx': '' });
  const stand = 'npx() { printf "%s\\n" "$@" >"$FOLDER/arguments"; }\nexport -f npx\n';
  const variables = Object.entries(step?.env ?? {}).map(([variable, expression]) => {
    const [, input = ''] = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(expression) ?? [];
    return [variable, inputs[input] ?? String(action.inputs[input]?.default)];
  });
  const env = { PATH: process.env['PATH'], FOLDER: folder, ...Object.fromEntries(variables) };
  // As GitHub starts it.
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', stand + script];
  expect(await runToEnd('bash', args, { cwd: folder, env })).toMatchObject({ status: 0, stderr: '' });
  expect(existsSync(join(folder, 'ran'))).toBe(false);
  return readFileSync(join(folder, 'arguments'), 'utf8').trimEnd().split('\n');
}

test('every input is described, has a default, and reaches the script as a variable', () => {
  const used = Object.values(step?.env ?? {}).map((expression) => /inputs\.([a-z-]+)/.exec(expression)?.[1]);
  expect(used.sort()).toStrictEqual(Object.keys(action.inputs).sort());
  for (const input of Object.values(action.inputs)) {
    expect(input.description).not.toBe('');
    expect(typeof input.default).toBe('string');
  }
});

test('no expression stands inside a script', () => {
  expect(action.runs).toMatchObject({ using: 'composite', steps: [{ shell: 'bash' }] });
  expect(script).not.toContain('${{');
});

test('it runs this version', () => {
  expect(action.inputs['version']?.default).toBe(VERSION);
});

const hasBash = hasProgram('bash');
if (!hasBash) process.stdout.write('The script of the action is not run: there is no bash\n');

describe.skipIf(!hasBash || process.platform === 'win32')('the script', () => {
  const usual = ['--yes', `zadig-ha@${VERSION}`, 'check', '--fail-on', 'error', '--format', 'github', '--'];

  test('marks lines and writes the summary when nothing is said', async () => {
    expect(await argumentsFor({})).toStrictEqual(usual);
  });

  test('writes a report beside the marks', async () => {
    const called = await argumentsFor({
      format: 'sarif',
      'fail-on': 'warning',
      baseline: 'known.json',
      version: '2.0',
    });
    expect(called.join(' ')).toBe(
      '--yes zadig-ha@2.0 check --fail-on warning --format sarif --output zadig-ha.sarif --format github --baseline known.json --',
    );
    expect(await argumentsFor({ format: 'junit', output: 'out/x y.xml' })).toContain('out/x y.xml');
  });

  test('hands over names as they are', async () => {
    const names = ['a b.yaml', '$(touch ran).yaml', '`touch ran`', '--fix', '*', "it's.yaml", '; touch ran'];
    expect(await argumentsFor({ files: `\n${names.join('\r\n')}\n\n` })).toStrictEqual([...usual, ...names]);
    expect(await argumentsFor({ 'fail-on': '"; touch ran; "' })).toContain('"; touch ran; "');
  });
});

const hasShellcheck = hasProgram('shellcheck');
if (!hasShellcheck) process.stdout.write('The script of the action is not checked: shellcheck is not installed\n');

test.skipIf(!hasShellcheck)('shellcheck finds nothing', () => {
  const file = join(scratch({ 'action.sh': script }), 'action.sh');
  expect(() => execFileSync('shellcheck', ['--shell=bash', file])).not.toThrow();
});
