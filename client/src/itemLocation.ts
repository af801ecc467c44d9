/**
 * The address of the file that an item's location names. The path may be an address, an absolute path, or relative to
 * the workspace folder; the document's own name, as an unsaved one has, means the document.
 */
export function locationUri(path: string, documentUri: string, folderUri: string | undefined): string {
  if (/^[a-z][a-z0-9+.-]+:/i.test(path)) return path;
  const normal = path.replaceAll('\\', '/').replace(/^\.\//, '');
  const documentPath = decodeURIComponent(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?(.*)$/i.exec(documentUri)?.[1] ?? '');
  if (`/${documentPath}`.endsWith(`/${normal}`) || folderUri === undefined) return documentUri;
  return `${folderUri.replace(/\/$/, '')}/${normal.split('/').map(encodeURIComponent).join('/')}`;
}
