import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../helpers/cliHost.ts';
import { NO_NETWORK } from '../helpers/noNetwork.mts';
import { runToEnd } from '../helpers/program.ts';
import { scratch } from '../helpers/scratch.ts';
import { read } from './support/repository.ts';

/** The instructions of the Dockerfile, continued lines joined. */
const instructions = read('Dockerfile')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [name = '', ...words] = line.split(' ');
    return { name, words };
  });

const wordsOf = (name: string): readonly (readonly string[])[] =>
  instructions.filter((instruction) => instruction.name === name).map(({ words }) => words);

const copies = wordsOf('COPY').map((words) => ({ sources: words.slice(0, -1), target: words.at(-1) ?? '' }));

test('what it copies is there, and .dockerignore lets it through', () => {
  const let_through = read('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));
  const sources = copies.flatMap(({ sources }) => sources).map((source) => source.replace(/\/$/, ''));
  expect(sources.filter((source) => !existsSync(join(REPOSITORY, source)))).toStrictEqual([]);
  expect([...sources].sort()).toStrictEqual([...let_through].sort());
});

test('it runs for a user by number who is not root, without a shell', () => {
  const [user = ''] = wordsOf('USER').at(-1) ?? [];
  expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  expect(instructions.some(({ name }) => name === 'RUN')).toBe(false);
  for (const name of ['ENTRYPOINT', 'CMD']) expect(wordsOf(name).at(-1)?.join(' ')).toMatch(/^\[".*"\]$/);
});

test('what it copies is enough to run', async () => {
  const root = scratch();
  const [home = ''] = wordsOf('WORKDIR')[0] ?? [];
  for (const { sources, target } of copies) {
    for (const source of sources) {
      // A folder is copied for what is in it.
      const name = source.endsWith('/') ? '' : posix.basename(source);
      const path = join(root, home, target, name);
      await mkdir(join(path, '..'), { recursive: true });
      await cp(join(REPOSITORY, source), path, { recursive: true });
    }
  }
  const [program, bundle = ''] = JSON.parse(wordsOf('ENTRYPOINT')[0]?.join(' ') ?? '[]') as readonly string[];
  expect(program).toBe('node');
  const run = (...args: readonly string[]) =>
    runToEnd(process.execPath, [...NO_NETWORK, join(root, bundle), ...args], {
      cwd: join(REPOSITORY, 'sample'),
      env: {},
    });
  expect((await run(...JSON.parse(wordsOf('CMD')[0]?.join(' ') ?? '[]'))).stdout).toContain('quoted-boolean');
  expect((await run('explain', 'single-replica')).stdout).toContain('```yaml');
  expect((await run('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
