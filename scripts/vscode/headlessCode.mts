import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.mts';
import { ensureVscodeServer } from './codeServer.mts';
import { ensureFolder, makeTemporaryFolder, outputFolder, removeFolder } from './folders.mts';
import { progress } from './progress.mts';
import { type Later, runScript } from './script.mts';
import { remoteUri, startVscodeServer, type VscodeServer } from './server.mts';
import { announceLanguage, writeSettings } from './settings.mts';

/**
 * Stands in for VS Code's executable: takes its arguments for extension tests, runs the tests in VS Code's web server
 * and a headless browser, prints what they print and ends with their status.
 */

/** The longest time, in milliseconds, in which a running suite may print nothing. */
const patience = 180_000;

interface Launch {
  readonly folder: string;
  readonly extensions: readonly string[];
  readonly tests: string;
  readonly userDataFolder: string | undefined;
  readonly extensionsFolder: string | undefined;
  readonly locale: string | undefined;
}

function parseLaunch(args: readonly string[]): Launch {
  const { values, positionals } = parseArgs({
    args: [...args],
    // VS Code has many more options that mean nothing here.
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string', multiple: true },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
      'extensions-dir': { type: 'string' },
      locale: { type: 'string' },
    },
  });
  const tests = values['extensionTestsPath'];
  const [folder] = positionals;
  if (typeof tests !== 'string' || folder === undefined) {
    throw new Error('Usage: headlessCode.mts FOLDER --extensionDevelopmentPath=… --extensionTestsPath=…');
  }
  return {
    folder,
    extensions: (values['extensionDevelopmentPath'] ?? []).filter((path) => typeof path === 'string'),
    tests,
    userDataFolder: textOf(values['user-data-dir']),
    extensionsFolder: textOf(values['extensions-dir']),
    locale: textOf(values['locale']),
  };
}

/** Without `strict`, an option that is given without a value is `true`. */
function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function testUrl(server: VscodeServer, { folder, extensions, tests }: Launch): string {
  const payload = [
    ...extensions.map((path) => ['extensionDevelopmentPath', remoteUri(server.port, path)]),
    ['extensionTestsPath', remoteUri(server.port, tests)],
  ];
  return server.url(folder, { payload: JSON.stringify(payload) });
}

/** Opens the page and resolves with the status of the suite. */
async function runSuite(page: Page, url: string): Promise<number> {
  let lastSign = Date.now();
  const finished = new Promise<number>((resolve) => {
    void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
  });
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
    lastSign = Date.now();
    console.log(args.join(' '));
  });
  await page.goto(url);
  const trouble = new Promise<never>((_resolve, reject) => {
    page.once('crash', () => reject(new Error('The browser page has crashed.')));
    setInterval(() => {
      if (Date.now() - lastSign > patience) reject(new Error(`The editor has printed nothing for ${patience} ms.`));
    }, 1_000).unref();
  });
  return Promise.race([finished, trouble]);
}

/** Leaves a picture of the editor and the server's output for whoever looks into a failure. */
async function keepEvidence(page: Page, server: VscodeServer): Promise<void> {
  await ensureFolder(outputFolder);
  await writeFile(join(outputFolder, 'failure.log'), server.output());
  await page.screenshot({ path: join(outputFolder, 'failure.png'), timeout: 10_000 }).catch(() => undefined);
  progress(`A picture of the editor and its log are in ${outputFolder} (failure.png, failure.log).`);
}

async function main(later: Later): Promise<number> {
  const launch = parseLaunch(process.argv.slice(2));
  const vscode = await ensureVscodeServer();
  const userDataFolder = launch.userDataFolder ?? (await makeTemporaryFolder());
  if (launch.userDataFolder === undefined) later(() => removeFolder(userDataFolder));
  await writeSettings(userDataFolder);
  if (launch.locale !== undefined) await announceLanguage(userDataFolder, launch.locale);
  const server = await startVscodeServer({
    vscode,
    userDataFolder,
    extensionsFolder: launch.extensionsFolder ?? join(userDataFolder, 'extensions'),
    temporaryFolder: join(userDataFolder, 'tmp'),
    locale: launch.locale,
    testing: true,
  });
  later(server.stop);
  const browser = await launchBrowser();
  later(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    const died = server.ended.then((status) => Promise.reject(new Error(`VS Code's server ended with ${status}.`)));
    const status = await Promise.race([runSuite(page, testUrl(server, launch)), died]);
    if (status !== 0) await keepEvidence(page, server);
    return status;
  } catch (error) {
    await keepEvidence(page, server);
    throw error;
  }
}

runScript(main);
