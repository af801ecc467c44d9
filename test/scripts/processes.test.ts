import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { startTree } from '../../scripts/vscode/processTree.mts';

const forever = 'setInterval(() => {}, 1000);';

/** A program that prints the number of a process it has started. */
const parentOfOne = `
  const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(forever)}]);
  console.log('child ' + child.pid);
  ${forever}`;

/** A script with something to clean up, which says so. */
const cleaningScript = `
  import { runScript } from ${JSON.stringify(pathToFileURL('scripts/vscode/script.mts').href)};
  runScript(async (later) => {
    later(async () => console.log('cleaned'));
    console.log('ready');
    ${forever}
    await new Promise(() => {});
  });`;

test('stopping a process stops what it has started', async () => {
  let seen: (pid: number) => void = () => undefined;
  const started = new Promise<number>((resolve) => {
    seen = resolve;
  });
  const tree = startTree(process.execPath, ['-e', parentOfOne], {
    onOutput: (output) => {
      const pid = /child (\d+)/.exec(output)?.[1];
      if (pid !== undefined) seen(Number(pid));
    },
  });
  const pid = await started;
  expect(isRunning(pid)).toBe(true);
  await tree.stop();
  await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
});

test('a program that does not exist ends with a reason', async () => {
  expect(await startTree('/no/such/program', []).ended).toMatch(/ENOENT/);
});

test.skipIf(process.platform === 'win32')(
  'an interrupted script cleans up once, however often it is told',
  async () => {
    const script = spawn(process.execPath, ['--input-type=module', '-e', cleaningScript]);
    const output = collect(script);
    await once(script.stdout, 'data');
    script.kill('SIGINT');
    script.kill('SIGINT');
    const [status] = await once(script, 'close');
    expect(status).toBe(130);
    expect(output().match(/cleaned/g)).toHaveLength(1);
  },
);

test.skipIf(process.platform === 'win32')('a script cleans up when the process that started it is gone', async () => {
  const starter = `
    const { spawn } = require('node:child_process');
    spawn(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(cleaningScript)}], { stdio: 'inherit' });
    ${forever}`;
  const parent = spawn(process.execPath, ['-e', starter]);
  const output = collect(parent);
  await once(parent.stdout, 'data');
  parent.kill('SIGKILL');
  // The pipe is shared: it closes when the script has ended too.
  await once(parent, 'close');
  expect(output()).toMatch(/cleaned/);
});

function collect({ stdout }: Pick<ChildProcess, 'stdout'>): () => string {
  let output = '';
  stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return () => output;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return true;
}
