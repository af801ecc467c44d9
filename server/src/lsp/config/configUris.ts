import { CONFIG_FILE } from '../../core/config/config.ts';
import { decoded } from '../uris.ts';

/** Where a configuration may lie, and the path of the file in question relative to that folder. */
export interface ConfigPlace {
  readonly config: string;
  readonly path: string;
}

/** `file:` and what follows up to the path: an empty host, or the name of one. */
const ROOT = /^file:\/\/[^/]*$/;

/**
 * The places of a configuration for a file, nearest first: in its folder and those above, up to the one of `folders`
 * that it lies in. Nothing for what is not on disk.
 */
export function configUrisFor(uri: string, folders: readonly string[]): readonly ConfigPlace[] {
  if (!uri.startsWith('file://')) return [];
  const ends = new Set(folders.map((folder) => folder.replace(/(?<!\/)\/+$/, '')));
  const places: ConfigPlace[] = [];
  let folder = uri;
  do {
    folder = folder.slice(0, folder.lastIndexOf('/'));
    places.push({ config: `${folder}/${CONFIG_FILE}`, path: decoded(uri.slice(folder.length + 1)) });
  } while (!ends.has(folder) && !ROOT.test(folder) && folder.length > 'file://'.length);
  return places;
}
