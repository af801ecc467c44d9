import type { Message } from '../../core/rules/finding.ts';
import type { OffsetRange } from '../../core/yaml/node.ts';
import { layerUri } from '../layers.ts';
import { messages } from '../messages.ts';
import { isAbsentOnDisk } from '../textOnDisk.ts';
import type { ConfigFile } from './configFiles.ts';

/** A place in a configuration that names a layer which is not there. */
export interface MissingLayer extends OffsetRange {
  readonly message: Message;
}

/** The layers that a configuration names but that are neither on disk nor, perhaps never saved, open. */
export function missingLayers(
  { uri, parsed: { layers } }: ConfigFile,
  isOpen: (uri: string) => boolean,
): readonly MissingLayer[] {
  const isMissing = (layer: string): boolean => isAbsentOnDisk(layer) && !isOpen(layer);
  return layers
    .filter(({ path }) => isMissing(layerUri(uri, path)))
    .map(({ path, start, end }) => ({ start, end, message: { text: messages.layerMissing, data: { path } } }));
}
