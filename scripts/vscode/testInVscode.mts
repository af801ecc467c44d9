import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { runTests, type TestOptions } from '@vscode/test-electron';
import { build as bundle } from 'esbuild';
import { makePackage, unpackExtension } from './extensionPackage.mts';
import { makeTemporaryFolder, outputFolder, removeFolder, repositoryFolder } from './folders.mts';
import { progress } from './progress.mts';
import { createReport } from './report.mts';
import type { Later } from './script.mts';
import { writeSettings } from './settings.mts';

/**
 * Packs the extension, unpacks it again and runs the suite against it in a real VS Code: the desktop one that
 * `VSCODE_EXECUTABLE` names, else the one from npm. Ends with the line `N passed, N failed` and answers the status.
 */
export async function testInVscode(later: Later): Promise<number> {
  const vsix = await makePackage();
  const folder = await makeTemporaryFolder();
  later(() => removeFolder(folder));
  const extension = await unpackExtension(vsix, join(folder, 'unpacked'));
  const tests = await bundleSuite();
  const workspace = join(folder, 'workspace');
  await cp(join(repositoryFolder, 'test', 'vscode', 'workspace'), workspace, { recursive: true });
  await cp(join(repositoryFolder, 'sample'), workspace, { recursive: true });
  const userData = join(folder, 'user');
  await writeSettings(userData);

  const report = await createReport();
  const { vscodeExecutablePath, before } = vscodeProgram();
  const args = [workspace, `--user-data-dir=${userData}`, `--extensions-dir=${join(folder, 'extensions')}`];
  progress(`running the suite in ${before.length > 0 ? 'VS Code from npm' : vscodeExecutablePath} …`);
  const running = runTests({
    vscodeExecutablePath,
    launchArgs: [...before, ...args],
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    stdout: report.stream,
    stderr: report.stream,
  });
  const status = running.then(
    () => 0,
    () => 1,
  );
  later(() => status);
  return report.finish(await status);
}

/** What to start, and its first arguments. */
function vscodeProgram(): Required<Pick<TestOptions, 'vscodeExecutablePath'>> & { before: readonly string[] } {
  const desktop = process.env['VSCODE_EXECUTABLE'];
  if (desktop) return { vscodeExecutablePath: desktop, before: [] };
  const script = join(import.meta.dirname, 'headlessCode.mts');
  return { vscodeExecutablePath: process.execPath, before: [script] };
}

/** Makes one file of the suite, as VS Code's `require` wants it, and answers its path. */
async function bundleSuite(): Promise<string> {
  const outfile = join(outputFolder, 'index.js');
  await bundle({
    entryPoints: [join(repositoryFolder, 'test', 'vscode', 'suite', 'index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
