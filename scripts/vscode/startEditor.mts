import { join } from 'node:path';
import { ensureVscodeServer } from './codeServer.mts';
import { makePackage } from './extensionPackage.mts';
import { cacheFolder, ensureFolder, makeTemporaryFolder, removeFolder, repositoryFolder } from './folders.mts';
import { startTree } from './processTree.mts';
import { progress } from './progress.mts';
import type { Later } from './script.mts';
import { remoteUri, startVscodeServer, type VscodeServer } from './server.mts';
import { announceLanguage, writeSettings } from './settings.mts';

/** The installation that the editor opens. */
export const sampleFolder = join(repositoryFolder, 'sample');

/** Opens the sample in desktop VS Code with the extension from this folder, and resolves when it is closed. */
export async function openDesktop(executable: string, later: Later): Promise<number> {
  const userDataFolder = join(cacheFolder, 'desktop', 'user');
  await writeSettings(userDataFolder);
  const editor = startTree(executable, [
    sampleFolder,
    join(sampleFolder, 'values.yaml'),
    `--extensionDevelopmentPath=${repositoryFolder}`,
    `--user-data-dir=${userDataFolder}`,
    `--extensions-dir=${join(cacheFolder, 'desktop', 'extensions')}`,
    // Electron's sandbox does not work for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]);
  later(editor.stop);
  progress('VS Code opens. Close it, or press Ctrl-C here.');
  const status = await editor.ended;
  if (status !== 0) progress(`VS Code ended with ${status}:\n${editor.output()}`);
  return status === 0 ? 0 : 1;
}

/** What to serve: a folder with a `values.yaml`, on a port (0: a free one), with the settings and language of a user. */
export interface EditorOptions {
  readonly locale?: string;
  readonly folder?: string;
  readonly port?: number;
  readonly userDataFolder?: string;
}

/** Serves VS Code with the packed extension. The address opens the values file; it ends with the script. */
export async function serveEditor(
  later: Later,
  { folder = sampleFolder, port = 0, userDataFolder = join(cacheFolder, 'editor', 'user'), locale }: EditorOptions = {},
): Promise<{ readonly server: VscodeServer; readonly url: string }> {
  const vsix = await makePackage();
  const vscode = await ensureVscodeServer();
  await writeSettings(userDataFolder);
  if (locale !== undefined) await announceLanguage(userDataFolder, locale);
  const temporaryFolder = await makeTemporaryFolder();
  later(() => removeFolder(temporaryFolder));
  const extensionsFolder = await ensureFolder(join(temporaryFolder, 'extensions'));
  await installExtension(vscode, vsix, userDataFolder, extensionsFolder);
  const server = await startVscodeServer({ vscode, userDataFolder, extensionsFolder, temporaryFolder, port, locale });
  later(server.stop);
  const payload = [['openFile', remoteUri(server.port, join(folder, 'values.yaml'))]];
  return { server, url: server.url(folder, { payload: JSON.stringify(payload) }) };
}

/** Installs a .vsix the way a user does. */
async function installExtension(vscode: string, vsix: string, userData: string, extensions: string): Promise<void> {
  progress('installing the extension …');
  const folders = ['--server-data-dir', userData, '--user-data-dir', userData, '--extensions-dir', extensions];
  const serverMain = join(vscode, 'out', 'server-main.js');
  const tree = startTree(process.execPath, [serverMain, '--install-extension', vsix, '--force', ...folders]);
  const status = await tree.ended;
  if (status !== 0 || !/was successfully installed/.test(tree.output())) {
    throw new Error(`The extension could not be installed (${status}):\n${tree.output()}`);
  }
}
