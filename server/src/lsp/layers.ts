import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIG_FILE } from '../core/config/config.ts';
import type { Layer } from '../core/values/layer.ts';
import { createValuesDocument, type ValuesDocument } from '../core/yaml/valuesDocument.ts';
import type { ValuesFile } from './documents.ts';
import { textOnDisk } from './textOnDisk.ts';
import { decoded, encoded, spelledOpen } from './uris.ts';

/** A layer as the editor knows it; its `path` is a URI. */
export interface NamedLayer extends Layer {
  /** What people call it: its path below the folder of the configuration. */
  readonly name: string;
  /** Of the open text; null for one that is read from the disk. */
  readonly version: number | null;
}

/** All layers of the installation that a file belongs to, lowest first. */
export type LayersOf = (file: ValuesFile) => readonly NamedLayer[];

/**
 * Layers by their configuration: the other ones that it names are read as the editor shows them, else from the disk. A
 * file that no configuration names is an installation by itself.
 */
export function createLayers(texts: Pick<TextDocuments<TextDocument>, 'get' | 'keys'>): LayersOf {
  const known = new Map<string, ReadText>();

  const read = (uri: string, isKept: boolean): ReadText | undefined => {
    const open = spelledOpen(texts, uri);
    const source = open === undefined ? undefined : texts.get(open);
    const stamp = source ? `version ${source.version}` : stampOnDisk(uri);
    if (stamp === undefined) return undefined;
    const last = known.get(uri);
    if (last?.stamp === stamp) return last;
    const text = source ? source.getText() : textOnDisk(uri);
    if (text === undefined) return undefined;
    const next = { uri: open ?? uri, stamp, document: createValuesDocument(text), version: source?.version ?? null };
    if (isKept) known.set(uri, next);
    return next;
  };

  return (file) => {
    // A file that is not open is asked about once: what it belongs to is not worth remembering.
    const isOpen = texts.get(file.uri) !== undefined;
    return layersNamedFor(file).flatMap(({ uri, name }): readonly NamedLayer[] => {
      const found = uri === file.uri ? file : read(uri, isOpen);
      return found ? [{ path: found.uri, name, document: found.document, version: found.version }] : [];
    });
  };
}

interface ReadText {
  /** As the editor spells it, where it is open. */
  readonly uri: string;
  /** Another one means another text. */
  readonly stamp: string;
  readonly document: ValuesDocument;
  readonly version: number | null;
}

/** A layer that a configuration names, whether or not it is there. */
export interface LayerName {
  readonly uri: string;
  readonly name: string;
}

/** The layers of the configuration that names a file among them, else the file alone. */
export function layersNamedFor({ uri, settings: { config } }: ValuesFile): readonly LayerName[] {
  const folder = config?.uri.slice(0, -CONFIG_FILE.length) ?? '';
  const own = config && uri.startsWith(folder) ? decoded(uri.slice(folder.length)) : undefined;
  const names = config?.parsed.config.values ?? [];
  if (own === undefined || !names.includes(own)) return [{ uri, name: uri }];
  return names.map((name) => ({ name, uri: name === own ? uri : folder + encoded(name) }));
}

/** Changes with the file; undefined for one that is not there. */
function stampOnDisk(uri: string): string | undefined {
  try {
    const { mtimeMs, size } = statSync(fileURLToPath(uri));
    return `${mtimeMs} ${size}`;
  } catch {
    return undefined;
  }
}
