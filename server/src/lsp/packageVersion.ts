import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version of this package: that of the nearest manifest with one, above the bundle as above the sources. */
export function packageVersion(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const version = versionIn(folder);
    if (version !== undefined) return version;
    if (dirname(folder) === folder) return '';
  }
}

function versionIn(folder: string): string | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version?: string };
    return manifest.version;
  } catch {
    return undefined;
  }
}
