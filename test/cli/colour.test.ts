import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '../helpers/cliHost.ts';
import { scratch } from '../helpers/scratch.ts';

const BROKEN = 'microservice:\n  aslan:\n    replicas: 3\ntags:\n  mysql: "false"\n';
const ESCAPE = '\u001b[';

async function check(env: Readonly<Record<string, string>>, columns?: number, ...args: string[]) {
  const { stdout, stderr } = await runInProcess({
    args: ['check', ...args],
    cwd: scratch({ 'v.yaml': BROKEN }),
    env,
    columns,
  });
  return stdout + stderr;
}

describe('colour', () => {
  it.each([
    ['on a terminal', {}, 80, [], true],
    ['not in a pipe', {}, undefined, [], false],
    ['not with NO_COLOR', { NO_COLOR: '1' }, 80, [], false],
    ['with an empty NO_COLOR', { NO_COLOR: '' }, 80, [], true],
    ['not with --no-color', { FORCE_COLOR: '1' }, 80, ['--no-color'], false],
    ['in a pipe with FORCE_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, undefined, [], true],
    ['not with FORCE_COLOR=0', { FORCE_COLOR: '0' }, 80, [], false],
    ['not on a dumb terminal', { TERM: 'dumb' }, 80, [], false],
    ['never in JSON', { FORCE_COLOR: '1' }, 80, ['--format', 'json', '--quiet'], false],
    ['never in a file', { FORCE_COLOR: '1' }, 80, ['--output', 'out.txt', '--quiet'], false],
  ] as const)('%s', async (_name, env, columns, args, coloured) => {
    expect((await check(env, columns, ...args)).includes(ESCAPE)).toBe(coloured);
  });

  it('changes nothing but the look', async () => {
    expect(stripVTControlCharacters(await check({ FORCE_COLOR: '1' }))).toBe(await check({}));
  });
});
