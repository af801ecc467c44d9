import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build as bundle } from 'esbuild';
import { ensureBrowser } from './browser.mts';
import { ensureVscodeServer } from './codeServer.mts';
import { makePackage, unpackExtension } from './extensionPackage.mts';
import { makeTemporaryFolder, outputFolder, removeFolder, repositoryFolder } from './folders.mts';
import { progress } from './progress.mts';
import { createReport, type Report } from './report.mts';
import type { Later } from './script.mts';
import { announceLanguage, writeSettings } from './settings.mts';
import { installStandIn, packStandIn } from './standIn.mts';

/** A suite: what VS Code runs in one window, and the language that the window has. */
interface Suite {
  readonly name: string;
  readonly locale?: string;
  /** Whether the stand-in for the Red Hat YAML extension is installed from the start. */
  readonly hasYamlExtension?: boolean;
}

const suites: readonly Suite[] = [
  { name: 'english' },
  { name: 'chinese', locale: 'zh-cn' },
  { name: 'coexistence', hasYamlExtension: true },
];

/** The desktop VS Code to use, if any. */
const desktop = process.env['VSCODE_EXECUTABLE'];

const testFolder = join(repositoryFolder, 'test', 'vscode');

/**
 * Packs the extension, unpacks it again and runs the suites against it in a real VS Code: the desktop one that
 * `VSCODE_EXECUTABLE` names, else the one from npm. Ends with the line `N passed, N failed` and answers the status.
 */
export async function testInVscode(later: Later): Promise<number> {
  // The test runner closes the editor only on this signal.
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.kill(process.pid, 'SIGINT'));
  const vsix = await makePackage();
  if (!desktop) {
    // Here and not where they are used first, so that the progress is seen.
    await ensureVscodeServer();
    await ensureBrowser();
  }
  const folder = await makeTemporaryFolder();
  later(() => removeFolder(folder));
  const extension = await unpackExtension(vsix, join(folder, 'unpacked'));
  const standIn = await packStandIn();
  await bundleSuites();
  const report = await createReport();
  for (const suite of chosen(suites)) {
    await runSuite(suite, { extension, standIn, folder: join(folder, suite.name), report, later });
  }
  return report.finish();
}

/** The suites that are named as arguments; without any, all. */
function chosen(all: readonly Suite[]): readonly Suite[] {
  const names = process.argv.slice(2);
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}

/** Everything that a suite is run with; `extension` is a folder, `standIn` a .vsix. */
interface Equipment {
  readonly extension: string;
  readonly standIn: string;
  readonly folder: string;
  readonly report: Report;
  readonly later: Later;
}

async function runSuite(
  { name, locale, hasYamlExtension }: Suite,
  { extension, standIn, folder, report, later }: Equipment,
): Promise<void> {
  const workspace = join(folder, 'workspace');
  await cp(join(testFolder, 'workspace'), workspace, { recursive: true });
  await cp(join(repositoryFolder, 'sample'), workspace, { recursive: true });
  const userData = join(folder, 'user');
  await writeSettings(userData);
  if (locale !== undefined) await announceLanguage(userData, locale);
  const extensionsFolder = join(folder, 'extensions');
  if (hasYamlExtension) await installStandIn(standIn, extensionsFolder);

  const { vscodeExecutablePath, firstArguments } = vscodeProgram();
  progress(`running the suite "${name}" in ${firstArguments.length > 0 ? 'VS Code from npm' : vscodeExecutablePath} …`);
  const status = runTests({
    vscodeExecutablePath,
    launchArgs: [
      ...firstArguments,
      workspace,
      `--user-data-dir=${userData}`,
      `--extensions-dir=${extensionsFolder}`,
      ...(locale === undefined ? [] : [`--locale=${locale}`]),
    ],
    extensionDevelopmentPath: extension,
    extensionTestsPath: join(outputFolder, `${name}.js`),
    stdout: report.stream,
    stderr: report.stream,
  }).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  // When interrupted, the folder is removed only after the editor has ended.
  later(() => status);
  report.endSuite(name, await status);
}

function vscodeProgram(): { readonly vscodeExecutablePath: string; readonly firstArguments: readonly string[] } {
  if (desktop) return { vscodeExecutablePath: desktop, firstArguments: [] };
  return { vscodeExecutablePath: process.execPath, firstArguments: [join(import.meta.dirname, 'headlessCode.mts')] };
}

/** Makes one file of each suite, as VS Code's `require` wants it. */
async function bundleSuites(): Promise<void> {
  await bundle({
    entryPoints: suites.map(({ name }) => join(testFolder, 'suite', `${name}.ts`)),
    outdir: outputFolder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
