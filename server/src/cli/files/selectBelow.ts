import { dirname } from 'node:path';
import type { CliConfig, Configs } from '../config/configs.ts';
import { layersOf } from '../config/layersOf.ts';
import type { Host } from '../host.ts';
import { type Candidate, discover } from './discover.ts';
import { realPath } from './realPath.ts';
import type { Selection, Source } from './select.ts';

/**
 * The installations below a folder: the layers of each configuration that names some, and each other values file by
 * itself. Where the configurations decide, that is where nobody asked for this very folder, a file beside layers is no
 * installation.
 */
export async function selectBelow(
  host: Host,
  { path, name }: Candidate,
  configs: Configs,
  doConfigsDecide: boolean,
): Promise<Selection> {
  const { candidates, configured, failures } = await discover(host.fs, path, name);
  const found = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const real = await realPath(host.fs, candidate.path);
    if (!found.has(real)) found.set(real, candidate);
  }
  const above = await configs.forFolder(path);
  const below = await Promise.all(configured.map(configs.forFolder));
  const installations: (readonly Source[])[] = [];
  const layerPaths = new Set<string>();
  for (const config of new Set([above, ...below])) {
    const layers = config && layersOf(host, config);
    if (!layers) continue;
    const paths = await Promise.all(layers.map((layer) => realPath(host.fs, layer.path)));
    // A configuration above may be about other folders.
    const isMeant = doConfigsDecide || configured.includes(config.folder) || paths.some((layer) => found.has(layer));
    if (!isMeant) continue;
    installations.push(layers);
    for (const layer of paths) layerPaths.add(layer);
  }
  for (const [real, candidate] of found) {
    if (layerPaths.has(real)) continue;
    if (doConfigsDecide && namesLayers(await configs.forFolder(dirname(candidate.path)))) continue;
    installations.push([{ ...candidate, named: false }]);
  }
  return { installations, failures };
}

function namesLayers(config: CliConfig | undefined): boolean {
  return config !== undefined && config.parsed.config.values.length > 0;
}
