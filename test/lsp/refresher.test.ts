import { expect, test } from 'vitest';
import { createRefresher } from '../../server/src/lsp/refresher.ts';

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
};

test('what changes in one turn is told once, and what changes until the client has answered once more', async () => {
  const answers: (() => void)[] = [];
  const refresh = createRefresher(
    () => new Promise((resolve) => answers.push(resolve)),
    () => {},
  );
  refresh();
  refresh();
  await turns();
  expect(answers).toHaveLength(1);
  refresh();
  refresh();
  await turns();
  expect(answers).toHaveLength(1);
  answers[0]?.();
  await turns();
  expect(answers).toHaveLength(2);
});

test.each([
  ['refuses', () => Promise.reject(new Error('no'))],
  [
    'is gone',
    () => {
      throw new Error('no');
    },
  ],
])('a client that %s is asked again after the next change', async (_, tell) => {
  const failures: unknown[] = [];
  const refresh = createRefresher(tell, (error) => failures.push(error));
  refresh();
  await turns();
  refresh();
  await turns();
  expect(failures).toHaveLength(2);
});
