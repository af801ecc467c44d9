import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY } from '../helpers/cliHost.ts';
import { filesBelow } from '../helpers/folder.ts';
import { NO_NETWORK } from '../helpers/noNetwork.mts';
import { type ProgramRun, runToEnd } from '../helpers/program.ts';
import { scratch } from '../helpers/scratch.ts';

const CACHE = 'dist/.cache/';
const WORK = 'work/values.yaml';

/** The command line as it was installed, and one file to check. */
function installed(): string {
  const folder = scratch({ [WORK]: 'microservice:\n  aslan:\n    replicas: 1\ntags:\n  mysql: "false"\n' });
  const bundles = ['cli.js', 'program.js', 'core.js'].map((name) => `dist/${name}`);
  for (const file of [...bundles, 'package.json']) cpSync(join(REPOSITORY, file), join(folder, file));
  return folder;
}

function check(folder: string, env: NodeJS.ProcessEnv = {}): Promise<ProgramRun> {
  const args = [...NO_NETWORK, join(folder, 'dist/cli.js'), 'check', 'values.yaml'];
  return runToEnd(process.execPath, args, { cwd: join(folder, 'work'), env });
}

describe('what V8 has compiled', () => {
  it('is kept beside the program and nowhere else, and used by the next run', async () => {
    const folder = installed();
    const before = await filesBelow(folder);
    const first = await check(folder);
    const kept = (await filesBelow(folder)).filter((file) => !before.includes(file));
    expect(kept).toHaveLength(2);
    expect(kept.filter((file) => !file.startsWith(CACHE))).toEqual([]);
    const written = (): readonly number[] => kept.map((file) => statSync(join(folder, file)).mtimeMs);
    const times = written();
    expect(await check(folder)).toEqual(first);
    expect(written()).toEqual(times);
  });

  it('is not kept where the package may not be written, and nobody is told', async () => {
    const folder = installed();
    const usual = await check(installed());
    expect(usual.stdout).toContain('quoted-boolean');
    writeFileSync(join(folder, 'dist/.cache'), 'in the way');
    expect(await check(folder)).toEqual(usual);
    expect(readFileSync(join(folder, 'dist/.cache'), 'utf8')).toBe('in the way');
  });

  it('is not believed where it is damaged', async () => {
    const folder = installed();
    const usual = await check(folder);
    const kept = (await filesBelow(folder)).filter((file) => file.startsWith(CACHE));
    for (const file of kept) writeFileSync(join(folder, file), readFileSync(join(folder, file)).reverse());
    expect(await check(folder)).toEqual(usual);
  });

  it("is not kept against Node's own setting", async () => {
    const folder = installed();
    await check(folder, { NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(existsSync(join(folder, CACHE))).toBe(false);
  });
});
