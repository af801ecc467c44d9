import { Uri, workspace } from 'vscode';
import { CONFIG_FILE } from '../../server/src/protocol/index.ts';

/** Whether a document is a configuration of ours, by its name. */
export function isConfiguration({ path }: Uri): boolean {
  return path.endsWith(`/${CONFIG_FILE}`);
}

/** The configuration in a file's folder or in the nearest one above, up to the open folder: it may name the file. */
export async function configurationOf(uri: Uri): Promise<Uri | undefined> {
  if (uri.scheme !== 'file') return undefined;
  const end = workspace.getWorkspaceFolder(uri)?.uri.path;
  let folder = Uri.joinPath(uri, '..');
  for (;;) {
    const configuration = Uri.joinPath(folder, CONFIG_FILE);
    if (await exists(configuration)) return configuration;
    const above = Uri.joinPath(folder, '..');
    if (folder.path === end || above.path === folder.path) return undefined;
    folder = above;
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
