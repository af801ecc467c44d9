/** A path as a glob that matches this path alone: `a[1].yaml` becomes `a[[]1].yaml`. */
export function escapeGlob(path: string): string {
  return path.replace(/[[{*?]/g, '[$&]');
}
