import { FileType, Uri, workspace } from 'vscode';

/** The last part of a path. */
export function fileName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Where a new file about a document is best put: beside it, else into the open folder. */
export function placeBeside(document: Uri, name: string): Uri | undefined {
  const folder = document.scheme === 'file' ? Uri.joinPath(document, '..') : workspace.workspaceFolders?.[0]?.uri;
  return folder && Uri.joinPath(folder, name);
}

/** Whether there is a file. */
export async function isFile(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    ({ type }) => type !== FileType.Directory,
    () => false,
  );
}
