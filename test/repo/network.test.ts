import { expect, test } from 'vitest';
import { REPOSITORY } from '../helpers/cliHost.ts';
import { NO_NETWORK } from '../helpers/noNetwork.mts';
import { runToEnd } from '../helpers/program.ts';

const script = (host: string): string => `require('node:net').connect(9, '${host}').on('error', () => {})`;

test('tests have no network', () => {
  expect(() => process.getBuiltinModule('node:net').connect(9, 'example.com')).toThrow('no network: example.com');
});

test('nor have the processes of ours that they start', async () => {
  const run = (host: string) =>
    runToEnd(process.execPath, [...NO_NETWORK, '-e', script(host)], { cwd: REPOSITORY, env: {} });
  expect(await run('127.0.0.1')).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(await run('example.com')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('no network: example.com'),
  });
});
