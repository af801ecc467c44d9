import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { CLI_BUNDLE, REPOSITORY, runChild } from '../helpers/cliHost.ts';
import { NO_NETWORK } from '../helpers/noNetwork.mts';
import { runToEnd } from '../helpers/program.ts';
import { scratch } from '../helpers/scratch.ts';
import { importsOf } from '../repo/support/repository.ts';

/** Every file has a fixable finding, and together they write far more than a pipe holds. */
function manyFiles(): string {
  const text = `microservice:\n  aslan:\n    replicas: 1\n${'# filler\n'.repeat(50)}tags:\n  mysql: "false"\n`;
  return scratch(Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`${index}.yaml`, text])));
}

describe('the process', () => {
  it.each(['stdout', 'stderr'] as const)('does its work although nobody reads %s to the end', async (stream) => {
    const cwd = manyFiles();
    const child = spawn(process.execPath, [...NO_NETWORK, CLI_BUNDLE, 'check', '--fix', '--fail-on', 'never'], {
      cwd,
      env: {},
    });
    let said = '';
    const other = stream === 'stdout' ? child.stderr : child.stdout;
    other.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child[stream].destroy();
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(status).toBe(0);
    expect(said).not.toMatch(/EPIPE|^\s+at /m);
    expect(readFileSync(join(cwd, '399.yaml'), 'utf8')).toContain('mysql: false');
  });

  it('writes all of a long answer into a pipe', async () => {
    const cwd = manyFiles();
    const { stdout, status } = await runChild({ args: ['check', '--format', 'json', '--quiet'], cwd });
    expect((JSON.parse(stdout) as { files: readonly unknown[] }).files).toHaveLength(400);
    expect(status).toBe(1);
  });

  it('finds its package through a link', async () => {
    const { stdout } = await runChild({ args: ['--version'], cwd: scratch() });
    const { version } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as { version: string };
    expect(stdout).toBe(`${version}\n`);
  });

  it('says in one line that a part of it is missing, and never counts that as success or as findings', async () => {
    const cwd = scratch({ 'dist/cli.js': readFileSync(CLI_BUNDLE) });
    const env = { NODE_OPTIONS: '--unhandled-rejections=warn' };
    const { status, stderr } = await runToEnd(process.execPath, [...NO_NETWORK, 'dist/cli.js', 'check'], { cwd, env });
    expect(stderr).toBe("zadig-ha cannot be loaded: Cannot find module './program.js'. Install it again.\n");
    expect(status).toBe(2);
  });
});

describe('the bundle', () => {
  it('loads no checklist, no report and no format that was not asked for, for a check', () => {
    const loaded = new Set(['server/src/cli/program.ts', 'server/src/cli/check/runCheck.ts']);
    for (const path of loaded)
      for (const { to, kind, types, later } of importsOf(path)) if (kind === 'file' && !types && !later) loaded.add(to);
    expect(loaded.size).toBeGreaterThan(100);
    expect([...loaded].filter((path) => /\/core\/(?:report\/|checklist\/build)/.test(path))).toEqual([]);
    const unasked = /\/cli\/(?:baseline|report\/(?:sarif|json|junit|github|markdown|stepSummary|fingerprint))/;
    expect([...loaded].filter((path) => unasked.test(path))).toEqual([]);
  });

  it('holds no language server', async () => {
    const { metafile } = await build({
      entryPoints: [join(REPOSITORY, 'server/src/cli/program.ts')],
      absWorkingDir: REPOSITORY,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      write: false,
      metafile: true,
      // The built bundle has Node's own URL in its place.
      external: ['whatwg-url'],
    });
    const packages = Object.keys(metafile.inputs).map((path) => /node_modules\/([^/]+)/.exec(path)?.[1] ?? 'ours');
    expect([...new Set(packages)].sort()).toEqual(['ignore', 'mongodb-connection-string-url', 'ours', 'yaml']);
  });
});
