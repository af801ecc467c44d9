import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type CliRunner, REPOSITORY, runChild, runInProcess } from '../helpers/cliHost.ts';
import { scratch } from '../helpers/scratch.ts';

/**
 * One folder per scenario: `cmd.json` (below), `files/` (what lies in the current folder), `stdout.txt` and
 * `stderr.txt` (what must be said; absent = nothing), `after/` (the files that must have changed).
 */
interface Scenario {
  readonly args: readonly string[];
  readonly status: number;
  /** The file that standard input is. */
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A terminal of this width, which only the run in process can pretend to be. */
  readonly columns?: number;
}

const FOLDER = fileURLToPath(new URL('scenarios', import.meta.url));

const LINE_ENDS = [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
] as const;

type LineEnd = (typeof LINE_ENDS)[number];

/** How a scenario is run, and with which line ends: a process takes long, and reads either as the run in process does. */
function runsOf({ columns }: Scenario, index: number): readonly (readonly [string, CliRunner, readonly LineEnd[]])[] {
  const asProcess = LINE_ENDS.filter((_, which) => which === index % 2);
  return [
    ['in process', runInProcess, LINE_ENDS],
    ...(columns === undefined ? [['as a process', runChild, asProcess] as const] : []),
  ];
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function readFiles(folder: string, eol: string): Readonly<Record<string, string>> {
  const names = filesBelow(folder);
  return Object.fromEntries(names.map((name) => [name, withLineEnds(readFileSync(join(folder, name), 'utf8'), eol)]));
}

const { version } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as { version: string };

/** What differs between machines and versions, by a name; line ends inside JSON; of the pages of rules, that they are there. */
function stable(text: string, cwd: string): string {
  return withLineEnds(text, '\n')
    .replaceAll(cwd, '<cwd>')
    .replaceAll('\\r\\n', '\\n')
    .replaceAll(`"${version}"`, '"<version>"')
    .replace(/"markdown": "# (?:[^"\\]|\\.)*"/g, '"markdown": "# <page>"')
    .replace(/zadig-ha \d+\.\d+\.\d+/g, 'zadig-ha <version>')
    .replace(/\b[0-9a-f]{64}\b/g, '<sha256>');
}

function withLineEnds(text: string, eol: string): string {
  return text.replace(/\r?\n/g, eol);
}

describe.each(readdirSync(FOLDER).map((name, index) => ({ name, index })))('$name', ({ name, index }) => {
  const folder = join(FOLDER, name);
  const scenario = JSON.parse(readFileSync(join(folder, 'cmd.json'), 'utf8')) as Scenario;

  describe.each(runsOf(scenario, index))('%s', (_host, run, lineEnds) => {
    it.each(lineEnds)('%s', async (_name, eol) => {
      const before = readFiles(join(folder, 'files'), eol);
      const cwd = scratch(before);
      const { args, env, columns } = scenario;
      const stdin = scenario.stdin === undefined ? undefined : before[scenario.stdin];
      const result = await run({ args, cwd, env, columns, stdin });
      await expectText(stable(result.stdout, cwd), join(folder, 'stdout.txt'));
      await expectText(stable(result.stderr, cwd), join(folder, 'stderr.txt'));
      expect(result.status).toBe(scenario.status);
      expect(result.stderr).not.toMatch(/^\s+at /m);
      expect(result.stdout).not.toContain('failed and was skipped');
      await expectFiles(cwd, before, folder, eol);
    });
  });
});

/** Silence needs no file. */
async function expectText(text: string, path: string): Promise<void> {
  if (text === '' && !existsSync(path)) return;
  await expect(text).toMatchFileSnapshot(path);
}

/** Every file is as before, or as `after/` has it, byte for byte. */
async function expectFiles(cwd: string, before: Readonly<Record<string, string>>, folder: string, eol: string) {
  const now = Object.fromEntries(filesBelow(cwd).map((name) => [name, readFileSync(join(cwd, name), 'utf8')]));
  const changed = Object.keys(now).filter((name) => now[name] !== before[name]);
  for (const name of changed) {
    const text = now[name] ?? '';
    // A report of ours has our own line ends; a repaired file has its own.
    expect(text).toBe(withLineEnds(text, name in before ? eol : '\n'));
    await expect(stable(text, cwd)).toMatchFileSnapshot(join(folder, 'after', name));
  }
  expect(changed.sort()).toEqual([...filesBelow(join(folder, 'after'))].sort());
}
