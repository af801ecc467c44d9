import { Uri, workspace } from 'vscode';
import { CONFIG_FILE } from '../../server/src/protocol/index.ts';

/** Whether a document is a configuration of ours, by its name. */
export function isConfiguration({ path }: Uri): boolean {
  return path.endsWith(`/${CONFIG_FILE}`);
}

/** Whether a configuration lies in a file's folder or in one above, up to the open folder: it may name the file. */
export async function hasConfiguration(uri: Uri): Promise<boolean> {
  if (uri.scheme !== 'file') return false;
  const end = workspace.getWorkspaceFolder(uri)?.uri.path;
  let folder = Uri.joinPath(uri, '..');
  for (;;) {
    if (await exists(Uri.joinPath(folder, CONFIG_FILE))) return true;
    const above = Uri.joinPath(folder, '..');
    if (folder.path === end || above.path === folder.path) return false;
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
