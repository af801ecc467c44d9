import { join } from 'node:path';
import type { Host } from './host.ts';

/** The version of this package: `1.2.3`. */
export async function toolVersion({ fs, packageFolder }: Host): Promise<string> {
  const manifest = await fs.read(join(packageFolder, 'package.json'), 1_000_000);
  const { version } = JSON.parse(new TextDecoder().decode(manifest)) as { readonly version: string };
  return version;
}
