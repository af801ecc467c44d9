import { afterEach, expect, test, vi } from 'vitest';
import { createReport } from '../../scripts/vscode/report.mts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What a report prints and answers after suites that printed and ended so. */
async function reportOf(
  ...suites: readonly { readonly chunks: readonly string[]; readonly status: number | string }[]
): Promise<{ readonly lines: readonly unknown[]; readonly status: number }> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const report = await createReport();
  for (const { chunks, status } of suites) {
    for (const chunk of chunks) report.stream.write(chunk);
    report.endSuite('some', status);
  }
  const status = report.finish();
  return { lines: log.mock.calls.map(([line]) => line), status };
}

test("only the suite's lines are shown, also in pieces, and the counts come last", async () => {
  const chunks = ['noise\n[sui', 'te] ok - one (3 ms)\nnoise [suite] x\n', '[suite] 1 passed, 0 failed\r\n'];
  const { lines, status } = await reportOf({ chunks, status: 0 }, { chunks, status: 0 });
  expect(lines).toStrictEqual(['ok - one (3 ms)', 'ok - one (3 ms)', '2 passed, 0 failed']);
  expect(status).toBe(0);
});

test('failed cases are counted', async () => {
  const failed = { chunks: ['[suite] 3 passed, 2 failed\n'], status: 'Test run failed with code 1' };
  const { lines, status } = await reportOf(failed);
  expect(lines).toStrictEqual(['3 passed, 2 failed']);
  expect(status).toBe(1);
});

test.each([
  ['says nothing', [], 0],
  ['stops half-way', ['[suite] ok - one (3 ms)\n'], 'Test run terminated with signal SIGSEGV'],
  ['has no cases', ['[suite] 0 passed, 0 failed\n'], 0],
  ['passes and then fails', ['[suite] 1 passed, 0 failed\n'], 'Test run failed with code 1'],
  ['fails and is called a success', ['[suite] 1 passed, 1 failed\n'], 0],
])('a suite that %s is a failure', async (_name, chunks, ended) => {
  const { lines, status } = await reportOf({ chunks, status: ended });
  expect(status).toBe(1);
  expect(lines.at(-1)).toMatch(/^\d+ passed, [1-9]\d* failed$/);
});
