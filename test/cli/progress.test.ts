import { describe, expect, it } from 'vitest';
import { textWidth } from '../../server/src/cli/report/width.ts';
import { type CliCall, type CliRun, runInProcess } from '../helpers/cliHost.ts';
import { scratch } from '../helpers/scratch.ts';

const VALUES = 'microservice:\n  aslan:\n    replicas: 1\n';

/** A run over files called `0.yaml` and so on, with a clock that goes on by some milliseconds whenever it is asked. */
function check(count: number, step: number, call: Partial<CliCall> = {}, name = ''): Promise<CliRun> {
  const cwd = scratch(
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}.yaml`, VALUES])),
  );
  let time = 0;
  const now = (): Date => {
    time += step;
    return new Date(time);
  };
  const args = [
    'check',
    '--fail-on',
    'never',
    '--no-color',
    '--format',
    'json',
    '--output',
    'x.json',
    ...(call.args ?? []),
  ];
  return runInProcess({ cwd, columns: 60, ...call, args }, { now });
}

/** What is written between two beginnings of the line. */
const drawn = (stderr: string): readonly string[] => stderr.split('\r\u001b[K');

describe('progress', () => {
  it('is one line that is written anew and taken away', async () => {
    const { stderr } = await check(8, 200);
    expect(drawn(stderr)).toEqual([
      '',
      'Checking 2 of 8: 2.yaml',
      'Checking 3 of 8: 3.yaml',
      'Checking 4 of 8: 4.yaml',
      'Checking 5 of 8: 5.yaml',
      'Checking 6 of 8: 6.yaml',
      'Checking 7 of 8: 7.yaml',
      expect.stringMatching(/^\n?8 files checked/),
    ]);
  });

  it('is not written more often than eyes can read', async () => {
    const { stderr } = await check(40, 50);
    expect(drawn(stderr).length).toBeLessThan(20);
    expect(drawn(stderr).length).toBeGreaterThan(10);
  });

  it.each<readonly [string, number, Partial<CliCall>]>([
    ['where nobody waits', 10, {}],
    ['with --quiet', 1000, { args: ['--quiet'] }],
    ['where standard error is no terminal', 1000, { columns: undefined }],
  ])('says nothing %s', async (_name, step, call) => {
    expect((await check(8, step, call)).stderr).not.toContain('\r');
  });

  it.each([20, 40, 60])('fits in a line of %d cells', async (columns) => {
    const call = { columns, env: { LANG: 'zh_CN.UTF-8' } };
    const { stderr } = await check(4, 600, call, '高可用'.repeat(20));
    const lines = drawn(stderr).slice(1, -1);
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      expect(line).toMatch(/^正在检查 \d\/4：…/);
      expect(textWidth(line)).toBeLessThan(columns);
    }
  });
});
