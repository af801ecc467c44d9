import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { type BrowserProgram, ensureChromium, starts } from './chromium.mts';

const { env, platform } = process;

const linuxPrograms = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPrograms = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/**
 * Starts a headless browser: the one that `BROWSER_EXECUTABLE` names, else an installed Chrome, Chromium or Edge, else
 * on Linux one from npm. Rejects where there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const program = await ensureBrowser();
  return chromium.launch({
    executablePath: program.executable,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    env: { ...env, ...program.env },
    // The scripts decide themselves what a signal means.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** Finds a browser, or downloads one where there is none. */
export async function ensureBrowser(): Promise<BrowserProgram> {
  const named = env['BROWSER_EXECUTABLE'];
  if (named) return { executable: named, env: {} };
  for (const executable of candidates().filter(existsSync)) {
    // On Windows the question for the version opens a window.
    if (platform === 'win32' || (await starts(executable))) return { executable, env: {} };
  }
  if (platform === 'linux' && process.arch === 'x64') return ensureChromium();
  throw new Error('No browser was found. Install Chrome, Chromium or Edge, or name one in BROWSER_EXECUTABLE.');
}

function candidates(): readonly string[] {
  if (platform === 'darwin') {
    return macApplications.map((name) => join('/Applications', `${name}.app`, 'Contents', 'MacOS', name));
  }
  const isWindows = platform === 'win32';
  const folders = isWindows
    ? [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
    : (env['PATH'] ?? '').split(delimiter);
  const programs = isWindows ? windowsPrograms : linuxPrograms;
  return programs.flatMap((program) => folders.flatMap((folder) => (folder ? [join(folder, program)] : [])));
}
