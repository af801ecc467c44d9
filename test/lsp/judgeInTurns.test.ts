import { expect, test } from 'vitest';
import type { ValuesFile } from '../../server/src/lsp/documents.ts';
import type { Installation } from '../../server/src/lsp/installation.ts';
import { judgeInTurns } from '../../server/src/lsp/judgeInTurns.ts';
import type { Session } from '../../server/src/lsp/session.ts';

/** An installation of so many parts, each of which takes longer than a request may have to wait. */
function slow(parts: number): { readonly installation: Installation; readonly done: () => number } {
  let done = 0;
  const advance = (): boolean => {
    const end = performance.now() + 2;
    while (performance.now() < end);
    done += 1;
    return done < parts;
  };
  return { installation: { advance } as unknown as Installation, done: () => done };
}

function session(installationOf: () => Installation, isCurrent = (): boolean => true): Session {
  return { installationOf, documents: { isCurrent } } as unknown as Session;
}

const file = {} as ValuesFile;

test('between parts of the analysis others have their turn', async () => {
  const { installation, done } = slow(5);
  const seen: number[] = [];
  const judged = await judgeInTurns(
    session(() => installation),
    file,
    async () => void seen.push(done()),
  );
  expect(judged).toBe(installation);
  expect(seen).toEqual([1, 2, 3, 4]);
});

test('a file that has changed is given up', async () => {
  const { installation, done } = slow(5);
  const judged = await judgeInTurns(
    session(
      () => installation,
      () => done() < 2,
    ),
    file,
    async () => {},
  );
  expect(judged).toBeUndefined();
  expect(done()).toBe(2);
});

test('where another layer has changed, the new installation is judged', async () => {
  const [old, now] = [slow(5), slow(3)];
  const judged = await judgeInTurns(
    session(() => (old.done() < 2 ? old : now).installation),
    file,
    async () => {},
  );
  expect(judged).toBe(now.installation);
  expect([old.done(), now.done()]).toEqual([2, 3]);
});
