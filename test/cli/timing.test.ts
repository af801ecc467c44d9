import { expect, test } from 'vitest';
import { runInProcess } from '../helpers/cliHost.ts';
import { scratch } from '../helpers/scratch.ts';

test.each([
  ['C', /^Time: start \d+ ms, reading and judging \d+ ms \(files: 1\), reports \d+ ms\.$/m],
  ['zh_CN', /^耗时：启动 \d+ 毫秒，读取并检查 1 个文件 \d+ 毫秒，输出 \d+ 毫秒。$/m],
])('--timing says what took how long (%s)', async (LANG, line) => {
  const folder = scratch({ 'values.yaml': 'microservice:\n  aslan:\n    replicas: 1\n' });
  const args = ['check', 'values.yaml', '--quiet', '--fail-on', 'never'];
  const run = await runInProcess({ args: [...args, '--timing'], cwd: folder, env: { LANG } });
  expect(run.stderr).toMatch(line);
  expect((await runInProcess({ args, cwd: folder, env: { LANG } })).stderr).toBe('');
});
