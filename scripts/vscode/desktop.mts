import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';

const { env, platform } = process;

/**
 * The executable of an installed desktop VS Code whose command `code` is on PATH, where there is a display to show it
 * on; else undefined. The command itself would start the editor in the background, out of reach.
 */
export function findDesktopVscode(): string | undefined {
  if (!hasDisplay()) return undefined;
  const command = platform === 'win32' ? 'code.cmd' : 'code';
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    const file = join(folder, command);
    if (folder === '' || !existsSync(file)) continue;
    const program = programsBeside(realpathSync(file)).find(existsSync);
    if (program !== undefined) return program;
  }
  return undefined;
}

function hasDisplay(): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** Where the program of a command can be: `…/bin/code` is a script in the installation. */
function programsBeside(command: string): readonly string[] {
  const folder = dirname(command);
  if (platform === 'win32') return [join(folder, '..', 'Code.exe')];
  if (platform !== 'darwin') return [join(folder, '..', basename(command))];
  const contents = join(folder, '..', '..', '..', 'MacOS');
  return [join(contents, 'Code'), join(contents, 'Electron')];
}
