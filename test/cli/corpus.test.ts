import { describe, expect, it } from 'vitest';
import { REPOSITORY, runInProcess } from '../helpers/cliHost.ts';
import { readCorpus } from '../helpers/corpus.ts';

interface JsonReport {
  readonly files: readonly {
    readonly chartVersion: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly valuePath: string;
      readonly line: number;
      readonly column: number;
      readonly fix: string;
    }[];
  }[];
}

/** What is said about the values of real charts. Each line was read and defended: none may be false. */
describe('the corpus', () => {
  it.each(readCorpus())('$name', async ({ name, path }) => {
    const { stdout, stderr } = await runInProcess({
      args: ['check', '--quiet', '--format', 'json', path],
      cwd: REPOSITORY,
    });
    expect(stderr).toBe('');
    const lines = (JSON.parse(stdout) as JsonReport).files.flatMap(({ chartVersion, findings }) => [
      `chart ${chartVersion}`,
      ...findings.map(
        ({ rule, severity, valuePath, line, column, fix }) =>
          `${line}:${column} ${severity} ${rule} ${valuePath} (${fix})`,
      ),
    ]);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`corpus/${name}.txt`);
  });

  it.skipIf(readCorpus().length > 0)('is not on this machine', (context) => context.skip());
});
