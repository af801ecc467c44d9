import { join } from 'node:path';
import { relativeName } from '../files/relativeName.ts';
import type { Source } from '../files/select.ts';
import type { Host } from '../host.ts';
import type { CliConfig } from './configs.ts';

/** The layers that a configuration names, as sources; undefined where it names none. */
export function layersOf(
  host: Host,
  { name: config, folder, parsed }: CliConfig,
): readonly (Source & { readonly path: string })[] | undefined {
  const { values } = parsed.config;
  if (values.length === 0) return undefined;
  return values.map((layer) => {
    const path = join(folder, layer);
    return { name: relativeName(host.cwd, path), path, named: true, config };
  });
}
